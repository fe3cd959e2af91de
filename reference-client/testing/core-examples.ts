import * as assert from 'uvu/assert';
import type { Suite } from '../../test/harness.ts';
import { nextDeadline } from '../core/deadlines.ts';
import type { ClientEvents, Effect, Event, EventFields, RefusalReason } from '../core/events.ts';
import { createState, type Phase, type Rules, type State } from '../core/state.ts';
import { step } from '../core/step.ts';

/** Small round numbers. */
const RULES: Rules = { heartbeatInterval: 100, mostQueued: 2 };

/** An event and its time. */
export type Timed = readonly [now: number, event: Event];

/** One row of what the core does: after these events, this event at this time has these effects. */
export interface Example {
  readonly title: string;
  readonly before: readonly Timed[];
  readonly at: number;
  readonly event: Event;
  readonly effects: readonly Effect[];
  readonly phase: Phase;
  /** When something is due next; not looked at where it is left out. */
  readonly next?: number;
}

/** Defines a test for each example. */
export function testExamples(test: Suite, examples: readonly Example[]): void {
  for (const { title, before, at, event, effects, phase, next } of examples) {
    test(title, () => {
      const state = given(before);
      assert.equal(step(state, event, at), effects);
      assert.is(state.link.phase, phase);
      if (next !== undefined) assert.is(nextDeadline(state), next);
    });
  }
}

/** A state that these events have led to, each at its time. */
export function given(events: readonly Timed[]): State {
  const state = createState(RULES);
  for (const [now, event] of events) step(state, event, now);
  return state;
}

export const NEVER = Number.POSITIVE_INFINITY;

export const connect: Event = { type: 'connect' };
export const disconnect: Event = { type: 'disconnect' };
export const wake: Event = { type: 'wake' };
export const clock: Event = { type: 'clock' };
export const say = (text: string): Event => ({ type: 'send', text });
export const opened = (connection: number): Event => ({ type: 'opened', connection });
export const text = (connection: number, words: string): Event => ({ type: 'text', connection, text: words });
export const binary = (connection: number): Event => ({ type: 'binary', connection });
export const heard = (connection: number): Event => ({ type: 'heard', connection });
export const unsent = (connection: number, words: string): Event => ({ type: 'unsent', connection, text: words });

/** The end of a connection; the chance is a half unless told. */
export function ended(connection: number, fields: Partial<EventFields['ended']> = {}): Event {
  return { type: 'ended', code: 1006, reason: '', chance: 0.5, ...fields, connection };
}

/** Connection 1 opened at 0, and the server has said something: texts go at once. */
export const online: readonly Timed[] = [
  [0, connect],
  [0, opened(1)],
  [0, text(1, 'success')],
];

export const open = (connection: number): Effect => ({ type: 'open', connection });
export const close: Effect = { type: 'close', code: 1000 };
export const drop: Effect = { type: 'drop' };
export const transmit = (words: string): Effect => ({ type: 'transmit', text: words });
export const beat = transmit('heartbeat');
export const sent: Effect = { type: 'answer', answer: { outcome: 'sent' } };
export const queued: Effect = { type: 'answer', answer: { outcome: 'queued' } };
export const left = told('offline', { reason: 'disconnect', detail: 'disconnected' });

/** Something that the user is told. */
export function told<K extends keyof ClientEvents>(name: K, fields: ClientEvents[K]): Effect {
  return { type: 'tell', event: { name, fields } } as Effect;
}

const MESSAGES: Readonly<Record<RefusalReason, string>> = {
  empty: '发送消息不能为空！',
  heartbeat: '"heartbeat" is a signal between programs: the server would not show it to anybody',
  full: 'too many texts wait for the connection already',
  disconnected: 'not connected',
};

export const refused = (reason: RefusalReason): Effect => ({
  type: 'answer',
  answer: { outcome: 'refused', reason, message: MESSAGES[reason] },
});

export const gaveUp = (words: string, reason: RefusalReason): Effect =>
  told('refused', { text: words, reason, message: MESSAGES[reason] });

/** A message as user 1002 sends it, and as it is told. */
export const MESSAGE = {
  role: 'user',
  username: '用户1002',
  uid: 1002,
  avatar: '',
  createTime: '2024-01-02 12:00:00',
  text: 'hi',
} as const;
