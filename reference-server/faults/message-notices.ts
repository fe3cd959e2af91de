import { FRAMES } from '#generated/support-chat/constants.js';
import type { Effect, Event } from '../core/events.ts';
import { imMessageFrom } from '../core/im-message.ts';
import type { State } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { announcement, effects, type Send, sessionOf } from './step-places.ts';

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
