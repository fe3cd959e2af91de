import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { ConnectionId, UserId } from '../core/state.ts';
import { Backlog } from './backlog.ts';
import type { Batch } from './batch.ts';
import { Intake, type IntakeOwner } from './intake.ts';
import type { Limits } from './limits.ts';
import type { OrderedSocket, SocketOwner } from './ordered-socket.ts';
import type { Outbox, Receiver } from './outbox.ts';
import type { Beginner, Unfinished } from './unfinished.ts';

/** Close codes of RFC 6455 and of its registry, which say whether to come back. */
const NO_STATUS = 1005;
const TOO_FAST = 1008;
const TOO_SLOW = 1013;

/** How a connection ended. */
export interface LinkEnd {
  /** The code of the close frame that ended it; 1006 where there was none. */
  readonly code: number;
  readonly reason: string;
  readonly by: 'peer' | 'server';
}

/** What a link tells its owner. */
export interface LinkOwner {
  text(link: Link, text: string): void;
  binary(link: Link): void;
  /** Another sign of life. */
  heard(link: Link): void;
  /** Nothing comes from this connection any more, and nothing is sent to it. Comes exactly once, after all but `gone`. */
  closed(link: Link): void;
  /** TCP is over. Comes exactly once and last. */
  gone(link: Link, end: LinkEnd): void;
}

/** What all links of a server share. */
export interface LinkGround {
  readonly limits: Limits;
  readonly outbox: Outbox;
  readonly unfinished: Unfinished<Link>;
  readonly owner: LinkOwner;
}

/** One accepted WebSocket connection: reports what arrives at the pace that it may, and bounds what waits to be sent. // SES-6 */
export class Link implements Receiver, SocketOwner, IntakeOwner, Beginner {
  readonly connection: ConnectionId;
  readonly userId: UserId;
  /** When it was accepted, in milliseconds of `performance.now()`. */
  readonly openedAt = performance.now();
  readonly #websocket: OrderedSocket;
  readonly #socket: Socket;
  readonly #ground: LinkGround;
  readonly #count: (read: Buffer) => void;
  #intake: Intake | undefined;
  #batch: Batch | undefined;
  #backlog: Backlog | undefined;
  #paused = false;
  #held = false;
  /** Whether nothing is written any more: no data after a close frame, RFC 6455 5.5.1. */
  #silent = false;
  #over = false;
  #end: LinkEnd | undefined;

  /** `socket` is the one under `websocket`. The link listens from now on. */
  constructor(connection: ConnectionId, userId: UserId, websocket: OrderedSocket, socket: Socket, ground: LinkGround) {
    this.connection = connection;
    this.userId = userId;
    this.#websocket = websocket;
    this.#socket = socket;
    this.#ground = ground;
    websocket.tell(this);
    this.#count = (read) => ground.unfinished.take(this, read); // the library has had it already
    socket.on('data', this.#count);
    socket.on('end', () => {
      this.#finish(); // SES-4
      setTimeout(() => websocket.terminate(), ground.limits.closeDeadline).unref(); // it may read no more
    });
  }

  /** Bytes that were sent and the kernel has not taken. */
  get unsentBytes(): number {
    return this.#socket.writableLength;
  }

  /** For the outbox: takes a whole text frame, to be written at the end of this turn of the event loop. */
  send(frame: Buffer): void {
    if (this.#batch === undefined) this.take(this.#ground.outbox.empty.with(frame));
    else this.#batch = this.#batch.with(frame);
  }

  /** For the outbox: takes the first frames of this turn. */
  take(batch: Batch): void {
    this.#batch = batch;
    this.#ground.outbox.add(this);
  }

  /** Starts the closing handshake; a peer that does not finish it is dropped at the deadline. */
  close(code: number, reason: string): void {
    this.#end ??= { code, reason, by: 'server' };
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
    this.#end ??= { code: 1006, reason: 'silent', by: 'server' };
    this.#silent = true;
    this.#websocket.terminate();
  }

  /** For the outbox: writes this turn's frames. */
  release(): void {
    const batch = this.#batch;
    this.#batch = undefined;
    if (batch !== undefined) this.write(batch);
  }

  /** For the outbox: writes these frames. */
  write(batch: Batch): void {
    if (this.#silent) return;
    this.#ground.outbox.count(batch.messages);
    this.#socket.write(batch.bytes);
    if (this.#socket.writableLength > 0) this.#lag(batch);
  }

  /** Ends the connection with a code that asks its peer to come back. The code gets there if the peer reads again in time. */
  endAsTooSlow(): void {
    this.close(TOO_SLOW, 'too slow');
    this.#finish();
  }

  /** The kernel did not take it all: bounds what waits, and stops reading from a peer that takes too little. // SES-6 */
  #lag(batch: Batch): void {
    const { limits, outbox } = this.#ground;
    const { unsentBytes } = this;
    this.#backlog ??= new Backlog();
    if (unsentBytes > limits.unsentBytes || this.#backlog.add(batch, unsentBytes) > limits.unsentMessages) {
      this.endAsTooSlow();
      return;
    }
    outbox.lags(this);
    if (this.#paused || unsentBytes <= limits.pauseReadingBytes) return;
    if (!this.#socket.writableNeedDrain) return; // so little waits that nothing would tell when it has left
    this.#paused = true;
    this.pause();
    this.#socket.once('drain', () => {
      this.#paused = false;
      this.resume();
      this.heard(); // it reads, so it lives
    });
  }

  arrived(data: Buffer, isBinary: boolean): void {
    if (this.#over) return;
    if (isBinary) return this.#ground.owner.binary(this);
    this.#intake ??= new Intake(this.#ground.limits, this);
    this.#intake.add(data.toString(), data.length);
  }

  heard(): void {
    if (!this.#over) this.#ground.owner.heard(this); // SES-7
  }

  /**
   * What was sent before a close frame goes before it. Where the peer has asked for the close, or has broken a frame, the
   * connection ends for us at once: the peer may take its time with TCP, and its user is not locked out meanwhile. // SES-3
   */
  closing(code: number | undefined): void {
    this.#ground.outbox.part();
    this.release();
    this.#silent = true;
    if (this.#end !== undefined) return;
    this.#end = { code: code ?? NO_STATUS, reason: '', by: 'peer' };
    this.#countNoMore();
    this.#finish();
  }

  failed(message: string): void {
    this.#countNoMore();
    // The library has chosen the code. // EP-7, EP-9
    if (this.#end?.by === 'peer') this.#end = { code: this.#end.code, reason: message, by: 'server' };
  }

  over(code: number, reason: string): void {
    this.#finish();
    this.#ground.unfinished.forget(this);
    const end = this.#end ?? { code, reason, by: 'peer' };
    this.#ground.owner.gone(this, end.by === 'peer' ? { ...end, reason } : end);
  }

  takeText(text: string): void {
    this.#ground.owner.text(this, text);
  }

  /** Reads nothing, or again. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) this.pause();
    else this.resume();
  }

  pause(): void {
    this.#websocket.pause();
  }

  resume(): void {
    if (!this.#paused && !this.#held && !this.#intake?.holding) this.#websocket.resume();
  }

  endAsTooFast(): void {
    this.close(TOO_FAST, 'too fast');
    this.#finish();
  }

  endAsUnfinished(): void {
    this.#countNoMore();
    this.close(TOO_FAST, 'too much unfinished');
    this.#websocket.terminate(); // a closing handshake would keep what has to go
    this.#finish();
  }

  /** The library throws away what is read from now on. */
  #countNoMore(): void {
    this.#socket.off('data', this.#count);
  }

  #finish(): void {
    if (this.#over) return;
    this.#over = true;
    this.#silent = true;
    this.#intake?.clear();
    // Its own close frame may come behind what is not taken any more.
    if (this.#websocket.isPaused && !this.#socket.destroyed) this.#websocket.resume();
    this.#ground.owner.closed(this);
  }
}
