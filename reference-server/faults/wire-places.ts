import { CHANNEL_ADDRESS } from '#generated/support-chat/constants.js';
import type { Applied, WirePlace } from './fault.ts';
import { CLOSE, closeCode, type Frame } from './wire/frame.ts';
import { answer, targetOf, withTarget } from './wire/head-reader.ts';
import type { Tunnel } from './wire/tunnel.ts';

/** The path of the channel up to the userId. */
export const PREFIX = CHANNEL_ADDRESS.slice(0, CHANNEL_ADDRESS.indexOf('{userId}'));

/** A refusal in place of what the server would do. */
export interface Refused {
  readonly status: number;
  readonly words: string;
}

/** What a wrong userId gets. */
export const BAD_REQUEST: Refused = { status: 400, words: 'Bad Request' };

/** Leads requests to another target, or refuses them; undefined lets a request pass. */
export function requests(create: () => (target: string) => string | Refused | undefined): WirePlace {
  return (applied) => {
    const change = create();
    return {
      request(head) {
        const changed = change(targetOf(head));
        if (changed === undefined) return { forward: head };
        applied();
        if (typeof changed === 'string') return { forward: withTarget(head, changed) };
        return { answer: answer(changed.status, changed.words) };
      },
    };
  };
}

/** Answers refusals of one status with another. */
export function refusals(from: number, { status, words }: Refused): WirePlace {
  return (applied) => ({
    response(head) {
      if (!head.startsWith(`HTTP/1.1 ${from} `)) return head;
      applied();
      return head.replace(/^HTTP\/1\.1 [^\r]*/, `HTTP/1.1 ${status} ${words}`);
    },
  });
}

/** Changes frames of clients; undefined lets a frame pass. */
export function framesFromClient(change: (frame: Frame, tunnel: Tunnel) => readonly Frame[] | undefined): WirePlace {
  return (applied) => ({ fromClient: changing(change, applied) });
}

/** Changes frames of the server; undefined lets a frame pass. */
export function framesFromServer(change: (frame: Frame, tunnel: Tunnel) => readonly Frame[] | undefined): WirePlace {
  return (applied) => ({ fromServer: changing(change, applied) });
}

function changing(
  change: (frame: Frame, tunnel: Tunnel) => readonly Frame[] | undefined,
  applied: Applied,
): (frame: Frame, tunnel: Tunnel) => readonly Frame[] {
  return (frame, tunnel) => {
    const changed = change(frame, tunnel);
    if (changed !== undefined) applied();
    return changed ?? [frame];
  };
}

/** Ends every connection when the server fails one with this code. */
export function endsEverybodyAt(...codes: number[]): WirePlace {
  return (applied) => ({
    fromServer(received, { all }) {
      if (received.opcode === CLOSE && codes.includes(closeCode(received) ?? 0)) {
        applied();
        for (const tunnel of all) tunnel.destroy();
      }
      return [received];
    },
  });
}
