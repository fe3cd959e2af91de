import type { Socket } from 'node:net';
import type { Limits } from './limits.ts';
import type { Refusal } from './refusal.ts';

/** Counts who comes in, so that nobody holds the others out. Times are milliseconds on one clock. */
export class Turnstile {
  readonly #limits: Limits;
  readonly #dropped: (address: string) => void;
  /** Sockets without a connection yet, the oldest first. */
  readonly #pending = new Set<Socket>();
  readonly #perAddress = new Map<string, number>();
  #connections = 0;
  #tokens: number;
  #refilledAt: number;

  /** `dropped` is told of each socket that made room for others. */
  constructor(limits: Limits, now: number, dropped: (address: string) => void) {
    this.#limits = limits;
    this.#dropped = dropped;
    this.#tokens = limits.handshakesPerSecond;
    this.#refilledAt = now;
  }

  /** Sockets without a connection yet. */
  get pending(): number {
    return this.#pending.size;
  }

  /** A socket was accepted. Whoever floods the door with sockets that say nothing pushes out the oldest of them. */
  arrived(socket: Socket): void {
    this.#pending.add(socket);
    socket.once('close', () => this.#pending.delete(socket));
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
    if (this.#connections >= connections) return busy('There is no room for another connection.', 5);
    const address = socket.remoteAddress ?? '';
    const ofAddress = this.#perAddress.get(address) ?? 0;
    if (ofAddress >= connectionsPerAddress) return busy('There are too many connections from your address.', 5);
    this.#tokens--;
    this.#connections++;
    this.#perAddress.set(address, ofAddress + 1);
    this.#pending.delete(socket);
    socket.once('close', () => this.#left(address));
    return undefined;
  }

  #left(address: string): void {
    this.#connections--;
    const left = (this.#perAddress.get(address) ?? 1) - 1;
    if (left === 0) this.#perAddress.delete(address);
    else this.#perAddress.set(address, left);
  }
}

function busy(text: string, seconds: number): Refusal {
  return { status: 503, text, headers: { 'Retry-After': String(seconds) } };
}
