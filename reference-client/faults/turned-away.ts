import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import type { EventOf } from '../core/events.ts';
import type { Fault, StepPlace } from './fault.ts';
import { afterLosses } from './retry-places.ts';

/** Whether an end says that this user has a session elsewhere. */
const isDuplicate = ({ code, status }: EventOf<'ended'>): boolean =>
  code === CLOSE_CODES.duplicateSession || status === 409;

/** Tries again at once after some ends. */
function hurries(isOverlooked: (end: EventOf<'ended'>) => boolean): StepPlace {
  return afterLosses(() => (end) => (isOverlooked(end) ? 0 : undefined));
}

/** Faults of a client that was told to stay away for a while. */
export const TURNED_AWAY_FAULTS: readonly Fault[] = [
  {
    name: 'no-pause-after-4409',
    breaks: 'CL-14',
    description: 'Reconnects at once when it was closed as a duplicate.',
    step: hurries(({ code }) => code === CLOSE_CODES.duplicateSession),
  },
  {
    name: 'no-pause-after-409',
    breaks: 'CL-14',
    description: 'Tries again at once when it was refused with 409.',
    step: hurries(({ status }) => status === 409),
  },
  {
    name: 'no-pause-after-429',
    breaks: 'CL-14',
    description: 'Tries again at once when it was refused with 429.',
    step: hurries(({ status }) => status === 429),
  },
  {
    name: 'no-pause-after-503',
    breaks: 'CL-14',
    description: 'Tries again at once when it was refused with 503.',
    step: hurries(({ status }) => status === 503),
  },
  {
    name: 'short-pause-after-duplicate',
    breaks: 'CL-14',
    description: 'Waits for half an interval when it was refused as a duplicate.',
    step: afterLosses(
      () =>
        (end, { state }) =>
          isDuplicate(end) ? state.rules.heartbeatInterval / 2 : undefined,
    ),
  },
  {
    name: 'no-pause-after-the-second-duplicate',
    breaks: 'CL-14',
    description: 'Waits after its first refusal as a duplicate alone.',
    step: afterLosses(() => {
      let refused = 0;
      return (end) => (isDuplicate(end) && ++refused > 1 ? 0 : undefined);
    }),
  },
];
