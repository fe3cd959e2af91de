import * as assert from 'uvu/assert';
import type { Suite } from '../../test/harness.ts';
import type { Effect, Event } from '../core/events.ts';
import { createState, type Rules, type State } from '../core/state.ts';
import { step } from '../core/step.ts';

const NOON = '2024-01-02 12:00:00';

/** Small round numbers; user 1001 is in the directory, user 7 is not. */
export const RULES: Rules = {
  sessionTtl: 1000,
  sweepInterval: 100,
  heartbeatInterval: 20,
  silentSessionLimit: 200,
  clockTick: false,
  directory: new Map([[1001, { username: '用户1001', avatar: 'https://chat.example/1001.png' }]]),
  createTime: (wall) => (wall === 12 ? NOON : 'another time'),
};

/** One row of what the core does: after these events, this event at this time has these effects. */
export interface Example {
  readonly title: string;
  readonly before: readonly [now: number, event: Event][];
  readonly at: number;
  readonly event: Event;
  readonly effects: readonly Effect[];
  /** The live sessions afterwards, user to connection. */
  readonly sessions: Readonly<Record<string, number>>;
  readonly rules?: Partial<Rules>;
}

/** Defines a test for each example. */
export function testExamples(test: Suite, examples: readonly Example[]): void {
  for (const { title, before, at, event, effects, sessions, rules } of examples) {
    test(title, () => {
      const state = given(before, rules);
      assert.equal(step(state, event, at), effects);
      assert.equal(Object.fromEntries(state.sessions), sessions);
    });
  }
}

/** A state that these events have led to, each at its time. */
export function given(events: readonly [now: number, event: Event][], rules: Partial<Rules> = {}): State {
  const state = createState({ ...RULES, ...rules }, 0);
  for (const [now, event] of events) step(state, event, now);
  return state;
}

export const opened = (connection: number, userId: number): Event => ({ type: 'opened', connection, userId });
/** The same by a proof that holds for so many milliseconds. */
export const provenFor = (validFor: number, connection: number, userId: number): Event => ({
  type: 'opened',
  connection,
  userId,
  validFor,
});
export const text = (connection: number, words: string): Event => ({ type: 'text', connection, text: words, wall: 12 });
export const heard = (connection: number): Event => ({ type: 'heard', connection });
export const closed = (connection: number): Event => ({ type: 'closed', connection });
export const advanced = (by: number): Event => ({ type: 'advanced', by });
export const clock: Event = { type: 'clock', wall: 12 };

/** The broadcast of these words by the agent (-1) or by user 1001, at noon. */
export function im(uid: number, words: string): string {
  const sender =
    uid === -1
      ? { role: 'ai', username: '人工客服', uid, avatar: '' }
      : { role: 'user', username: '用户1001', uid, avatar: 'https://chat.example/1001.png' };
  return JSON.stringify({ ...sender, createTime: NOON, text: words });
}
