import { FRAMES } from '#generated/support-chat/constants.js';
import type { Effect, RefusalReason } from './events.ts';
import type { State } from './state.ts';
import { tell } from './tell.ts';

/** What the user is told, by the reason of the refusal; the first is the original's. */
const MESSAGES: Readonly<Record<RefusalReason, string>> = {
  empty: '发送消息不能为空！', // CL-7
  heartbeat: `"${FRAMES.heartbeat}" is a signal between programs: the server would not show it to anybody`, // CL-15
  full: 'too many texts wait for the connection already',
  disconnected: 'not connected',
};

/** The reason why a text can never be sent, if there is one. */
export function faultOf(text: string): RefusalReason | undefined {
  if (text === '') return 'empty';
  return text === FRAMES.heartbeat ? 'heartbeat' : undefined;
}

/** Answers that a text is refused. */
export function refuse(reason: RefusalReason): Effect[] {
  return [{ type: 'answer', answer: { outcome: 'refused', reason, message: MESSAGES[reason] } }];
}

/** Keeps a text for later, if there is room. CL-8 */
export function queue(state: State, text: string): Effect[] {
  if (state.outbox.length >= state.rules.mostQueued) return refuse('full');
  state.outbox.push(text);
  return [{ type: 'answer', answer: { outcome: 'queued' } }];
}

/** Reports a text that had been taken as refused. */
export function reportRefused(text: string, reason: RefusalReason): Effect {
  return tell('refused', { text, reason, message: MESSAGES[reason] });
}

/** Gives up all that waits. CL-8 */
export function refuseAll(state: State): Effect[] {
  return state.outbox.splice(0).map((text) => reportRefused(text, 'disconnected'));
}

/** Lets all that waits go. */
export function release(state: State): Effect[] {
  return state.outbox.splice(0).flatMap((text) => [{ type: 'transmit', text }, tell('sent', { text })]);
}
