import { CLOSE_CODES, CLOSE_REASONS, FRAMES } from '#generated/support-chat/constants.js';
import { delist, endSession } from '../core/connection-rules.ts';
import type { ConnectionId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { second } from './second-connection.ts';
import { effects, Waiting } from './step-places.ts';

const DUPLICATE = CLOSE_CODES.duplicateSession;
/** More than a refused connection may stay open, with what a slow machine adds, in milliseconds. */
const TOO_LATE_MS = 4500;

/** Changes what a refused connection is told. */
function refusing(code: number, reason: string): StepPlace {
  return effects(
    () => (all) =>
      all.map((effect) =>
        effect.type === 'close' && effect.code === DUPLICATE ? { ...effect, code, reason } : effect,
      ),
  );
}

/** Faults of how a second connection is refused. */
export const REFUSAL_FAULTS: readonly Fault[] = [
  {
    name: 'second-connection-takes-over',
    breaks: 'SES-1',
    description: 'Lets a second connection in, and closes the first.',
    step: second(() => ({ state, connection, userId, first, now }, _, inner) => {
      endSession(state, first);
      const opened = inner(state, { type: 'opened', connection, userId }, now);
      return [{ type: 'close', connection: first, code: DUPLICATE, reason: '' }, ...opened];
    }),
  },
  {
    name: 'second-connection-half-alive',
    breaks: 'SES-1',
    description: 'Lets a second connection in that is acknowledged and gets no broadcast.',
    step: (applied) => (inner) => {
      const half = new Set<ConnectionId>();
      return (state, event, now) => {
        if (event.type === 'opened' && state.sessions.has(event.userId)) {
          applied();
          half.add(event.connection);
          return [];
        }
        if (!('connection' in event) || !half.has(event.connection)) return inner(state, event, now);
        if (event.type === 'closed') half.delete(event.connection);
        if (event.type !== 'text') return [];
        const text = event.text === FRAMES.heartbeat ? FRAMES.heartbeatAck : FRAMES.notice.noSession;
        return [{ type: 'send', to: [event.connection], text }];
      };
    },
  },
  {
    name: 'second-connection-replaces-in-silence',
    breaks: 'SES-1',
    description: 'Writes a second connection over the first in its list, so that only the second gets broadcasts.',
    step: second(() => ({ state, connection, userId, now }, _, inner) => {
      delist(state, userId);
      return inner(state, { type: 'opened', connection, userId }, now);
    }),
  },
  {
    name: 'second-refusal-forgotten',
    breaks: 'SES-1',
    description: 'Refuses the second connection of a user, and lets the third take over.',
    step: second(() => {
      const refused = new Set<ConnectionId>();
      return ({ state, connection, userId, first, now }, refuse, inner) => {
        if (!refused.has(first)) {
          refused.add(first);
          return refuse();
        }
        endSession(state, first);
        const opened = inner(state, { type: 'opened', connection, userId }, now);
        return [{ type: 'close', connection: first, code: DUPLICATE, reason: '' }, ...opened];
      };
    }),
  },
  {
    name: 'refusal-as-a-frame',
    breaks: 'SES-1',
    description: 'Sends a refused connection a notice before it closes it.',
    step: second(() => ({ connection }, refuse) => [
      { type: 'send', to: [connection], text: FRAMES.notice.noSession },
      ...refuse(),
    ]),
  },
  {
    name: 'refusal-late',
    breaks: 'SES-1',
    description: 'Closes a refused connection after four and a half seconds.',
    step: (applied) => (inner) => {
      const waiting = new Waiting();
      return (state, event, now) => {
        const all = inner(state, event, now);
        const refused = all.filter((effect) => effect.type === 'close' && effect.code === DUPLICATE);
        const due = waiting.release(now);
        for (const effect of refused) {
          applied();
          waiting.hold(effect, now + TOO_LATE_MS);
        }
        return [...due, ...all.filter((effect) => !refused.includes(effect))];
      };
    },
  },
  {
    name: 'refusal-without-its-code',
    breaks: 'SES-1/SHOULD',
    description: 'Closes a refused connection with 1008.',
    step: refusing(CLOSE_CODES.policyViolation, CLOSE_REASONS.duplicateSession),
  },
  {
    name: 'refusal-without-its-reason',
    breaks: 'SES-1/SHOULD',
    description: 'Closes a refused connection with 4409 and another reason.',
    step: refusing(DUPLICATE, 'duplicate'),
  },
];
