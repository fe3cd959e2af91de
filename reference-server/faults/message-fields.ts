import type { ImMessage } from '#generated/support-chat/types.js';
import type { Fault, RulesPlace, StepPlace } from './fault.ts';
import { messages } from './step-places.ts';

const HOUR_MS = 3_600_000;

type Wanted = (message: ImMessage) => boolean;
const fromCustomer: Wanted = ({ role }) => role === 'user';
const fromAgent: Wanted = ({ role }) => role === 'ai';

/** Gives the messages of some senders other fields. */
function fields(wanted: Wanted, other: (message: ImMessage) => object): StepPlace {
  return messages((message) => (wanted(message) ? { ...message, ...other(message) } : undefined));
}

function without(field: keyof ImMessage): StepPlace {
  return messages((message) => ({ ...message, [field]: undefined }));
}

/** Writes the time of sending in another way; told a right one, with the wall time that it stands for. */
function createTime(write: (right: string, wall: number, at: (wall: number) => string) => string): RulesPlace {
  return (rules, applied) => ({
    ...rules,
    createTime(wall) {
      const right = rules.createTime(wall);
      const wrong = write(right, wall, (other) => rules.createTime(other));
      if (wrong !== right) applied();
      return wrong;
    },
  });
}

/** Faults of an IM message's fields other than its text. */
export const FIELD_FAULTS: readonly Fault[] = [
  { name: 'no-avatar', breaks: 'MSG-2', description: 'Leaves the field avatar out.', step: without('avatar') },
  {
    name: 'no-create-time',
    breaks: 'MSG-2',
    description: 'Leaves the field createTime out.',
    step: without('createTime'),
  },
  {
    name: 'uid-as-string',
    breaks: 'MSG-2',
    description: 'Writes uid as a string.',
    step: fields(
      () => true,
      ({ uid }) => ({ uid: String(uid) }),
    ),
  },
  {
    name: 'uid-with-fraction',
    breaks: 'MSG-2',
    description: 'Writes uid as 1001.0.',
    step: messages((message) => JSON.stringify(message).replace(/"uid":(-?[0-9]+)/, '"uid":$1.0')),
  },
  {
    name: 'avatar-null',
    breaks: 'MSG-2',
    description: 'Writes null in the place of an avatar.',
    step: messages((message) => ({ ...message, avatar: null })),
  },
  {
    name: 'message-in-an-envelope',
    breaks: 'MSG-2',
    description: 'Wraps the IM message into an object with a code.',
    step: messages((message) => ({ code: 200, data: message })),
  },
  {
    name: 'create-time-as-number',
    breaks: 'MSG-6',
    description: 'Writes createTime as milliseconds.',
    step: messages((message, { event }) => ({ ...message, createTime: event.wall })),
  },
  {
    name: 'customer-speaks-as-the-agent',
    breaks: 'MSG-3',
    description: 'Gives the messages of customers the role ai.',
    step: fields(fromCustomer, () => ({ role: 'ai' })),
  },
  {
    name: 'uid-of-somebody-else',
    breaks: 'MSG-3',
    description: 'Writes the uid of the customer one above the sender.',
    step: fields(fromCustomer, ({ uid }) => ({ uid: uid + 1 })),
  },
  {
    name: 'username-is-the-user-id',
    breaks: 'MSG-3',
    description: 'Writes the userId in place of the username.',
    step: fields(fromCustomer, ({ uid }) => ({ username: String(uid) })),
  },
  {
    name: 'username-of-the-speaker-before',
    breaks: 'MSG-3',
    description: 'Names the customer who has spoken before.',
    step: (applied) => {
      let before: string | undefined;
      return messages((message) => {
        if (!fromCustomer(message)) return undefined;
        const { username } = message;
        const named = before ?? username;
        before = username;
        return named === username ? undefined : { ...message, username: named };
      })(applied);
    },
  },
  {
    name: 'avatar-forgotten',
    breaks: 'MSG-3',
    description: 'Sends an empty avatar for everybody.',
    step: fields(fromCustomer, () => ({ avatar: '' })),
  },
  {
    name: 'agent-speaks-as-a-customer',
    breaks: 'MSG-4',
    description: 'Gives the messages of the agent the role user.',
    step: fields(fromAgent, () => ({ role: 'user' })),
  },
  {
    name: 'agent-without-a-name',
    breaks: 'MSG-4',
    description: 'Sends an empty username for the agent.',
    step: fields(fromAgent, () => ({ username: '' })),
  },
  {
    name: 'agent-with-uid-0',
    breaks: 'MSG-4',
    description: 'Writes 0 as the uid of the agent.',
    step: fields(fromAgent, () => ({ uid: 0 })),
  },
  {
    name: 'create-time-eight-hours-off',
    breaks: 'MSG-6',
    description: 'Writes createTime eight hours behind its zone.',
    rules: createTime((_, wall, at) => at(wall - 8 * HOUR_MS)),
  },
  {
    name: 'create-time-half-a-day-off',
    breaks: 'MSG-6',
    description: 'Takes the morning for the afternoon and the afternoon for the morning.',
    rules: createTime((right) => {
      const hour = (Number(right.slice(11, 13)) + 12) % 24;
      return `${right.slice(0, 11)}${String(hour).padStart(2, '0')}${right.slice(13)}`;
    }),
  },
  {
    name: 'create-time-with-am-pm',
    breaks: 'MSG-6',
    description: 'Writes createTime on a 12-hour clock, with AM or PM behind it.',
    rules: createTime((right) => {
      const hour = Number(right.slice(11, 13));
      const shown = String(hour % 12 || 12).padStart(2, '0');
      return `${right.slice(0, 11)}${shown}${right.slice(13)} ${hour < 12 ? 'AM' : 'PM'}`;
    }),
  },
  {
    name: 'create-time-as-iso-8601',
    breaks: 'MSG-6',
    description: 'Writes createTime with a T between date and time.',
    rules: createTime((right) => right.replace(' ', 'T')),
  },
  {
    name: 'create-time-month-from-0',
    breaks: 'MSG-6',
    description: 'Counts the months of createTime from 0.',
    rules: createTime(
      (right) => right.slice(0, 5) + String(Number(right.slice(5, 7)) - 1).padStart(2, '0') + right.slice(7),
    ),
  },
  {
    name: 'create-time-behind',
    breaks: 'MSG-6',
    description: 'Writes a createTime that is two minutes old.',
    rules: createTime((_, wall, at) => at(wall - HOUR_MS / 30)),
  },
];
