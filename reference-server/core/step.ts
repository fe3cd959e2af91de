import { reachDeadlines, shiftLinks } from './clock-rules.ts';
import { dismiss, forget, hear, leave, open, refuseBinary, stop, takeText, turnAway } from './connection-rules.ts';
import type { Effect, Event, EventOf, EventType } from './events.ts';
import type { State } from './state.ts';

/** What one event does in one phase: changes the state, and tells the shell what to do. */
export type Rule<K extends EventType> = (state: State, event: EventOf<K>, now: number) => readonly Effect[];

/** The server's own phases, and those of a connection that it knows. */
export type Phase = 'serving' | 'stopped' | 'live' | 'closing';

type Row = { readonly [K in EventType]?: Rule<K> };

/**
 * The whole machine. An event of a connection that is known is looked up in that connection's row, any other in the
 * server's. What is not in the table is illegal, or came too late to matter: it changes nothing and has no effect.
 */
export const TRANSITIONS: Readonly<Record<Phase, Row>> = {
  serving: { opened: open, clock: reachDeadlines, advanced: shiftLinks, stop },
  stopped: { opened: turnAway, clock: reachDeadlines, advanced: shiftLinks },
  live: { text: takeText, binary: refuseBinary, heard: hear, dismissed: dismiss, closed: leave },
  closing: { closed: forget },
};

const NOTHING: readonly Effect[] = [];

/**
 * Takes one event: changes `state` in place and returns what the shell is to do, in order.
 * `now` is the session clock in milliseconds; it never goes back.
 */
export function step(state: State, event: Event, now: number): readonly Effect[] {
  return applyRow(TRANSITIONS[phaseOf(state, event)], state, event, now);
}

/** The signature of `step`, so that a program can put its own in the place of ours. */
export type Step = typeof step;

/** The row in which an event is looked up. */
export function phaseOf(state: State, event: Event): Phase {
  const connection = 'connection' in event ? state.connections.get(event.connection) : undefined;
  return connection?.phase ?? state.phase;
}

function applyRow<K extends EventType>(row: Row, state: State, event: EventOf<K>, now: number): readonly Effect[] {
  const rule: Rule<K> | undefined = row[event.type];
  return rule === undefined ? NOTHING : rule(state, event, now);
}
