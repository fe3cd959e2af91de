import type { ImMessage } from '#generated/support-chat/types.js';
import { classify } from '../core/classify.ts';
import type { Fault } from './fault.ts';
import { effects, fields, messageIn, messages, show } from './step-places.ts';

/** How many messages are shown in how many milliseconds. */
const MOST_IN_A_RUSH = 100;
const RUSH_MS = 100;

const MARKUP: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Faults of showing IM messages. */
export const DELIVERY_FAULTS: readonly Fault[] = [
  {
    name: 'messages-shown-twice',
    breaks: 'CL-9',
    description: 'Shows each message twice.',
    step: messages(() => (message) => [message, message]),
  },
  {
    name: 'messages-swallowed',
    breaks: 'CL-9',
    description: 'Shows no message.',
    step: messages(() => () => []),
  },
  {
    name: 'every-tenth-message-lost',
    breaks: 'CL-9',
    description: 'Loses every tenth message.',
    step: messages(() => {
      let count = 0;
      return (message) => (++count % 10 === 0 ? [] : [message]);
    }),
  },
  {
    name: 'messages-in-a-rush-lost',
    breaks: 'CL-9',
    description: 'Shows at most a hundred messages in a tenth of a second.',
    step: messages(() => {
      let [since, count] = [0, 0];
      return (message, { now }) => {
        if (now - since > RUSH_MS) [since, count] = [now, 0];
        return ++count > MOST_IN_A_RUSH ? [] : [message];
      };
    }),
  },
  {
    name: 'messages-swapped-in-a-rush',
    breaks: 'CL-9',
    description: 'Holds the third of messages that come within a tenth of a second until the fourth was shown.',
    step: messages(() => {
      let [since, count] = [0, 0];
      let held: ImMessage | undefined;
      return (message, { now }) => {
        if (now - since > RUSH_MS) [since, count] = [now, 0];
        const before = held;
        held = ++count === 3 ? message : undefined;
        return [...(held === undefined ? [message] : []), ...(before === undefined ? [] : [before])];
      };
    }),
  },
  {
    name: 'equal-messages-shown-once',
    breaks: 'CL-9',
    description: 'Swallows a message that equals the one before.',
    step: messages(() => {
      let last = '';
      return (message) => {
        const before = last;
        last = JSON.stringify(message);
        return last === before ? [] : [message];
      };
    }),
  },
  {
    name: 'own-messages-swallowed',
    breaks: 'CL-9',
    description: 'Does not show what its own user has said.',
    link: (applied) => (open) => (url, events) =>
      open(url, {
        ...events,
        text(text) {
          const classified = classify(text);
          const isOwn = classified.kind === 'message' && url.endsWith(`/${classified.message.uid}`);
          if (!isOwn) return events.text(text);
          applied();
          events.heard();
        },
      }),
  },
  {
    name: 'early-messages-lost',
    breaks: 'CL-9',
    description: 'Does not show a message that comes within a twentieth of an interval after the opening.',
    step: effects(() => {
      let openedAt = Number.NEGATIVE_INFINITY;
      return (all, { event, now, state }) => {
        if (event.type === 'opened') openedAt = now;
        const isEarly = now - openedAt < state.rules.heartbeatInterval / 20;
        return isEarly ? all.filter((effect) => messageIn(effect) === undefined) : all;
      };
    }),
  },
  {
    name: 'last-message-shown-again',
    breaks: 'CL-9',
    description: 'Shows its last message again after a reconnect.',
    step: effects(() => {
      let last: ImMessage | undefined;
      return (all, { event }) => {
        last = all.map(messageIn).findLast((message) => message !== undefined) ?? last;
        return event.type === 'opened' && last !== undefined ? [...all, show(last)] : all;
      };
    }),
  },
  {
    name: 'text-trimmed',
    breaks: 'CL-9',
    description: 'Shows a text without the blanks around it.',
    step: fields(({ text }) => ({ text: text.trim() })),
  },
  {
    name: 'text-escaped',
    breaks: 'CL-9',
    description: 'Shows a text with its markup escaped.',
    step: fields(({ text }) => ({ text: text.replace(/[<>&"]/g, (sign) => MARKUP[sign] ?? sign) })),
  },
  {
    name: 'text-cut-at-zero',
    breaks: 'CL-9',
    description: 'Ends a text at U+0000.',
    step: fields(({ text }) => ({ text: text.split('\0', 1)[0] })),
  },
  {
    name: 'emoji-replaced',
    breaks: 'CL-9',
    description: 'Replaces what needs more than 16 bits by question marks.',
    step: fields(({ text }) => ({ text: text.replace(/[\u{10000}-\u{10ffff}]/gu, '?') })),
  },
  {
    name: 'messages-without-text-swallowed',
    breaks: 'CL-9',
    description: 'Does not show a message whose text is empty.',
    step: messages(() => (message) => (message.text === '' ? [] : [message])),
  },
  {
    name: 'uid-as-string',
    breaks: 'CL-9',
    description: 'Shows a uid as a string.',
    step: fields(({ uid }) => ({ uid: String(uid) })),
  },
  {
    name: 'uid-rounded',
    breaks: 'CL-9',
    description: 'Holds a uid in a number of single precision.',
    step: fields(({ uid }) => ({ uid: Math.fround(uid) })),
  },
  {
    name: 'time-in-iso-format',
    breaks: 'CL-9',
    description: 'Shows createTime in the format of ISO 8601.',
    step: fields(({ createTime }) => ({ createTime: createTime.replace(' ', 'T') })),
  },
  {
    name: 'agent-shown-as-user',
    breaks: 'CL-9',
    description: "Shows the agent's messages as those of a user.",
    step: fields(() => ({ role: 'user' })),
  },
  {
    name: 'avatar-invented',
    breaks: 'CL-9',
    description: 'Shows a picture of its own where the avatar is empty.',
    step: fields(({ avatar }) => ({ avatar: avatar === '' ? 'https://chat.example/nobody.png' : avatar })),
  },
];
