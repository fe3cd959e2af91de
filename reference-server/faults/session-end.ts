import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import { delist } from '../core/connection-rules.ts';
import type { UserId } from '../core/state.ts';
import type { Fault, StepPlace, WirePlace } from './fault.ts';
import { effects, sessionOf } from './step-places.ts';
import { CLOSE, closeCode, closeFrame, frame } from './wire/frame.ts';
import { targetOf } from './wire/head-reader.ts';
import type { Tunnel } from './wire/tunnel.ts';

/** The first byte of an IM message, and of nothing else that is sent. */
const BRACE = 0x7b;

/** Keeps one kind of end from the server for some seconds. */
function unnoticed(kind: 'fin' | 'reset'): WirePlace {
  return (applied) => ({
    clientEnded(how) {
      if (how === kind) applied();
      return how === kind;
    },
  });
}

/** Keeps broadcasts from the first connection of a user after a closing handshake. */
function deafAfterReturn(): WirePlace {
  return (applied) => {
    const targets = new Map<Tunnel, string>();
    const closed = new Set<string>();
    const deaf = new Set<Tunnel>();
    return {
      request(head, tunnel) {
        const target = targetOf(head);
        targets.set(tunnel, target);
        if (closed.delete(target)) deaf.add(tunnel);
        return { forward: head };
      },
      fromClient(received, tunnel) {
        if (received.opcode === CLOSE && closeCode(received) === CLOSE_CODES.normal)
          closed.add(targets.get(tunnel) ?? '');
        return [received];
      },
      fromServer(sent, tunnel) {
        if (!deaf.has(tunnel) || sent.payload[0] !== BRACE) return [sent];
        applied();
        return [];
      },
      gone(tunnel) {
        targets.delete(tunnel);
        deaf.delete(tunnel);
      },
    };
  };
}

/** Replays what was said before to each new session. */
function replay(most: number): StepPlace {
  return effects(() => {
    let said: string[] = [];
    return (all, { event }) => {
      for (const effect of all) {
        if (effect.type === 'send' && effect.text.startsWith('{')) said = [...said, effect.text].slice(-most);
      }
      if (event.type !== 'opened' || all.length > 0) return all;
      return said.map((text) => ({ type: 'send', to: [event.connection], text }));
    };
  });
}

/** Faults of the end of a session, and of the next one. */
export const END_FAULTS: readonly Fault[] = [
  {
    name: 'close-frees-late',
    breaks: 'SES-3',
    description: 'Holds a userId for four seconds after a closing handshake.',
    wire: (applied) => ({
      fromClient(received, tunnel) {
        if (received.opcode !== CLOSE) return [received];
        applied();
        tunnel.tellClient(received.payload.length < 2 ? frame(CLOSE) : closeFrame(closeCode(received) ?? 1000));
        tunnel.endClient();
        tunnel.haunt();
        return [];
      },
    }),
  },
  {
    name: 'deaf-after-return',
    breaks: 'SES-3',
    description: 'Broadcasts nothing to a user who has connected again.',
    wire: deafAfterReturn(),
  },
  {
    name: 'first-end-removes-new-session',
    breaks: 'SES-3',
    description: 'Lets the late end of an old connection remove the session that its user has opened since.',
    step: (applied) => (inner) => {
      const old = new Map<UserId, number>();
      return (state, event, now) => {
        const session = sessionOf(state, event);
        if (event.type === 'closed' && session !== undefined) old.set(session.userId, now);
        const all = inner(state, event, now);
        // The old connection's second end, the one of TCP, comes when the user is back already.
        if (event.type === 'text') {
          for (const [userId, connection] of state.sessions) {
            const endedAt = old.get(userId);
            if (endedAt === undefined || connection !== event.connection) continue;
            old.delete(userId);
            delist(state, userId);
            applied();
          }
        }
        return all;
      };
    },
  },
  {
    name: 'fin-unnoticed',
    breaks: 'SES-4',
    description: 'Does not notice a FIN for four seconds.',
    wire: unnoticed('fin'),
  },
  {
    name: 'reset-unnoticed',
    breaks: 'SES-4',
    description: 'Does not notice a reset for four seconds.',
    wire: unnoticed('reset'),
  },
  {
    name: 'last-message-replayed',
    breaks: 'SES-5',
    description: 'Sends each new session the last IM message.',
    step: replay(1),
  },
  {
    name: 'history-replayed',
    breaks: 'SES-5',
    description: 'Sends each new session the last twenty IM messages.',
    step: replay(20),
  },
  {
    name: 'missed-messages-kept',
    breaks: 'SES-5',
    description: 'Sends a user who comes back the IM messages that came while he was away.',
    step: (applied) => (inner) => {
      const missed = new Map<UserId, string[]>();
      return (state, event, now) => {
        const session = sessionOf(state, event);
        const all = inner(state, event, now);
        if (event.type === 'closed' && session !== undefined) missed.set(session.userId, []);
        for (const effect of all) {
          if (effect.type !== 'send' || !effect.text.startsWith('{')) continue;
          for (const kept of missed.values()) if (kept.length < 50) kept.push(effect.text);
        }
        if (event.type !== 'opened' || sessionOf(state, event) === undefined) return all;
        const kept = missed.get(event.userId) ?? [];
        missed.delete(event.userId);
        if (kept.length > 0) applied();
        return [...all, ...kept.map((text) => ({ type: 'send', to: [event.connection], text }) as const)];
      };
    },
  },
];
