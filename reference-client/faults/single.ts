import type { Phase } from '../core/state.ts';
import type { LinkEvents } from '../shell/link.ts';
import type { Fault, LinkPlace, StepPlace } from './fault.ts';
import { events } from './step-places.ts';

const NOBODY: LinkEvents = { opened() {}, text() {}, binary() {}, heard() {}, ended() {} };

/** Begins an attempt at each command to connect in some phases, and forgets what was there. */
function beginsAnew(...phases: readonly Phase[]): StepPlace {
  return events(() => (event, { state, phase, now }) => {
    if (event.type !== 'connect' || !phases.includes(phase)) return event;
    state.link = { phase: 'waiting', attemptAt: now };
    return { ...event };
  });
}

/** Makes a second connection with some attempts, after so many intervals; where it stays nobody closes it. */
function doubled(isDoubled: (attempt: number) => boolean, intervals: number, stays: boolean): LinkPlace {
  return (applied, heartbeatInterval) => (open) => {
    let attempt = 0;
    return (url, inner) => {
      if (!isDoubled(++attempt)) return open(url, inner);
      const second = setTimeout(() => {
        applied();
        const link = open(url, NOBODY);
        if (!stays) setTimeout(() => link.drop(), heartbeatInterval);
      }, intervals * heartbeatInterval);
      return open(url, {
        ...inner,
        opened() {
          if (intervals > 0) clearTimeout(second);
          inner.opened();
        },
        ended(end) {
          clearTimeout(second);
          inner.ended(end);
        },
      });
    };
  };
}

/** Faults of holding one connection. */
export const SINGLE_FAULTS: readonly Fault[] = [
  {
    name: 'connects-again-while-connecting',
    breaks: 'CL-6',
    description: 'Begins a second attempt when it is told to connect during one.',
    step: beginsAnew('connecting'),
  },
  {
    name: 'connects-again-while-online',
    breaks: 'CL-6',
    description: 'Opens a second connection when it is told to connect while one is open.',
    step: beginsAnew('online'),
  },
  {
    name: 'two-attempts-at-once',
    breaks: 'CL-6',
    description: 'Makes each attempt twice, and leaves one of the two connections an interval later.',
    link: doubled(() => true, 0, false),
  },
  {
    name: 'second-attempt-when-slow',
    breaks: 'CL-6',
    description: 'Makes a second attempt when the first is not answered within half an interval.',
    link: doubled(() => true, 0.5, false),
  },
  {
    name: 'second-connection-after-a-loss',
    breaks: 'CL-6',
    description: 'Reconnects with two connections, and keeps both.',
    link: doubled((attempt) => attempt > 1, 0, true),
  },
];
