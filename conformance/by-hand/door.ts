import type { Socket } from 'node:net';
import { type Listener, listenOn } from '../peer/listener.ts';

/** Connections that wait at most until somebody takes them. */
const mostWaiting = 10;

/** One address for a whole session: who plays takes the connections, and those that come between two plays wait. */
export class Door {
  readonly #waiting = new Set<Socket>();
  #listener: Listener | undefined;
  #taker: ((socket: Socket) => void) | undefined;

  /** Listens; rejects with the error of the system where the address cannot be had. `port` 0 stands for a free one. */
  static async open(host: string, port: number): Promise<Door> {
    const door = new Door();
    door.#listener = await listenOn(host, (socket) => door.#arrived(socket), port);
    return door;
  }

  get port(): number {
    return this.#listener?.port ?? 0;
  }

  /** From now on connections go to this taker, those that wait first. */
  take(taker: (socket: Socket) => void): void {
    this.#taker = taker;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const socket of waiting) taker(socket);
  }

  /** From now on connections wait. */
  async leave(): Promise<void> {
    this.#taker = undefined;
    await this.on();
  }

  /** Lets TCP take connections again. */
  async on(): Promise<void> {
    await this.#listener?.on();
  }

  /** Lets TCP refuse further connections. */
  off(): void {
    this.#listener?.off();
  }

  /** For good. */
  close(): void {
    this.off();
    this.#listener = undefined;
    for (const socket of this.#waiting) socket.destroy();
    this.#waiting.clear();
  }

  #arrived(socket: Socket): void {
    if (this.#taker !== undefined) return this.#taker(socket);
    if (this.#waiting.size >= mostWaiting) return void socket.destroy();
    this.#waiting.add(socket);
    socket.on('error', () => {}); // whoever takes it is told by its end
    socket.once('close', () => this.#waiting.delete(socket));
  }
}
