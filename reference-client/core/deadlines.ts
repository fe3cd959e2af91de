import { TIMER_MULTIPLES } from '#generated/support-chat/constants.js';
import type { Online, State } from './state.ts';

/**
 * The next time (milliseconds, on the clock that `step` is given) at which `step` wants a `clock` event; infinity where
 * nothing is to come. A pure look at the state.
 */
export function nextDeadline(state: State): number {
  const { link } = state;
  switch (link.phase) {
    case 'idle':
      return Number.POSITIVE_INFINITY;
    case 'connecting':
      return link.giveUpAt;
    case 'online':
      return Math.min(link.nextBeat, silentAt(state, link), link.releaseAt ?? Number.POSITIVE_INFINITY);
    case 'closing':
      return link.dropAt;
    case 'waiting':
      return link.attemptAt;
  }
}

/** When a server that says nothing more counts as lost. CL-4 */
export function silentAt({ rules }: State, { heardAt }: Online): number {
  return heardAt + TIMER_MULTIPLES.silentServerLimit.times * rules.heartbeatInterval;
}
