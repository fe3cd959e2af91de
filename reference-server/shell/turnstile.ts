import type { Socket } from 'node:net';
import type { Limits } from './limits.ts';
import type { Refusal } from './refusal.ts';

/** Counts who comes in, so that nobody holds the others out. Times are milliseconds on one clock. */
export class Turnstile {
  readonly #limits: Limits;
  readonly #dropped: (address: string) => void;
  /** Sockets without a connection yet, the oldest first. */
  readonly #pending = new Set<Socket>();
  /** The others, with their addresses, which a socket does not know any more at its end. */
  readonly #connected = new Map<Socket, string>();
  readonly #perAddress = new Map<string, number>();
  /** The listener of every socket. */
  readonly #closed: (this: Socket) => void;
  #tokens: number;
  #refilledAt: number;

  /** `dropped` is told of each socket that made room for others. */
  constructor(limits: Limits, now: number, dropped: (address: string) => void) {
    this.#limits = limits;
    this.#dropped = dropped;
    this.#tokens = limits.handshakesPerSecond;
    this.#refilledAt = now;
    const left = (socket: Socket): void => this.#left(socket);
    this.#closed = function closed() {
      left(this);
    };
  }

  /** Sockets without a connection yet. */
  get pending(): number {
    return this.#pending.size;
  }

  /** A socket was accepted. Whoever floods the door with sockets that say nothing pushes out the oldest of them. */
  arrived(socket: Socket): void {
    this.#pending.add(socket);
    socket.on('close', this.#closed);
    if (this.#pending.size <= this.#limits.pendingHandshakes) return;
    const [oldest] = this.#pending;
    if (oldest === undefined) return;
    this.#dropped(oldest.remoteAddress ?? '');
    this.#pending.delete(oldest);
    oldest.destroy();
  }

  /** Lets a connection in, and counts it until its socket closes; or tells why not. */
  admit(socket: Socket, now: number): Refusal | undefined {
    const { connections, connectionsPerAddress, handshakesPerSecond } = this.#limits;
    this.#tokens = Math.min(
      this.#tokens + ((now - this.#refilledAt) / 1000) * handshakesPerSecond,
      handshakesPerSecond,
    );
    this.#refilledAt = now;
    if (this.#tokens < 1) return busy('Too many connections at once.', 1);
    if (this.#connected.size >= connections) return busy('There is no room for another connection.', 5);
    const address = socket.remoteAddress ?? '';
    const ofAddress = this.#perAddress.get(address) ?? 0;
    if (ofAddress >= connectionsPerAddress) return busy('There are too many connections from your address.', 5);
    this.#tokens--;
    this.#perAddress.set(address, ofAddress + 1);
    this.#pending.delete(socket);
    this.#connected.set(socket, address);
    return undefined;
  }

  #left(socket: Socket): void {
    this.#pending.delete(socket);
    const address = this.#connected.get(socket);
    if (address === undefined) return;
    this.#connected.delete(socket);
    const left = (this.#perAddress.get(address) ?? 1) - 1;
    if (left === 0) this.#perAddress.delete(address);
    else this.#perAddress.set(address, left);
  }
}

function busy(text: string, seconds: number): Refusal {
  return { status: 503, text, headers: { 'Retry-After': String(seconds) } };
}
