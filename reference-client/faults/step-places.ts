import { FRAMES } from '#generated/support-chat/constants.js';
import type { ImMessage } from '#generated/support-chat/types.js';
import type { Effect, Event, EventOf } from '../core/events.ts';
import type { Phase, State } from '../core/state.ts';
import { tell } from '../core/tell.ts';
import type { StepPlace } from './fault.ts';

export type Effects = readonly Effect[];

/** One event, as a fault sees it. */
export interface Moment<E extends Event = Event> {
  /** As it is after the event, where a fault comes after the step. */
  readonly state: State;
  readonly event: E;
  /** On the clock of the client, milliseconds. */
  readonly now: number;
  /** The phase before the event. */
  readonly phase: Phase;
}

/** Changes what the step wants to be done, and perhaps the state. The same effects in the same order are no change. */
export function effects(create: () => (effects: Effects, moment: Moment) => Effects): StepPlace {
  return (applied) => (inner) => {
    const change = create();
    return (state, event, now) => {
      const { phase } = state.link;
      const before = inner(state, event, now);
      const after = change(before, { state, event, now, phase });
      if (after.length !== before.length || after.some((effect, index) => effect !== before[index])) applied();
      return after;
    };
  };
}

/** Changes the state after each event. `change` returns whether it has. */
export function afterwards(create: () => (effects: Effects, moment: Moment) => boolean): StepPlace {
  return (applied) => (inner) => {
    const change = create();
    return (state, event, now) => {
      const { phase } = state.link;
      const all = inner(state, event, now);
      if (change(all, { state, event, now, phase })) applied();
      return all;
    };
  };
}

/** Changes an event, or the state before the step sees it; undefined keeps it from the step. */
export function events(create: () => (event: Event, moment: Moment) => Event | undefined): StepPlace {
  return (applied) => (inner) => {
    const change = create();
    return (state, event, now) => {
      const changed = change(event, { state, event, now, phase: state.link.phase });
      if (changed !== event) applied();
      return changed === undefined ? [] : inner(state, changed, now);
    };
  };
}

/** Changes each IM message that the user is shown. */
export function messages(
  create: () => (message: ImMessage, moment: Moment<EventOf<'text'>>) => readonly unknown[],
): StepPlace {
  return effects(() => {
    const change = create();
    return (all, { event, ...rest }) => {
      if (event.type !== 'text') return all;
      return all.flatMap((effect) => {
        const message = messageIn(effect);
        if (message === undefined) return [effect];
        return change(message, { event, ...rest }).map((one) => (one === message ? effect : show(one)));
      });
    };
  });
}

/** Changes fields of each IM message that the user is shown. */
export function fields(change: (message: ImMessage) => Readonly<Record<string, unknown>>): StepPlace {
  return messages(() => (message) => {
    const changed = Object.entries(change(message)).some(([name, value]) => message[name as keyof ImMessage] !== value);
    return [changed ? { ...message, ...change(message) } : message];
  });
}

/** Shows something as an IM message for each text from the server that `read` finds it in. */
export function shows(read: (text: string) => unknown): StepPlace {
  return effects(() => (all, { event, phase }) => {
    const shown = event.type === 'text' && phase === 'online' ? read(event.text) : undefined;
    return shown === undefined ? all : [...all, show(shown)];
  });
}

/** The effect that shows something as an IM message, whatever it is. */
export function show(message: unknown): Effect {
  return tell('message', message as ImMessage);
}

/** The IM message that an effect shows. */
export function messageIn(effect: Effect): ImMessage | undefined {
  return effect.type === 'tell' && effect.event.name === 'message' ? effect.event.fields : undefined;
}

/** Whether an effect sends a heartbeat: a text of a user is never one. */
export function isBeat(effect: Effect): boolean {
  return effect.type === 'transmit' && effect.text === FRAMES.heartbeat;
}

/** Whether an effect tells the user something of this name. */
export function tells(effect: Effect, name: string): boolean {
  return effect.type === 'tell' && effect.event.name === name;
}

/** A text as if the agent had said it. */
export function asMessage(text: string): ImMessage {
  return { role: 'ai', username: '人工客服', uid: -1, avatar: '', createTime: '2026-01-15 14:03:21', text };
}

/** The value of a JSON text; undefined where it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
