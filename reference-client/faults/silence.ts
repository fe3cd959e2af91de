import { FRAMES } from '#generated/support-chat/constants.js';
import type { EventType } from '../core/events.ts';
import type { Fault, StepPlace } from './fault.ts';
import { afterwards, effects, events } from './step-places.ts';

/** Events by which the step knows that the server lives. */
const SIGNS_OF_LIFE: readonly EventType[] = ['opened', 'text', 'binary', 'heard'];

/** Counts a server as lost after so many intervals more than three. */
function patience(more: number): StepPlace {
  return afterwards(() => (_, { state: { link, rules }, event, now }) => {
    if (link.phase !== 'online' || !SIGNS_OF_LIFE.includes(event.type)) return false;
    link.heardAt = now + more * rules.heartbeatInterval;
    return true;
  });
}

/** Faults of noticing that a server is silent. */
export const SILENCE_FAULTS: readonly Fault[] = [
  {
    name: 'silence-not-noticed',
    breaks: 'CL-4',
    description: 'Never counts a silent server as lost.',
    step: patience(1_000_000),
  },
  {
    name: 'silence-noticed-late',
    breaks: 'CL-4',
    description: 'Counts a silent server as lost after ten intervals.',
    step: patience(7),
  },
  {
    name: 'silence-noticed-early',
    breaks: 'CL-4',
    description: 'Counts a silent server as lost after one and a half intervals.',
    step: patience(-1.5),
  },
  {
    name: 'only-acknowledgements-are-life',
    breaks: 'CL-4',
    description: 'Counts a server as lost that sends everything but acknowledgements.',
    step: (applied) => (inner) => {
      let ackAt = 0;
      return (state, event, now) => {
        if (event.type === 'opened' || (event.type === 'text' && event.text === FRAMES.heartbeatAck)) ackAt = now;
        const all = inner(state, event, now);
        if (state.link.phase !== 'online' || state.link.heardAt <= ackAt) return all;
        state.link.heardAt = ackAt;
        applied();
        return all;
      };
    },
  },
  {
    name: 'silent-server-not-left',
    breaks: 'CL-4',
    description: 'Tells that a silent server is lost, and leaves the connection as it is.',
    step: effects(
      () =>
        (all, { event, phase }) =>
          event.type === 'clock' && phase === 'online' ? all.filter(({ type }) => type !== 'drop') : all,
    ),
  },
  {
    name: 'silent-connection-kept',
    breaks: 'CL-4',
    description: 'Reconnects after a silence, and leaves the old connection open.',
    link: (applied) => (open) => (url, events) => {
      let isKept = false;
      const inner = open(url, {
        ...events,
        opened() {
          isKept = true;
          events.opened();
        },
      });
      return {
        ...inner,
        close(code) {
          isKept = false;
          inner.close(code);
        },
        drop() {
          if (!isKept) return inner.drop();
          applied();
          setImmediate(() => events.ended({ code: 1006, reason: 'left as it is' }));
        },
      };
    },
  },
  {
    name: 'silent-server-not-tried-again',
    breaks: 'CL-4',
    description: 'Leaves a silent server for good.',
    step: events(() => (event, { state: { link } }) => {
      if (event.type !== 'ended' || link.phase !== 'closing' || link.next !== 'retry') return event;
      link.next = 'stay';
      return { ...event };
    }),
  },
];
