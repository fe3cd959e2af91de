import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import type { Fault, StepPlace } from './fault.ts';
import { afterLosses } from './retry-places.ts';
import { events } from './step-places.ts';

/** Takes a refusal by this status for any other failure. */
function overlooks(status: number): StepPlace {
  return events(
    () => (event) => (event.type === 'ended' && event.status === status ? { ...event, status: 500, chance: 0 } : event),
  );
}

/** Faults of a client that was told to stay away for a while. */
export const TURNED_AWAY_FAULTS: readonly Fault[] = [
  {
    name: 'no-pause-after-4409',
    breaks: 'CL-14',
    description: 'Reconnects at once when it was closed as a duplicate.',
    step: events(
      () => (event) =>
        event.type === 'ended' && event.code === CLOSE_CODES.duplicateSession
          ? { ...event, code: CLOSE_CODES.goingAway, chance: 0 }
          : event,
    ),
  },
  {
    name: 'no-pause-after-409',
    breaks: 'CL-14',
    description: 'Tries again at once when it was refused with 409.',
    step: overlooks(409),
  },
  {
    name: 'no-pause-after-429',
    breaks: 'CL-14',
    description: 'Tries again at once when it was refused with 429.',
    step: overlooks(429),
  },
  {
    name: 'no-pause-after-503',
    breaks: 'CL-14',
    description: 'Tries again at once when it was refused with 503.',
    step: overlooks(503),
  },
  {
    name: 'short-pause-after-duplicate',
    breaks: 'CL-14',
    description: 'Waits for half an interval when it was refused as a duplicate.',
    step: afterLosses(
      () =>
        ({ code, status }, { state }) =>
          code === CLOSE_CODES.duplicateSession || status === 409 ? state.rules.heartbeatInterval / 2 : undefined,
    ),
  },
  {
    name: 'no-pause-after-the-second-duplicate',
    breaks: 'CL-14',
    description: 'Waits after its first refusal as a duplicate alone.',
    step: afterLosses(() => {
      let refused = 0;
      return ({ code, status }) =>
        (code === CLOSE_CODES.duplicateSession || status === 409) && ++refused > 1 ? 0 : undefined;
    }),
  },
];
