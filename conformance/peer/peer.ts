import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { writeCloseBody } from './close-body.ts';
import { encodeFrame, type RawFrame } from './frame-encoder.ts';
import { Handshake, type Outcome } from './handshake.ts';
import { buildRequest } from './handshake-request.ts';
import { Incoming } from './incoming.ts';
import { Link } from './link.ts';
import { OPCODE } from './opcode.ts';
import { DEFAULT_LIMITS, type Fault, type Message, type Peer, type PeerEvent, type PeerOptions } from './peer-types.ts';
import { parseTarget } from './target-url.ts';
import { WriteBatch } from './write-batch.ts';

/**
 * Opens a WebSocket connection that reports everything and can be rude. Nothing that the target does throws, hangs or
 * grows without bound; the last event is `unreachable` or `ended`. No event comes before this function has returned.
 * @throws TypeError when the URL or a header could not be sent.
 */
export function openPeer(options: PeerOptions, onEvent: (event: PeerEvent) => void): Peer {
  return new RudePeer(options, onEvent);
}

/** An event before it gets its time. */
type Untimed<E = PeerEvent> = E extends unknown ? Omit<E, 'at'> : never;

/** Messages that are taken in one turn of the event loop: however many come, other connections and timers get theirs. */
const MESSAGES_A_TURN = 256;

class RudePeer implements Peer {
  readonly #onEvent: (event: PeerEvent) => void;
  readonly #autoPong: boolean;
  readonly #closingMs: number;
  readonly #handshake: Handshake;
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
  /** More messages wait than one turn takes; nothing is read meanwhile. */
  #busy = false;
  #finWaits = false;
  #closedWaits = false;

  constructor(options: PeerOptions, onEvent: (event: PeerEvent) => void) {
    const { url, headers = {}, handshake = {}, handshakeTimeoutMs, tls = {}, autoPong = true } = options;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const target = parseTarget(url);
    const request = handshake.bytes ?? buildRequest(target, headers, randomBytes(16).toString('base64'));
    this.#onEvent = onEvent;
    this.#autoPong = autoPong;
    this.#onHeld = options.onHeld ?? (() => {});
    this.#closingMs = limits.closingMs;
    this.#handshake = new Handshake(request, handshake, limits.headBytes);
    this.#incoming = new Incoming(limits);
    this.#batch = new WriteBatch((bytes) => this.#link.write(bytes));
    this.#link = new Link(target, tls, {
      up: () => this.#onUp(),
      data: (bytes) => this.#onData(bytes),
      fin: () => this.#onFin(),
      failed: (code, message) => this.#onFailed(code, message),
      closed: () => this.#onClosed(),
    });
    this.#timer = setTimeout(() => {
      const why = `no complete answer within ${handshakeTimeoutMs} ms`;
      this.#settle(this.#handshake.giveUp('HANDSHAKE_TIMEOUT', why));
    }, handshakeTimeoutMs);
  }

  get bytesWaiting(): number {
    return this.#batch.length + this.#link.bytesWaiting;
  }

  sendText(text: string): void {
    this.sendFrame({ opcode: OPCODE.text, payload: text });
  }

  sendFrame(frame: RawFrame): void {
    if (frame.opcode === OPCODE.close) this.#closeSent = true;
    this.sendBytes(encodeFrame(frame, randomBytes(4)));
  }

  sendBytes(bytes: Uint8Array): void {
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
    const write = (bytes: Uint8Array) => {
      at = performance.now();
      this.#link.write(bytes);
    };
    this.#handshake.send(write, (whole) => {
      this.#batch.release();
      if (whole) this.#emit({ type: 'sent-handshake' }, at);
    });
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
      this.#settle(this.#handshake.giveUp('CLOSED_EARLY', 'the target ended the connection'));
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
