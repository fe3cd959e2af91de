import type { ImMessage } from '#generated/support-chat/types.js';
import type { Effect, Event, EventOf } from '../core/events.ts';
import type { ConnectionId, LiveConnection, State, UserId } from '../core/state.ts';
import type { StepPlace } from './fault.ts';

/** One event, as a fault sees it. */
export interface Moment<E extends Event = Event> {
  readonly state: State;
  readonly event: E;
  /** Session clock, milliseconds. */
  readonly now: number;
  /** The session of the event's connection before the event; undefined where it has none. */
  readonly session: LiveConnection | undefined;
}

export type Send = Extract<Effect, { type: 'send' }>;
export type Effects = readonly Effect[];

/** Changes what the step wants to be done. The same effects in the same order are no change. */
export function effects(create: () => (effects: Effects, moment: Moment) => Effects): StepPlace {
  return (applied) => (inner) => {
    const change = create();
    return (state, event, now) => {
      const moment = { state, event, now, session: sessionOf(state, event) };
      const before = inner(state, event, now);
      const after = change(before, moment);
      if (after.length !== before.length || after.some((effect, index) => effect !== before[index])) applied();
      return after;
    };
  };
}

/** Changes each broadcast of an IM message. */
export function broadcasts(create: () => (send: Send, moment: Moment<EventOf<'text'>>) => Effects): StepPlace {
  return effects(() => {
    const change = create();
    return (all, { event, ...rest }) =>
      all.flatMap((effect) =>
        event.type === 'text' && isBroadcast(effect) ? change(effect, { event, ...rest }) : [effect],
      );
  });
}

/** Changes the IM message of each broadcast: a text is sent as it is, anything else as JSON, undefined changes nothing. */
export function messages(
  change: (message: ImMessage, moment: Moment<EventOf<'text'>>) => string | object | undefined,
): StepPlace {
  return broadcasts(() => (send, moment) => {
    const changed = change(JSON.parse(send.text) as ImMessage, moment);
    if (changed === undefined) return [send];
    const text = typeof changed === 'string' ? changed : JSON.stringify(changed);
    return text === send.text ? [send] : [{ ...send, text }];
  });
}

/** Changes a text before the step sees it; undefined keeps it from the step. */
export function texts(change: (text: string, moment: Moment<EventOf<'text'>>) => string | undefined): StepPlace {
  return events((event, moment) => {
    if (event.type !== 'text') return event;
    const text = change(event.text, { ...moment, event });
    if (text === event.text) return event;
    return text === undefined ? undefined : { ...event, text };
  });
}

/** Changes an event before the step sees it; undefined keeps it from the step. */
export function events(change: (event: Event, moment: Moment) => Event | undefined): StepPlace {
  return (applied) => (inner) => (state, event, now) => {
    const changed = change(event, { state, event, now, session: sessionOf(state, event) });
    if (changed !== event) applied();
    return changed === undefined ? [] : inner(state, changed, now);
  };
}

/** Moves the expiry of sessions after each event. `change` returns whether it has. */
export function expiry(change: (effects: Effects, moment: Moment) => boolean): StepPlace {
  return (applied) => (inner) => (state, event, now) => {
    const session = sessionOf(state, event);
    const all = inner(state, event, now);
    if (change(all, { state, event, now, session })) applied();
    return all;
  };
}

/** Whether an effect broadcasts an IM message: nothing else that is sent begins like an object. */
export function isBroadcast(effect: Effect): effect is Send {
  return effect.type === 'send' && effect.text.startsWith('{');
}

/** The user of a live connection. */
export function userOf(state: State, connection: ConnectionId): UserId | undefined {
  const record = state.connections.get(connection);
  return record?.phase === 'live' ? record.userId : undefined;
}

/** The session that an event belongs to. */
export function sessionOf(state: State, event: Event): LiveConnection | undefined {
  const record = 'connection' in event ? state.connections.get(event.connection) : undefined;
  return record?.phase === 'live' ? record : undefined;
}

/** An IM message of the agent, as faults forge it. */
export function announcement(state: State, text: string, wall: number): string {
  const createTime = state.rules.createTime(wall);
  return JSON.stringify({ role: 'ai', username: '人工客服', uid: -1, avatar: '', createTime, text });
}

/** Effects that wait for a later event, at which they have become due. */
export class Waiting {
  #held: { readonly due: number; readonly effect: Effect }[] = [];

  /** `due` is on the session clock; an event at that time or later lets the effect go. */
  hold(effect: Effect, due: number): void {
    this.#held.push({ due, effect });
  }

  /** What is due by `now`. */
  release(now: number): Effect[] {
    const due = this.#held.filter((held) => held.due <= now);
    this.#held = this.#held.filter((held) => held.due > now);
    return due.map(({ effect }) => effect);
  }
}
