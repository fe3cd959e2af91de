import { ByteBuffer } from './byte-buffer.ts';
import { type Offer, readOffer } from './handshake-request.ts';
import { readRequest } from './handshake-request-reader.ts';
import { type Answer, AnswerReader } from './handshake-response.ts';
import { Incoming } from './incoming.ts';
import { DEFAULT_LIMITS, type PeerEvent, type PeerLimits, type Untimed } from './peer-types.ts';
import { acceptedExtensions, checkUpgrade } from './upgrade-check.ts';

/** The two programs that a connection is between. */
export type Side = 'client' | 'server';

/** Both, the one that begins first. */
export const sides: readonly Side[] = ['client', 'server'];

/** The one extension that it can read (RFC 7692). */
const compression = 'permessage-deflate';

/** What a tap tells: the events of each side as its other side would see them. */
export interface TapListener {
  tell(side: Side, event: Untimed<PeerEvent>): void;
  /** The two have agreed on something by which nobody else can read what they say. */
  unreadable(why: string): void;
}

/** Reads along what two programs say to each other on one connection, from the request on. Sends and changes nothing. */
export class WireTap {
  readonly #listener: TapListener;
  readonly #limits: PeerLimits;
  /** What the client sends before it is answered. */
  readonly #request = new ByteBuffer();
  readonly #answer: AnswerReader;
  #frames: Readonly<Record<Side, Incoming>> | undefined;
  #offer: Offer | undefined;
  #state: 'request' | 'answer' | 'open' | 'over' = 'request';
  readonly #ended: Record<Side, boolean> = { client: false, server: false };

  constructor(listener: TapListener, limits: Partial<PeerLimits> = {}) {
    this.#listener = listener;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.#answer = new AnswerReader(this.#limits.headBytes);
  }

  /** Bytes of messages that are not complete. */
  get held(): number {
    return this.#frames === undefined ? this.#request.length : this.#frames.client.held + this.#frames.server.held;
  }

  feed(side: Side, bytes: Uint8Array): void {
    if (this.#state === 'over') return;
    if (side === 'client') this.#feedClient(bytes);
    else if (this.#state === 'open') this.#read('server', bytes);
    else this.#feedAnswer(bytes);
  }

  /** A side has ended TCP, or both were cut. */
  finish(side: Side, how: 'fin' | 'reset' | 'local', message?: string): void {
    if (this.#ended[side]) return;
    this.#ended[side] = true;
    if (this.#state === 'open' || this.#state === 'over' || how === 'local')
      return this.#listener.tell(side, { type: 'ended', how, ...(message === undefined ? {} : { message }) });
    const refusal = side === 'server' ? this.#answer.finish() : undefined;
    if (refusal !== undefined && this.#state === 'answer') return this.#settle(refusal);
    const why = side === 'client' ? 'it left before it was answered' : 'TCP ended before an answer';
    this.#listener.tell(side, { type: 'unreachable', code: 'CLOSED_EARLY', message: message ?? why });
  }

  #feedClient(bytes: Uint8Array): void {
    if (this.#state === 'open') return this.#read('client', bytes);
    this.#request.append(bytes);
    if (this.#state === 'request') this.#readRequest();
  }

  #readRequest(): void {
    const text = this.#request.peek().toString('latin1');
    const end = /\r?\n\r?\n/.exec(text);
    if (end === null) {
      if (this.#request.length > this.#limits.headBytes) this.#noRequest('the head of the request has no end');
      return;
    }
    const request = readRequest(text.slice(0, end.index));
    if (typeof request === 'string') return this.#noRequest(request);
    this.#offer = readOffer(this.#request.take(end.index + end[0].length));
    this.#state = 'answer';
    this.#listener.tell('client', { type: 'request', target: request.target, faults: request.faults });
  }

  #noRequest(message: string): void {
    this.#state = 'over';
    this.#listener.tell('client', { type: 'unreachable', code: 'NOT_HTTP', message });
  }

  #feedAnswer(bytes: Uint8Array): void {
    const answer = this.#answer.feed(bytes);
    if (answer !== undefined) this.#settle(answer);
  }

  #settle(answer: Answer): void {
    switch (answer.type) {
      case 'upgrade':
        return this.#upgrade(answer);
      case 'refusal':
        this.#state = 'over';
        for (const side of sides) this.#listener.tell(side, { type: 'refused', ...answer.refusal });
        return;
      case 'not-http':
        this.#state = 'over';
        return this.#listener.tell('server', { type: 'unreachable', code: 'NOT_HTTP', message: answer.detail });
      default:
        this.#state = 'over';
        return this.#listener.tell('server', answer);
    }
  }

  #upgrade({ head, rest }: Extract<Answer, { type: 'upgrade' }>): void {
    const fault = this.#offer === undefined ? undefined : checkUpgrade(head, this.#offer);
    this.#state = 'over';
    if (fault !== undefined) return this.#listener.tell('server', fault);
    // The server has opened it before the client knows.
    for (const side of ['server', 'client'] as const) this.#listener.tell(side, { type: 'open' });
    const extensions = acceptedExtensions(head);
    const unknown = extensions.filter((name) => name !== compression);
    if (unknown.length > 0)
      return this.#listener.unreadable(
        `the client and the server have agreed on ${unknown.join(', ')}, so that the kit cannot read what they say; switch it off in one of them`,
      );
    const incoming = (side: Side): Incoming => new Incoming(this.#limits, side, extensions.includes(compression));
    this.#frames = { client: incoming('client'), server: incoming('server') };
    this.#state = 'open';
    this.#read('server', rest);
    this.#read('client', this.#request.take(this.#request.length));
  }

  #read(side: Side, bytes: Uint8Array): void {
    const frames = this.#frames?.[side];
    if (frames === undefined) return;
    frames.feed(bytes);
    for (let item = frames.next(); item !== undefined; item = frames.next()) this.#listener.tell(side, item);
  }
}
