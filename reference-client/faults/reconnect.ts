import { LONGEST_DELAY_MS } from '../core/back-off.ts';
import type { EventOf } from '../core/events.ts';
import type { Fault, StepPlace } from './fault.ts';
import { afterLosses } from './retry-places.ts';
import { events, type Moment } from './step-places.ts';

type Ended = EventOf<'ended'>;

/** Makes no further attempt after some ends. */
function givesUp(create: () => (end: Ended, moment: Moment) => boolean): StepPlace {
  return afterLosses(() => {
    const isLast = create();
    return (end, moment) => (isLast(end, moment) ? 'never' : undefined);
  });
}

/** Makes no further attempt after an end of an open connection with one of these codes. */
function leftBy(...codes: readonly number[]): StepPlace {
  return givesUp(
    () =>
      ({ code }, { phase }) =>
        phase === 'online' && codes.includes(code),
  );
}

/** Changes the chance that spreads attempts. */
function chances(change: (chance: number) => number): StepPlace {
  return events(() => (event) => (event.type === 'ended' ? { ...event, chance: change(event.chance) } : event));
}

/** Counts failed attempts in a row. */
function counting(change: (failed: number, moment: Moment) => number | 'never' | undefined): StepPlace {
  return afterLosses(() => {
    let failed = 0;
    return (_, moment) => {
      failed = moment.phase === 'connecting' ? failed + 1 : 0;
      return change(failed, moment);
    };
  });
}

/** Faults of coming back. */
export const RECONNECT_FAULTS: readonly Fault[] = [
  {
    name: 'no-reconnect',
    breaks: 'CL-5',
    description: 'Never reconnects.',
    step: givesUp(() => () => true),
  },
  {
    name: 'one-reconnect',
    breaks: 'CL-5',
    description: 'Reconnects after its first loss alone.',
    step: givesUp(() => {
      let losses = 0;
      return (_, { phase }) => phase === 'online' && ++losses > 1;
    }),
  },
  {
    name: 'gives-up-after-five-attempts',
    breaks: 'CL-5',
    description: 'Gives up after five failed attempts in a row.',
    step: counting((failed) => (failed >= 5 ? 'never' : undefined)),
  },
  {
    name: 'gives-up-at-a-first-failure',
    breaks: 'CL-5',
    description: 'Gives up when its first attempt fails.',
    step: givesUp(() => {
      let opened = false;
      return (_, { phase }) => {
        if (phase !== 'connecting') opened = true;
        return !opened;
      };
    }),
  },
  {
    name: 'gives-up-at-a-refused-port',
    breaks: 'CL-5',
    description: 'Gives up when nobody listens.',
    step: givesUp(
      () =>
        ({ reason }) =>
          reason === 'ECONNREFUSED',
    ),
  },
  {
    name: 'gives-up-at-bad-request',
    breaks: 'CL-5',
    description: 'Gives up when its handshake is answered with 400.',
    step: givesUp(
      () =>
        ({ status }) =>
          status === 400,
    ),
  },
  {
    name: 'no-reconnect-after-1000',
    breaks: 'CL-5',
    description: 'Does not reconnect when the server closes with 1000.',
    step: leftBy(1000),
  },
  {
    name: 'no-reconnect-after-no-status',
    breaks: 'CL-5',
    description: 'Does not reconnect when the server closes without a code.',
    step: leftBy(1005),
  },
  {
    name: 'no-reconnect-after-end-of-session',
    breaks: 'CL-5',
    description: 'Does not reconnect when the server closes with 4408.',
    step: leftBy(4408),
  },
  {
    name: 'no-reconnect-after-duplicate',
    breaks: 'CL-5',
    description: 'Does not reconnect when the server closes with 4409.',
    step: leftBy(4409),
  },
  {
    name: 'no-reconnect-after-broken-frames',
    breaks: 'CL-5',
    description: 'Does not reconnect after the server broke RFC 6455.',
    step: givesUp(
      () =>
        ({ reason }) =>
          reason.startsWith('WS_ERR_'),
    ),
  },
  {
    name: 'first-attempt-late',
    breaks: 'CL-5',
    description: 'Makes its first attempt two and a half intervals after a loss.',
    step: afterLosses(
      () =>
        (_, { phase, state }) =>
          phase === 'online' ? 2.5 * state.rules.heartbeatInterval : undefined,
    ),
  },
  {
    name: 'backs-off-too-far',
    breaks: 'CL-5',
    description: 'Waits longer than 30 seconds from the third failed attempt in a row on.',
    step: counting((failed) => (failed >= 3 ? LONGEST_DELAY_MS + 7000 : undefined)),
  },
  {
    name: 'no-jitter',
    breaks: 'CL-5/SHOULD',
    description: 'Always waits for the same time before its first attempt.',
    step: chances(() => 0.5),
  },
  {
    name: 'hardly-any-jitter',
    breaks: 'CL-5/SHOULD',
    description: 'Spreads its first attempts over a hundredth of an interval.',
    step: chances((chance) => 0.5 + chance / 100),
  },
  {
    name: 'hammers',
    breaks: 'CL-5/SHOULD',
    description: 'Makes each attempt at once.',
    step: afterLosses(
      () =>
        (_, { state }) =>
          state.turnedAway ? undefined : 0,
    ),
  },
];
