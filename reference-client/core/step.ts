import { attemptInTime, forceEnd, giveUp, keepAlive } from './clock-rules.ts';
import type { Effect, Event, EventOf, EventType } from './events.ts';
import { fail, finish, hear, ignoreBinary, keepText, lose, open, takeText } from './link-rules.ts';
import type { Phase, State } from './state.ts';
import {
  abandon,
  begin,
  beginNext,
  cancel,
  leave,
  queueOrRefuseText,
  queueText,
  refuseText,
  sendText,
  stay,
} from './user-rules.ts';

/** What one event does in one phase: changes the state, and tells the shell what to do. */
export type Rule<K extends EventType> = (state: State, event: EventOf<K>, now: number) => readonly Effect[];

type Row = { readonly [K in EventType]?: Rule<K> };

/**
 * The whole machine. What is not in the table is illegal, or came too late to matter: it changes nothing and has no
 * effect. A second connect is such a thing: there is no way to a second connection. // CL-6
 */
export const TRANSITIONS: Readonly<Record<Phase, Row>> = {
  idle: { connect: begin, send: refuseText },
  connecting: { disconnect: abandon, send: queueText, opened: open, ended: fail, clock: giveUp },
  online: {
    disconnect: leave,
    send: sendText,
    text: takeText,
    binary: ignoreBinary,
    heard: hear,
    unsent: keepText,
    ended: lose,
    clock: keepAlive,
  },
  closing: { connect: beginNext, disconnect: stay, send: queueOrRefuseText, ended: finish, clock: forceEnd },
  waiting: { connect: begin, disconnect: cancel, send: queueText, wake: begin, clock: attemptInTime },
};

const NOTHING: readonly Effect[] = [];

/**
 * Takes one event: changes `state` in place and returns what the shell is to do, in order. `now` is a clock in
 * milliseconds that never goes back. An event of any connection but the present one came too late and does nothing.
 */
export function step(state: State, event: Event, now: number): readonly Effect[] {
  if ('connection' in event && !isPresent(state, event.connection)) return NOTHING; // CL-6, CL-9
  return applyRow(TRANSITIONS[state.link.phase], state, event, now);
}

/** The signature of `step`, so that a program can put its own in the place of ours. */
export type Step = typeof step;

function isPresent({ link }: State, connection: number): boolean {
  return 'connection' in link && link.connection === connection;
}

function applyRow<K extends EventType>(row: Row, state: State, event: EventOf<K>, now: number): readonly Effect[] {
  const rule: Rule<K> | undefined = row[event.type];
  return rule === undefined ? NOTHING : rule(state, event, now);
}
