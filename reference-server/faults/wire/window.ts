import { type Frame, frame, PING, PONG } from './frame.ts';
import type { Tunnel } from './tunnel.ts';

/** How often a client is asked how far it has read, in bytes. */
const ASK_EVERY_BYTES = 16 * 1024;
const QUESTION = 'read up to ';

interface Progress {
  sent: number;
  asked: number;
  read: number;
}

/**
 * Knows how much of what it was sent each client has not read, whatever the kernel keeps for it: asks by ping frames, as
 * every server may, and takes the pongs that answer them.
 */
export class Window {
  readonly #progress = new Map<Tunnel, Progress>();

  /** Counts a frame for a client; returns it with the question that follows it, if any. */
  send(sent: Frame, tunnel: Tunnel): readonly Frame[] {
    const progress = this.#of(tunnel);
    progress.sent += sent.payload.length;
    if (progress.sent - progress.asked < ASK_EVERY_BYTES) return [sent];
    progress.asked = progress.sent;
    return [sent, frame(PING, QUESTION + progress.sent)];
  }

  /** Whether a client's frame answers a question of ours; the server never asked, and does not get it. */
  takes({ opcode, payload }: Frame, tunnel: Tunnel): boolean {
    const text = opcode === PONG ? payload.toString() : '';
    if (!text.startsWith(QUESTION)) return false;
    this.#of(tunnel).read = Number(text.slice(QUESTION.length));
    return true;
  }

  /** How many bytes a client has not read; those sent since the last question are not among them. */
  unread(tunnel: Tunnel): number {
    const { asked, read } = this.#of(tunnel);
    return asked - read;
  }

  /** Forgets a client. */
  forget(tunnel: Tunnel): void {
    this.#progress.delete(tunnel);
  }

  #of(tunnel: Tunnel): Progress {
    let progress = this.#progress.get(tunnel);
    if (progress === undefined) {
      progress = { sent: 0, asked: 0, read: 0 };
      this.#progress.set(tunnel, progress);
    }
    return progress;
  }
}
