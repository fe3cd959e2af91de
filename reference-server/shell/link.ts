import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { Outbox } from './outbox.ts';

/** The most that may wait for one receiver beyond the kernel's own buffer. */
const MOST_UNSENT_BYTES = 1024 * 1024;
/** Small messages cost far more memory than their bytes. */
const MOST_UNSENT_MESSAGES = 1000;
/** A peer that takes no more than it has got so far is not read from either. */
const STOP_READING_ABOVE_BYTES = 64 * 1024;
const READ_AGAIN_BELOW_BYTES = 16 * 1024;

/** What a link tells its owner. `closed` comes exactly once and last. */
export interface LinkEvents {
  text(text: string): void;
  binary(): void;
  /** Another sign of life. */
  heard(): void;
  closed(): void;
}

/** One accepted WebSocket connection: reports what arrives, and bounds what waits to be sent. // SES-6 */
export class Link {
  readonly #websocket: WebSocket;
  readonly #socket: Socket;
  readonly #outbox: Outbox;
  readonly #events: LinkEvents;
  #unsentMessages = 0;
  #corked = false;
  #over = false;

  /** `socket` is the one under `websocket`. The link listens from now on. */
  constructor(websocket: WebSocket, socket: Socket, outbox: Outbox, events: LinkEvents) {
    this.#websocket = websocket;
    this.#socket = socket;
    this.#outbox = outbox;
    this.#events = events;
    this.#listen();
  }

  /** Sends a whole text frame at the end of this turn of the event loop. */
  send(frame: Buffer): void {
    if (this.#websocket.readyState !== WebSocket.OPEN) return; // no data after a close frame: RFC 6455 5.5.1
    if (!this.#corked) {
      this.#corked = true;
      this.#socket.cork();
      this.#outbox.add(this);
    }
    this.#unsentMessages++;
    this.#socket.write(frame, this.#onSent);
  }

  /** Starts the closing handshake; a peer that does not finish it is dropped a second later. */
  close(code: number, reason: string): void {
    // A peer that has ended its side of TCP answers nothing, and may never read what still waits for it.
    if (this.#websocket.readyState === WebSocket.CLOSING) this.terminate();
    else this.#websocket.close(code, reason);
  }

  /** Asks the peer for a pong. */
  ping(): void {
    this.#websocket.ping();
  }

  /** Drops TCP. */
  terminate(): void {
    this.#websocket.terminate();
  }

  /** For the outbox: lets this turn's frames go. */
  release(): void {
    this.#corked = false;
    this.#socket.uncork();
  }

  /** For the outbox: ends a receiver that does not read, and stops reading from one that lags. // SES-6 */
  judge(): void {
    if (this.#websocket.readyState !== WebSocket.OPEN) return;
    const unsentBytes = this.#socket.writableLength;
    if (unsentBytes > MOST_UNSENT_BYTES || this.#unsentMessages > MOST_UNSENT_MESSAGES) {
      this.terminate();
    } else if (unsentBytes > STOP_READING_ABOVE_BYTES) {
      this.#websocket.pause();
    }
  }

  readonly #onSent = (): void => {
    this.#unsentMessages--;
    if (!this.#websocket.isPaused || this.#socket.writableLength >= READ_AGAIN_BELOW_BYTES) return;
    this.#websocket.resume();
    this.#report(() => this.#events.heard()); // it reads, so it lives
  };

  #listen(): void {
    const websocket = this.#websocket;
    websocket.on('message', (data: Buffer, isBinary) => {
      this.#report(() => (isBinary ? this.#events.binary() : this.#events.text(data.toString())));
    });
    for (const sign of ['ping', 'pong'] as const) websocket.on(sign, () => this.#report(() => this.#events.heard())); // SES-7
    websocket.on('error', this.#noticeClosing); // EP-7, EP-9: the library has chosen the close code
    websocket.on('close', () => this.#end());
    this.#socket.on('data', this.#noticeClosing);
  }

  /**
   * A close frame or a broken one ends the connection for us at once: the peer may take its time with TCP, and its user
   * is not locked out meanwhile. Where TCP itself ended, messages may still wait to be read, and the library's event
   * comes after them. // SES-3
   */
  readonly #noticeClosing = (): void => {
    const { readableEnded, destroyed } = this.#socket;
    if (this.#websocket.readyState === WebSocket.CLOSING && !readableEnded && !destroyed) this.#end();
  };

  #report(tell: () => void): void {
    if (!this.#over) tell();
    queueMicrotask(this.#noticeClosing); // the library reads the next frame, perhaps a close frame, right after this one
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#events.closed();
  }
}
