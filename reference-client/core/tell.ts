import type { ClientEvents, Effect } from './events.ts';

/** The effect that tells the user something. */
export function tell<K extends keyof ClientEvents>(name: K, fields: ClientEvents[K]): Effect {
  return { type: 'tell', event: { name, fields } } as Effect;
}
