import { type Cause, innermost } from '../interpreter/causes.ts';

/**
 * Kinds of causes that tell of something that did come: a frame, an attempt, an event. No slowness of this machine brings
 * these about, and a second try does not unsee them.
 */
const came: ReadonlySet<Cause['kind']> = new Set([
  'wrong-value',
  'none-of',
  'wrong-time',
  'no-time',
  'stray',
  'broken-frames',
  'second-copy',
  'unsent-message',
  'earlier-message',
  'sent-before-close',
  'several-accepted',
  'wrong-upgrade',
  'too-early',
  'an-attempt',
  'told',
  'repeated',
  'refused-and-sent',
  'out-of-order',
  'undelivered',
  'wrong-address',
  'lost',
]);

/** Whether what was seen is final at once; so is a close frame with another code than the one that was expected. */
export function isFinal(cause: Cause | undefined, expected?: { readonly kind: string }): boolean {
  if (cause?.kind === 'closed' && expected?.kind === 'close') return true;
  return cause !== undefined && came.has(cause.kind);
}

/** Kinds of causes by which a connection, or a whole server, was gone though nobody asked for it. */
const gone: ReadonlySet<Cause['kind']> = new Set([
  'closed',
  'ended',
  'crashed',
  'went-deaf',
  'no-answer',
  'no-handshake',
]);

/** Kinds of causes that tell of something that did not come. */
const silent: ReadonlySet<Cause['kind']> = new Set([
  'nothing-came',
  'other-came',
  'probe-unanswered',
  'silence-not-shown',
]);

/** Whether others who use the target at the same time may have brought about what was seen. */
export function mayBeOthersDoing(cause: Cause | undefined): boolean {
  if (cause === undefined || isFinal(cause)) return false;
  const { kind } = innermost(cause);
  return gone.has(kind) || silent.has(kind);
}

/** Whether a connection ended, or the target died, as nobody had asked for. */
export function isLoss(cause: Cause | undefined): boolean {
  return cause !== undefined && gone.has(innermost(cause).kind);
}
