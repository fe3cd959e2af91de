import type { ConnectionId } from '../core/state.ts';

/**
 * All of them, in the order in which they have their turn after `last` has had its own: those that came after it first, and
 * itself at the very end. `all` is in the order of their numbers.
 */
export function inTurn<T extends { readonly connection: ConnectionId }>(all: readonly T[], last: T): T[] {
  const next = all.findIndex(({ connection }) => connection > last.connection);
  return next < 0 ? [...all] : [...all.slice(next), ...all.slice(0, next)];
}
