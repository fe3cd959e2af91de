import { CLOSE, closeCode, type Frame } from '../wire/frame.ts';
import { targetOf } from '../wire/head-reader.ts';
import type { Tunnel } from '../wire/tunnel.ts';
import type { Ending, Wire } from '../wire/wire.ts';
import type { Journal } from './journal.ts';

/** What is known of a connection that has not ended. */
interface Course {
  phase: 'new' | 'asked' | 'refused' | 'connected';
  /** How the end began, once it has. */
  ending?: string;
}

/** The same wire, with a journal of who connects, who is refused, and how each connection ends. */
export function watched(wire: Wire, journal: Journal): Wire {
  const courses = new WeakMap<Tunnel, Course>();

  const refused = (tunnel: Tunnel, head: string): void => {
    change(tunnel, { phase: 'refused' });
    journal.tell(`refused: ${/^HTTP\/1\.1 ([^\r]*)/.exec(head)?.[1] ?? 'without an answer'}`, tunnel);
  };
  const change = (tunnel: Tunnel, to: Partial<Course>): void => {
    courses.set(tunnel, { phase: 'new', ...courses.get(tunnel), ...to });
  };
  const ends = (tunnel: Tunnel, ending: string): void => {
    if (courses.get(tunnel)?.ending === undefined) change(tunnel, { ending });
  };
  const notice = (by: string, frames: readonly Frame[], tunnel: Tunnel): void => {
    for (const frame of frames) if (frame.opcode === CLOSE) ends(tunnel, `closed by the ${by}: ${closeWords(frame)}`);
  };

  return {
    ...(wire.endless === undefined ? {} : { endless: wire.endless }),
    arrived(tunnel, go) {
      journal.begin(tunnel);
      change(tunnel, { phase: 'new' });
      if (wire.arrived === undefined) go();
      else wire.arrived(tunnel, go);
    },
    asked(head, tunnel, go) {
      journal.identify(tunnel, targetOf(head));
      change(tunnel, { phase: 'asked' });
      if (wire.asked === undefined) go();
      else wire.asked(head, tunnel, go);
    },
    request(head, tunnel) {
      const verdict = wire.request?.(head, tunnel) ?? { forward: head };
      if ('answer' in verdict) refused(tunnel, verdict.answer);
      return verdict;
    },
    response(head, tunnel) {
      const answer = wire.response?.(head, tunnel) ?? head;
      if (!answer.startsWith('HTTP/1.1 101 ')) refused(tunnel, answer);
      return answer;
    },
    opened(tunnel) {
      change(tunnel, { phase: 'connected' });
      journal.tell('connected', tunnel);
      wire.opened?.(tunnel);
    },
    fromClient(frame, tunnel) {
      notice('client', [frame], tunnel);
      return wire.fromClient?.(frame, tunnel) ?? [frame];
    },
    fromServer(frame, tunnel) {
      const sent = wire.fromServer?.(frame, tunnel) ?? [frame];
      notice('server', sent, tunnel);
      return sent;
    },
    told(frame, tunnel) {
      notice('server', [frame], tunnel);
    },
    clientEnded(how, tunnel) {
      ends(tunnel, ENDINGS[how]);
      return wire.clientEnded?.(how, tunnel) ?? false;
    },
    gone(tunnel) {
      const { phase, ending } = courses.get(tunnel) ?? { phase: 'new' };
      if (phase === 'new') journal.tell('left without a request', tunnel);
      else if (phase === 'asked') journal.tell('left before it was answered', tunnel);
      else if (phase === 'connected') journal.tell(ending ?? 'ended by the server, no close frame', tunnel);
      wire.gone?.(tunnel);
    },
  };
}

const ENDINGS: Readonly<Record<Ending, string>> = {
  fin: 'ended by the client, no close frame',
  reset: 'reset by the client',
};

function closeWords(frame: Frame): string {
  const code = closeCode(frame);
  const reason = frame.payload.toString('utf8', 2);
  if (code === undefined) return 'no code';
  return reason === '' ? String(code) : `${code} "${reason}"`;
}
