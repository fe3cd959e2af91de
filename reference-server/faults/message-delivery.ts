import { FRAMES } from '#generated/support-chat/constants.js';
import type { Effect, Event } from '../core/events.ts';
import { imMessageFrom } from '../core/im-message.ts';
import type { ConnectionId, State, UserId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { announcement, broadcasts, effects, isBroadcast, type Send, sessionOf, userOf } from './step-places.ts';

/** Texts of one sender with no longer pause between them come in a rush, in milliseconds. */
const RUSH_MS = 20;

/** Leaves receivers out of each broadcast. */
function reaching(whom: (receiver: UserId, sender: UserId, state: State) => boolean): StepPlace {
  return broadcasts(() => (send, { state, session }) => {
    const to = send.to.filter((connection) => whom(userOf(state, connection) ?? 0, session?.userId ?? 0, state));
    return to.length === send.to.length ? [send] : [{ ...send, to }];
  });
}

/** Sends some receivers another wording of a broadcast. */
function differing(
  whom: (receiver: ConnectionId, sender: ConnectionId) => boolean,
  other: (message: Record<string, unknown>) => object,
): StepPlace {
  return broadcasts(() => (send, { event }) => {
    const to = send.to.filter((connection) => whom(connection, event.connection));
    if (to.length === 0 || to.length === send.to.length) return [send];
    const text = JSON.stringify(other(JSON.parse(send.text)));
    return [
      { ...send, to: send.to.filter((connection) => !to.includes(connection)) },
      { ...send, to, text },
    ];
  });
}

/** Keeps each text of a rush back until the next event, so that the one after it goes first. */
function swapping(late: (send: Send, sender: ConnectionId) => readonly ConnectionId[]): StepPlace {
  return (applied) => (inner) => {
    const spoke = new Map<ConnectionId, number>();
    let held: Effect | undefined;
    return (state, event, now) => {
      const all = [...inner(state, event, now)];
      const before = held;
      held = undefined;
      if (before !== undefined) {
        applied();
        return [...all, before];
      }
      const [send] = all;
      if (event.type !== 'text' || send === undefined || !isBroadcast(send)) return all;
      const rush = now - (spoke.get(event.connection) ?? Number.NEGATIVE_INFINITY) < RUSH_MS;
      spoke.set(event.connection, now);
      const to = late(send, event.connection);
      if (!rush || to.length === 0) return all;
      held = { ...send, to };
      return [{ ...send, to: send.to.filter((connection) => !to.includes(connection)) }];
    };
  };
}

const others = ({ to }: Send, sender: ConnectionId): readonly ConnectionId[] =>
  to.filter((receiver) => receiver !== sender);

/** Faults of who gets an IM message, in which order, and how often. */
export const DELIVERY_FAULTS: readonly Fault[] = [
  {
    name: 'sender-left-out',
    breaks: 'MSG-1',
    description: 'Broadcasts a text to everybody but its sender.',
    step: reaching((receiver, sender) => receiver !== sender),
  },
  {
    name: 'chat-for-its-sender-alone',
    breaks: 'MSG-1',
    description: 'Sends a text back to its sender alone.',
    step: reaching((receiver, sender) => receiver === sender),
  },
  {
    name: 'customers-reach-the-agent-alone',
    breaks: 'MSG-1',
    description: "Sends a customer's text to the customer and the agent alone.",
    step: reaching((receiver, sender) => sender === -1 || receiver === -1 || receiver === sender),
  },
  {
    name: 'two-nodes',
    breaks: 'MSG-1',
    description: 'Reaches only those with an odd userId from an odd one, and those with an even one from an even one.',
    step: reaching((receiver, sender) => (receiver - sender) % 2 === 0),
  },
  {
    name: 'agent-left-out',
    breaks: 'MSG-1',
    description: 'Broadcasts nothing to the agent.',
    step: reaching((receiver) => receiver !== -1),
  },
  {
    name: 'unknown-users-left-out',
    breaks: 'MSG-1',
    description: 'Broadcasts nothing to those who are not in the directory.',
    step: reaching((receiver, _, { rules }) => receiver === -1 || rules.directory.has(receiver)),
  },
  {
    name: 'texts-swapped-in-a-rush',
    breaks: 'MSG-7',
    description: 'Exchanges two texts that come quickly one after the other.',
    step: swapping(({ to }) => to),
  },
  {
    name: 'texts-swapped-for-others',
    breaks: 'MSG-7',
    description: 'Exchanges two quick texts for everybody but their sender.',
    step: swapping(others),
  },
  {
    name: 'own-message-marked',
    breaks: 'MSG-8',
    description: 'Adds a mark to the IM message that its sender gets.',
    step: differing(
      (receiver, sender) => receiver === sender,
      (message) => ({ ...message, self: true }),
    ),
  },
  {
    name: 'name-hidden-from-others',
    breaks: 'MSG-8',
    description: 'Gives others than the sender no avatar.',
    step: differing(
      (receiver, sender) => receiver !== sender,
      (message) => ({ ...message, avatar: '' }),
    ),
  },
  {
    name: 'everybody-gets-two',
    breaks: 'MSG-12',
    description: 'Broadcasts each IM message twice.',
    step: broadcasts(() => (send) => [send, send]),
  },
  {
    name: 'sender-gets-two',
    breaks: 'MSG-12',
    description: 'Sends its sender a second copy of each IM message.',
    step: broadcasts(() => (send, { event }) => [send, { ...send, to: [event.connection] }]),
  },
  {
    name: 'two-after-return',
    breaks: 'MSG-12',
    description: 'Sends a customer who has connected again each IM message twice.',
    step: (applied) => (inner) => {
      const ended = new Set<UserId>();
      const doubled = new Set<ConnectionId>();
      return (state, event, now) => {
        const session = sessionOf(state, event);
        if (event.type === 'closed' && session !== undefined && session.userId > 0) ended.add(session.userId);
        const all = inner(state, event, now);
        if (event.type === 'opened' && ended.has(event.userId)) doubled.add(event.connection);
        return all.flatMap((effect) => {
          const again = isBroadcast(effect) ? effect.to.filter((connection) => doubled.has(connection)) : [];
          if (again.length === 0) return [effect];
          applied();
          return [effect, { ...(effect as Send), to: again }];
        });
      };
    },
  },
  {
    name: 'refused-connection-heard',
    breaks: 'MSG-13',
    description: 'Broadcasts what a refused connection sends before it is closed.',
    step: (applied) => (inner) => {
      const refused = new Map<ConnectionId, UserId>();
      return (state, event, now) => {
        const all = inner(state, event, now);
        if (event.type === 'opened' && sessionOf(state, event) === undefined)
          refused.set(event.connection, event.userId);
        const userId = event.type === 'text' ? refused.get(event.connection) : undefined;
        if (event.type !== 'text' || userId === undefined) return all;
        const message = imMessageFrom(state.rules, userId, event.text, event.wall);
        if (message === undefined) return all;
        applied();
        return [{ type: 'send', to: [...state.sessions.values()], text: JSON.stringify(message) }];
      };
    },
  },
];

/** Sends everybody an IM message that nobody has written. */
function announcing(what: (state: State, event: Event) => string | undefined): StepPlace {
  return effects(() => (all, { state, event, session }) => {
    const gone = event.type === 'closed' && session !== undefined;
    if (event.type !== 'opened' && !gone) return all;
    const text = what(state, event);
    const to = [...state.sessions.values()];
    return text === undefined || to.length === 0
      ? all
      : [...all, { type: 'send', to, text: announcement(state, text, Date.now()) }];
  });
}

/** Faults of texts that are not broadcast, and of messages that nobody has written. */
export const NOTICE_FAULTS: readonly Fault[] = [
  {
    name: 'unknown-user-not-told',
    breaks: 'MSG-9',
    description: 'Drops a text of a user who is not in the directory in silence.',
    step: effects(() => (all) => all.filter((effect) => !isNotice(effect))),
  },
  {
    name: 'unknown-user-broadcast',
    breaks: 'MSG-9',
    description: 'Broadcasts a text of a user who is not in the directory under no name.',
    step: effects(() => (all, { state, event, session }) => {
      if (event.type !== 'text' || session === undefined || !all.some(isNotice)) return all;
      const createTime = state.rules.createTime(event.wall);
      const message = { role: 'user', username: '', uid: session.userId, avatar: '', createTime, text: event.text };
      return [{ type: 'send', to: [...state.sessions.values()], text: JSON.stringify(message) }];
    }),
  },
  {
    name: 'unknown-user-told-to-everybody',
    breaks: 'MSG-9',
    description: 'Sends everybody the notice that a user is not in the directory.',
    step: effects(
      () =>
        (all, { state }) =>
          all.map((effect) => (isNotice(effect) ? { ...effect, to: [...state.sessions.values()] } : effect)),
    ),
  },
  {
    name: 'unknown-user-told-the-wrong-thing',
    breaks: 'MSG-9',
    description: 'Answers a text of a user who is not in the directory with the other notice.',
    step: effects(
      () => (all) => all.map((effect) => (isNotice(effect) ? { ...effect, text: FRAMES.notice.noSession } : effect)),
    ),
  },
  {
    name: 'unknown-user-told-twice',
    breaks: 'MSG-9',
    description: 'Sends the notice twice.',
    step: effects(() => (all) => all.flatMap((effect): Effect[] => (isNotice(effect) ? [effect, effect] : [effect]))),
  },
  {
    name: 'unknown-user-closed',
    breaks: 'MSG-9',
    description: 'Closes the connection of a user who is not in the directory after the notice.',
    step: effects(() => (all) => {
      const notice = all.find(isNotice);
      const [connection] = notice?.to ?? [];
      return connection === undefined ? all : [...all, { type: 'close', connection, code: 1008, reason: '' }];
    }),
  },
  {
    name: 'empty-text-broadcast',
    breaks: 'MSG-11',
    description: 'Broadcasts an empty text.',
    step: effects(() => (all, { state, event, session }) => {
      if (event.type !== 'text' || event.text !== '' || session === undefined) return all;
      const message = imMessageFrom(state.rules, session.userId, '', event.wall);
      return message === undefined
        ? all
        : [{ type: 'send', to: [...state.sessions.values()], text: JSON.stringify(message) }];
    }),
  },
  {
    name: 'empty-text-closes',
    breaks: 'MSG-11',
    description: 'Closes a connection that sends an empty text.',
    step: effects(
      () =>
        (all, { event, session }) =>
          event.type === 'text' && event.text === '' && session !== undefined
            ? [{ type: 'close', connection: event.connection, code: 1003, reason: '' }]
            : all,
    ),
  },
  {
    name: 'greeting',
    breaks: 'MSG-14',
    description: 'Greets each new session with an IM message of the agent.',
    step: effects(
      () =>
        (all, { state, event }) =>
          event.type === 'opened' && sessionOf(state, event) !== undefined
            ? [...all, { type: 'send', to: [event.connection], text: announcement(state, '您好', Date.now()) }]
            : all,
    ),
  },
  {
    name: 'coming-announced',
    breaks: 'MSG-14',
    description: 'Announces each new session to everybody as an IM message.',
    step: announcing((state, event) =>
      event.type === 'opened' && sessionOf(state, event) !== undefined ? '上线了' : undefined,
    ),
  },
  {
    name: 'going-announced',
    breaks: 'MSG-14',
    description: 'Announces the end of each session to everybody as an IM message.',
    step: announcing((_, event) => (event.type === 'closed' ? '下线了' : undefined)),
  },
  {
    name: 'refused-attempt-announced',
    breaks: 'MSG-14',
    description: 'Announces a refused connection to everybody as an IM message.',
    step: announcing((state, event) =>
      event.type === 'opened' && sessionOf(state, event) === undefined ? '重复登录' : undefined,
    ),
  },
];

function isNotice(effect: Effect): effect is Send {
  return effect.type === 'send' && effect.text === FRAMES.notice.unknownUser;
}
