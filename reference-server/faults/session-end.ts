import type { ConnectionId, UserId } from '../core/state.ts';
import type { Fault, StepPlace, WirePlace } from './fault.ts';
import { effects, sessionOf } from './step-places.ts';
import { CLOSE, closeCode, closeFrame, frame } from './wire/frame.ts';

/** Keeps one kind of end from the server for some seconds. */
function unnoticed(kind: 'fin' | 'reset'): WirePlace {
  return (applied) => ({
    clientEnded(how) {
      if (how === kind) applied();
      return how === kind;
    },
  });
}

/** Leaves new sessions of users out of broadcasts whose earlier session has ended. */
function deafAfterReturn(): StepPlace {
  return (applied) => (inner) => {
    const left = new Set<UserId>();
    const deaf = new Set<ConnectionId>();
    return (state, event, now) => {
      const session = sessionOf(state, event);
      if (event.type === 'closed' && session !== undefined) left.add(session.userId);
      const all = inner(state, event, now);
      if (event.type === 'opened' && left.has(event.userId) && sessionOf(state, event) !== undefined) {
        deaf.add(event.connection);
      }
      return all.map((effect) => {
        if (effect.type !== 'send' || effect.to.length < 2) return effect;
        const to = effect.to.filter((connection) => !deaf.has(connection));
        if (to.length < effect.to.length) applied();
        return { ...effect, to };
      });
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
    step: deafAfterReturn(),
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
            state.sessions.delete(userId);
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
