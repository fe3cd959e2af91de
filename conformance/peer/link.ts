import { connect, isIP, type Socket } from 'node:net';
import * as tls from 'node:tls';
import type { Target } from './target-url.ts';

/** What a `wss:` target's certificate is held against; Node's own list of authorities unless told. */
export type TlsTrust = Pick<tls.ConnectionOptions, 'ca' | 'rejectUnauthorized'>;

/** What a link tells: `up` at most once, then bytes, at most one of `fin` and `failed`, and at last `closed`, once. */
export interface LinkListener {
  /** TCP, and TLS where asked for, is established. */
  up(): void;
  data(bytes: Buffer): void;
  /** The target has ended its side; ours is still open. */
  fin(): void;
  failed(code: string, message: string): void;
  closed(): void;
  /** The system has taken everything that was written, after it had not. */
  drained?(): void;
}

/** Where a link's TCP comes from: one that is being made, with what to do for TLS, or one that was accepted. */
export interface LinkSource {
  readonly tcp: Socket;
  /** Lays TLS over it. */
  readonly secure?: (up: () => void) => Socket;
}

/** Begins a connection to a target. */
export function connectTo({ host, port, secure }: Target, trust: TlsTrust): LinkSource {
  // Half-open, so that the side that ends is seen, and our end is sent when we say so.
  const tcp = connect({ host, port, noDelay: true, allowHalfOpen: true });
  if (!secure) return { tcp };
  const servername = isIP(host) === 0 ? { servername: host } : {};
  return { tcp, secure: (up) => tls.connect({ ...trust, ...servername, host, socket: tcp }, up) };
}

/** A connection below WebSocket: TCP, or TLS over it. */
export class Link {
  readonly #tcp: Socket;
  readonly #listener: LinkListener;
  #stream: Socket;
  #ended = false;
  #failed = false;
  #closed = false;
  #paused = false;

  constructor({ tcp, secure }: LinkSource, listener: LinkListener) {
    this.#listener = listener;
    this.#tcp = tcp;
    this.#stream = this.#tcp;
    this.#watch(this.#tcp);
    const up = (): void => listener.up();
    if (!this.#tcp.connecting) {
      // What has come already is told after it is up.
      setImmediate(() => {
        up();
        this.#read();
      });
    } else if (secure === undefined) {
      this.#tcp.once('connect', up);
      this.#read();
    } else {
      this.#tcp.once('connect', () => {
        this.#stream = secure(up);
        this.#watch(this.#stream);
        this.#read();
      });
    }
  }

  /** Bytes written that the system has not taken. */
  get bytesWaiting(): number {
    return this.#stream.writableLength;
  }

  write(bytes: Uint8Array): void {
    if (!this.#ended) this.#stream.write(bytes);
  }

  /** Sends FIN after what was written. */
  end(): void {
    this.#ended = true;
    this.#stream.end();
  }

  /** Sends RST, whatever waits to be written. */
  reset(): void {
    this.#ended = true;
    if (this.#tcp.connecting) this.#tcp.destroy();
    else this.#tcp.resetAndDestroy();
  }

  destroy(): void {
    this.#ended = true;
    this.#stream.destroy();
    this.#tcp.destroy();
  }

  pause(): void {
    this.#paused = true;
    this.#stream.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#stream.resume();
  }

  #watch(stream: Socket): void {
    stream.on('error', (error) => this.#fail(error));
    stream.on('drain', () => this.#listener.drained?.());
    stream.on('close', () => {
      if (this.#closed) return;
      this.#closed = true;
      this.destroy();
      this.#listener.closed();
    });
  }

  #read(): void {
    this.#stream.on('data', (bytes) => this.#listener.data(bytes));
    if (this.#paused) this.#stream.pause();
    this.#stream.on('end', () => this.#onEnd());
  }

  /**
   * A reset that comes together with data is read as an ordinary end. Writing nothing tells them apart: the system
   * refuses even that after a reset, and sends nothing after a FIN.
   */
  #onEnd(): void {
    const fin = () => {
      if (!this.#failed && !this.#closed) this.#listener.fin();
    };
    const canAsk = this.#stream === this.#tcp && !this.#ended && this.bytesWaiting === 0;
    if (!canAsk) fin();
    else this.#tcp.write(Buffer.alloc(0), (error) => (error ? undefined : fin()));
  }

  #fail(error: Error): void {
    if (this.#failed) return;
    this.#failed = true;
    // A name with several addresses fails with one error for each.
    const causes = error instanceof AggregateError ? (error.errors as Error[]) : [error];
    const code = causes.map((cause) => (cause as NodeJS.ErrnoException).code).find((known) => known !== undefined);
    this.#listener.failed(code ?? 'ERROR', causes.map((cause) => cause.message).join('; '));
  }
}
