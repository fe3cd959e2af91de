import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import type { Effect } from '../core/events.ts';
import type { ConnectionId, State, UserId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { broadcasts, isBroadcast, type Send, sessionOf, userOf } from './step-places.ts';
import { CLOSE, closeCode, TEXT } from './wire/frame.ts';
import { targetOf } from './wire/head-reader.ts';
import type { Tunnel } from './wire/tunnel.ts';

/** Texts of one sender with no longer pause between them come in a rush, in milliseconds. */
const RUSH_MS = 250;

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

/** Keeps each text of a rush back until its sender's next one, so that this one goes first; at the latest until a pause. */
function swapping(late: (send: Send, sender: ConnectionId) => readonly ConnectionId[]): StepPlace {
  return (applied) => (inner) => {
    const spoke = new Map<ConnectionId, number>();
    const held = new Map<ConnectionId, Effect>();
    const release = (connections: readonly ConnectionId[]): Effect[] =>
      connections.flatMap((connection) => {
        const effect = held.get(connection);
        held.delete(connection);
        return effect ?? [];
      });
    return (state, event, now) => {
      const all = [...inner(state, event, now)];
      if (event.type !== 'text') return [...release([...held.keys()]), ...all];
      if (held.has(event.connection)) {
        applied();
        return [...all, ...release([event.connection])];
      }
      const [send] = all;
      if (send === undefined || !isBroadcast(send)) return all;
      const rush = now - (spoke.get(event.connection) ?? Number.NEGATIVE_INFINITY) < RUSH_MS;
      spoke.set(event.connection, now);
      const to = late(send, event.connection);
      if (!rush || to.length === 0) return all;
      held.set(event.connection, { ...send, to });
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
    step: reaching((receiver, _, { rules }) => receiver === -1 || rules.directory.get(receiver) !== undefined),
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
    description: 'Broadcasts what a refused connection sends.',
    wire: (applied) => {
      const targets = new Map<Tunnel, string>();
      const refused = new Set<Tunnel>();
      return {
        request(head, tunnel) {
          targets.set(tunnel, targetOf(head));
          return { forward: head };
        },
        fromServer(sent, tunnel) {
          if (sent.opcode === CLOSE && closeCode(sent) === CLOSE_CODES.duplicateSession) refused.add(tunnel);
          return [sent];
        },
        fromClient(received, tunnel) {
          if (received.opcode !== TEXT || !refused.has(tunnel)) return [received];
          const live = [...targets].find(([other, to]) => !refused.has(other) && to === targets.get(tunnel));
          applied();
          live?.[0].tellServer(received);
          return [];
        },
        gone(tunnel) {
          targets.delete(tunnel);
          refused.delete(tunnel);
        },
      };
    },
  },
];
