import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { writeCloseBody } from './close-body.ts';
import { encodeFrame, type RawFrame } from './frame-encoder.ts';
import type { Outcome } from './handshake.ts';
import { Incoming } from './incoming.ts';
import type { Link } from './link.ts';
import { OPCODE } from './opcode.ts';
import type { HandshakeIo, Opening } from './opening.ts';
import {
  DEFAULT_LIMITS,
  type Fault,
  type Message,
  type Peer,
  type PeerCost,
  type PeerEvent,
  type Untimed,
} from './peer-types.ts';
import { WriteBatch } from './write-batch.ts';

/** Messages that are taken in one turn of the event loop: however many come, other connections and timers get theirs. */
const MESSAGES_A_TURN = 256;

/** A server masks nothing, unless it is to be wrong. */
const serverKey = Uint8Array.of(1, 2, 3, 4);

/** One end of a WebSocket connection; how it comes about, and which end it is, is its opening. */
export class RudePeer implements Peer {
  readonly #onEvent: (event: PeerEvent) => void;
  readonly #autoPong: boolean;
  readonly #closingMs: number;
  readonly #handshake: Opening['handshake'];
  readonly #isServer: boolean;
  readonly #incoming: Incoming;
  readonly #link: Link;
  readonly #onHeld: (bytes: number) => void;
  readonly #batch: WriteBatch;
  /** `closing`: one side has ended, and what still comes is thrown away. */
  #phase: 'handshake' | 'open' | 'closing' | 'over' = 'handshake';
  /** Limit of the handshake, later of the closing. */
  #timer: NodeJS.Timeout;
  /** Who ended TCP, as soon as that is known. */
  #end: Extract<Untimed, { type: 'ended' }> | undefined;
  #up = false;
  #closeSent = false;
  #stalled = false;
  #muted = false;
  /** More messages wait than one turn takes; nothing is read meanwhile. */
  #busy = false;
  #finWaits = false;
  #closedWaits = false;

  constructor(opening: Opening, cost: PeerCost, onEvent: (event: PeerEvent) => void) {
    const limits = { ...DEFAULT_LIMITS, ...cost.limits };
    this.#onEvent = onEvent;
    this.#isServer = opening.end === 'server';
    this.#autoPong = cost.autoPong ?? true;
    this.#onHeld = cost.onHeld ?? (() => {});
    this.#closingMs = limits.closingMs;
    this.#handshake = opening.handshake;
    this.#incoming = new Incoming(limits, this.#isServer ? 'client' : 'server');
    this.#batch = new WriteBatch((bytes) => this.#link.write(bytes));
    this.#link = opening.link({
      up: () => this.#onUp(),
      data: (bytes) => this.#onData(bytes),
      fin: () => this.#onFin(),
      failed: (code, message) => this.#onFailed(code, message),
      closed: () => this.#onClosed(),
    });
    this.#timer = setTimeout(() => {
      const why = `no complete ${this.#isServer ? 'request' : 'answer'} within ${cost.handshakeTimeoutMs} ms`;
      this.#settle(this.#handshake.giveUp('HANDSHAKE_TIMEOUT', why));
    }, cost.handshakeTimeoutMs);
  }

  get bytesWaiting(): number {
    return this.#batch.length + this.#link.bytesWaiting;
  }

  sendText(text: string): void {
    this.sendFrame({ opcode: OPCODE.text, payload: text });
  }

  sendFrame(frame: RawFrame): void {
    if (frame.opcode === OPCODE.close) this.#closeSent = true;
    this.sendBytes(encodeFrame({ mask: !this.#isServer, ...frame }, this.#isServer ? serverKey : randomBytes(4)));
  }

  sendBytes(bytes: Uint8Array): void {
    if (this.#muted) return;
    if (this.#phase === 'handshake' || this.#phase === 'open') this.#batch.add(bytes);
  }

  ping(payload: Uint8Array = new Uint8Array(0)): void {
    this.sendFrame({ opcode: OPCODE.ping, payload });
  }

  close(code?: number, reason = ''): void {
    this.sendFrame({ opcode: OPCODE.close, payload: writeCloseBody(code, reason) });
  }

  drop(how: 'fin' | 'reset'): void {
    if (this.#phase === 'closing' || this.#phase === 'over') return;
    this.#end ??= { type: 'ended', how: 'local' };
    if (!this.#up) this.destroy();
    else if (how === 'fin') this.#windUp();
    else {
      this.#leave();
      this.#link.reset();
    }
  }

  stall(): void {
    this.#stalled = true;
    this.#link.pause();
  }

  mute(): void {
    this.#batch.flush();
    this.#muted = true;
  }

  resume(): void {
    if (!this.#stalled) return;
    this.#stalled = false;
    if (!this.#busy) this.#pumpNextTurn(performance.now());
  }

  destroy(): void {
    if (this.#phase === 'over') return;
    this.#end ??= { type: 'ended', how: 'local' };
    this.#batch.clear();
    this.#leave();
    this.#link.destroy();
  }

  #onUp(): void {
    if (this.#phase !== 'handshake') return;
    this.#up = true;
    let at = 0;
    const io: HandshakeIo = {
      write: (bytes) => {
        at = performance.now();
        this.#link.write(bytes);
      },
      written: (whole) => {
        this.#batch.release();
        if (whole) this.#emit({ type: 'sent-handshake' }, at);
      },
      settle: (outcome) => this.#settle(outcome, at),
      tell: (event) => this.#emit(event),
    };
    this.#handshake.send(io);
  }

  #onData(bytes: Uint8Array): void {
    const at = performance.now();
    if (this.#phase === 'handshake') this.#settle(this.#handshake.receive(bytes), at);
    else if (this.#phase === 'open') {
      this.#incoming.feed(bytes);
      if (!this.#busy) this.#pump(at);
    }
  }

  #onFin(): void {
    // What came before the FIN is told first.
    this.#finWaits = this.#stalled || this.#busy;
    if (this.#finWaits) return;
    this.#end ??= { type: 'ended', how: 'fin' };
    if (this.#phase === 'handshake') {
      this.#settle(
        this.#handshake.giveUp('CLOSED_EARLY', `the ${this.#isServer ? 'client' : 'target'} ended the connection`),
      );
    } else this.#windUp();
  }

  #onFailed(code: string, message: string): void {
    this.#end ??= { type: 'ended', how: 'reset', message };
    if (this.#phase === 'handshake') this.#settle(this.#handshake.giveUp(code, message));
  }

  #onClosed(): void {
    this.#closedWaits = this.#busy;
    if (this.#closedWaits) return;
    if (this.#phase === 'handshake') {
      this.#settle(this.#handshake.giveUp('CLOSED_EARLY', 'the connection was closed'));
    }
    this.#emit(this.#end ?? { type: 'ended', how: 'fin' });
  }

  #settle(outcome: Outcome | undefined, at = performance.now()): void {
    if (outcome?.type === 'open') {
      clearTimeout(this.#timer);
      this.#phase = 'open';
      this.#emit({ type: 'open' }, at);
      this.#incoming.feed(outcome.rest);
      this.#pump(at);
    } else if (outcome !== undefined) {
      const { fault, ...answer } = outcome;
      if (fault !== undefined) this.#emit(fault, at);
      if (answer.type === 'unreachable') this.#emit(answer, at);
      else {
        this.#emit({ type: 'refused', ...answer.refusal }, at);
        if (fault === undefined) this.#windUp();
        else this.destroy();
      }
    }
  }

  #pump(at: number): void {
    for (let taken = 0; this.#phase === 'open' && !this.#stalled; taken++) {
      if (taken === MESSAGES_A_TURN) return this.#pumpNextTurn(at);
      const item = this.#incoming.next();
      if (item === undefined) break;
      this.#emit(item, at);
      if (this.#phase === 'open') this.#react(item);
    }
    if (this.#phase === 'open') this.#onHeld(this.#incoming.held);
  }

  /** Goes on with what waits, and reads again once that is done. */
  #pumpNextTurn(at: number): void {
    this.#busy = true;
    this.#link.pause();
    setImmediate(() => {
      this.#busy = false;
      this.#pump(at);
      if (this.#busy) return;
      if (this.#closedWaits) this.#onClosed();
      else if (!this.#stalled) {
        if (this.#finWaits) this.#onFin();
        this.#link.resume();
      }
    });
  }

  #react(item: Message | Fault): void {
    if (item.type === 'breach' || item.type === 'flood') this.destroy();
    else if (this.#muted) return;
    else if (item.type === 'ping' && this.#autoPong && !this.#stalled) {
      this.sendFrame({ opcode: OPCODE.pong, payload: item.payload });
    } else if (item.type === 'close') {
      if (!this.#closeSent) this.close(item.code);
      this.#windUp();
    }
  }

  /** Ends our side in order and gives the target a limited time to end its own. */
  #windUp(): void {
    if (this.#phase === 'closing' || this.#phase === 'over') return;
    // The end of one's own side is something said, too.
    if (this.#muted) return this.destroy();
    this.#leave();
    this.#link.end();
    this.#link.resume();
    this.#timer = setTimeout(() => {
      const message = `TCP was not over ${this.#closingMs} ms after our end of it`;
      this.#end ??= { type: 'ended', how: 'local', message };
      this.#link.destroy();
    }, this.#closingMs);
  }

  #leave(): void {
    this.#phase = 'closing';
    clearTimeout(this.#timer);
    this.#handshake.stop();
    this.#batch.flush();
  }

  #emit(event: Untimed, at = performance.now()): void {
    const isLast = event.type === 'ended' || event.type === 'unreachable';
    if (this.#phase === 'over' || (this.#phase === 'closing' && !isLast)) return;
    if (isLast) {
      this.#batch.clear();
      this.#leave();
      this.#phase = 'over';
      this.#link.destroy();
    }
    this.#onEvent({ ...event, at } as PeerEvent);
  }
}
