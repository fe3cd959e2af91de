import { attemptDelay } from './back-off.ts';
import type { Effect } from './events.ts';
import type { State } from './state.ts';
import { tell } from './tell.ts';

/** How long an attempt may stay unanswered, in milliseconds; 30 s are allowed. CL-5 */
const HANDSHAKE_LIMIT_MS = 15_000;

/** Makes an attempt, or waits until one is allowed. The connection of before is over. */
export function attempt(state: State, now: number): Effect[] {
  if (now < state.notBefore) {
    state.link = { phase: 'waiting', attemptAt: state.notBefore }; // CL-14
    return [];
  }
  const connection = ++state.lastConnection;
  state.link = { phase: 'connecting', connection, giveUpAt: now + HANDSHAKE_LIMIT_MS };
  return [{ type: 'open', connection }];
}

/** Plans the next attempt after a connection or an attempt is over; `detail` says why it is. */
export function retryLater(state: State, chance: number, detail: string, now: number): Effect[] {
  const { heartbeatInterval } = state.rules;
  const least = state.turnedAway ? heartbeatInterval : 0; // CL-14
  const delay = attemptDelay(heartbeatInterval, state.retries++, least, chance);
  state.notBefore = now + least;
  state.link = { phase: 'waiting', attemptAt: now + delay };
  return [tell('retry', { delay, detail })];
}

/** There was a session: what went wrong before it does not count any more. */
export function startAfresh(state: State): void {
  state.retries = 0;
  state.turnedAway = false;
}
