import type { State } from './state.ts';

/**
 * The next time (session clock, milliseconds) at which `step` wants a `clock` event; infinity while nobody is connected.
 * A pure look at the state, cheap enough for each event.
 */
export function nextDeadline(state: State): number {
  return state.sessions.size === 0 ? Number.POSITIVE_INFINITY : Math.min(state.nextSweep, state.nextLinkCheck);
}

/** Brings both schedules up to `now` after a time without sessions, in which nobody kept them. */
export function alignSchedules(state: State, now: number): void {
  state.nextSweep = nextSweepAfter(state, now);
  state.nextLinkCheck = now + state.rules.heartbeatInterval;
}

/** The first sweep later than `now`. */
export function nextSweepAfter({ startedAt, rules: { sweepInterval } }: State, now: number): number {
  return startedAt + (Math.floor((now - startedAt) / sweepInterval) + 1) * sweepInterval;
}
