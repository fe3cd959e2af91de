import { FRAMES } from '#generated/support-chat/constants.js';
import type { Effect } from '../core/events.ts';
import type { Phase, State } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { afterwards, type Effects, effects, tells } from './step-places.ts';

/** The phases in which a text waits for a connection. */
const OFFLINE: readonly Phase[] = ['connecting', 'waiting', 'closing'];

const taken = (outcome: 'sent' | 'queued'): Effect => ({ type: 'answer', answer: { outcome } });

/** Whether a text of the user goes to the server. */
const isText = (effect: Effect): boolean => effect.type === 'transmit' && effect.text !== FRAMES.heartbeat;

/** Changes what is done about a text of the user. */
function texts(change: (text: string, all: Effects, state: State, phase: Phase) => Effects): StepPlace {
  return effects(
    () =>
      (all, { event, state, phase }) =>
        event.type === 'send' ? change(event.text, all, state, phase) : all,
  );
}

/** Sends a text that is to be refused, while the client is online. */
function sends(refused: string): StepPlace {
  return texts((text, all, _, phase) =>
    phase === 'online' && text === refused ? [{ type: 'transmit', text }, taken('sent')] : all,
  );
}

/** Queues a text that is to be refused, while the client is offline. */
function queues(refused: string): StepPlace {
  return texts((text, all, { outbox }, phase) => {
    if (!OFFLINE.includes(phase) || text !== refused) return all;
    outbox.push(text);
    return [taken('queued')];
  });
}

/** Takes texts in some phases, and drops them. */
function drops(...phases: readonly Phase[]): StepPlace {
  return texts((text, all, { outbox }, phase) => {
    if (!phases.includes(phase) || outbox.at(-1) !== text) return all;
    outbox.pop();
    return [taken('queued')];
  });
}

/** Changes the texts that waited, when they go. */
function releases(change: (waiting: Effects) => Effects): StepPlace {
  return effects(() => (all, { event }) => {
    if (event.type === 'send') return all;
    const waiting = all.filter(isText);
    return waiting.length === 0 ? all : [...all.filter((effect) => !isText(effect)), ...change(waiting)];
  });
}

/** Faults of the texts of a user. */
export const TEXT_FAULTS: readonly Fault[] = [
  {
    name: 'empty-text-sent',
    breaks: 'CL-7',
    description: 'Sends an empty text.',
    step: sends(''),
  },
  {
    name: 'empty-text-queued',
    breaks: 'CL-7',
    description: 'Sends an empty text that was given while offline.',
    step: queues(''),
  },
  {
    name: 'texts-dropped-after-a-loss',
    breaks: 'CL-8',
    description: 'Drops a text that is given while it waits for its next attempt.',
    step: drops('waiting'),
  },
  {
    name: 'texts-dropped-during-an-attempt',
    breaks: 'CL-8',
    description: 'Drops a text that is given during an attempt.',
    step: drops('connecting'),
  },
  {
    name: 'text-before-connecting-dropped',
    breaks: 'CL-8',
    description: 'Drops a text that is given before it was told to connect.',
    step: texts((_, all, __, phase) => (phase === 'idle' ? [taken('queued')] : all)),
  },
  {
    name: 'two-texts-queued-at-most',
    breaks: 'CL-8',
    description: 'Drops the oldest of three texts that wait.',
    step: afterwards(
      () =>
        (_, { state: { outbox } }) =>
          outbox.length > 2 && outbox.shift() !== undefined,
    ),
  },
  {
    name: 'queue-sent-backwards',
    breaks: 'CL-8',
    description: 'Sends texts that waited in the opposite order.',
    step: releases((waiting) => (waiting.length === 1 ? waiting : [...waiting].reverse())),
  },
  {
    name: 'queue-sent-twice',
    breaks: 'CL-8',
    description: 'Sends texts that waited twice.',
    step: releases((waiting) => [...waiting, ...waiting]),
  },
  {
    name: 'queue-lost-by-a-failed-attempt',
    breaks: 'CL-8',
    description: 'Forgets the texts that wait when an attempt fails.',
    step: afterwards(
      () =>
        (_, { event, state, phase }) =>
          event.type === 'ended' && phase === 'connecting' && state.outbox.splice(0).length > 0,
    ),
  },
  {
    name: 'queue-lost-at-the-opening',
    breaks: 'CL-8',
    description: 'Sends waiting texts before the connection is open, which takes them nowhere.',
    step: releases(() => []),
  },
  {
    name: 'queue-dropped-at-disconnect',
    breaks: 'CL-8',
    description: 'Does not tell of the texts that still wait when its user disconnects.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type === 'disconnect' ? all.filter((effect) => !tells(effect, 'refused')) : all,
    ),
  },
  {
    name: 'queue-kept-at-disconnect',
    breaks: 'CL-8',
    description: 'Keeps the texts that still wait when its user disconnects, and sends them much later.',
    step: effects(() => (all, { event, state }) => {
      if (event.type !== 'disconnect') return all;
      for (const effect of all) {
        if (effect.type === 'tell' && effect.event.name === 'refused') state.outbox.push(effect.event.fields.text);
      }
      return all.filter((effect) => !tells(effect, 'refused'));
    }),
  },
  {
    name: 'every-seventh-text-lost',
    breaks: 'CL-8',
    description: 'Loses every seventh text on its way.',
    step: effects(() => {
      let count = 0;
      return (all) => all.filter((effect) => !isText(effect) || ++count % 7 !== 0);
    }),
  },
  {
    name: 'typed-heartbeat-sent',
    breaks: 'CL-15',
    description: 'Sends the word heartbeat as chat.',
    step: sends(FRAMES.heartbeat),
  },
  {
    name: 'typed-heartbeat-queued',
    breaks: 'CL-15',
    description: 'Sends the word heartbeat as chat when it was given while offline.',
    step: queues(FRAMES.heartbeat),
  },
];
