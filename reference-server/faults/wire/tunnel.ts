import type { Socket } from 'node:net';
import { encodeFrame, type Frame, FrameReader, frame, PING, PONG } from './frame.ts';
import { HeadReader } from './head-reader.ts';
import type { Ending, Wire } from './wire.ts';

/** How long a server is made to believe in a client that has gone, in milliseconds. */
const GHOST_MS = 4000;

/** One client's connection and the server's end of it, with a wire between them. */
export class Tunnel {
  /** Every tunnel of the same server, this one included. */
  readonly all: ReadonlySet<Tunnel>;
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #wire: Wire;
  readonly #request = new HeadReader();
  readonly #response = new HeadReader();
  readonly #clientFrames = new FrameReader();
  readonly #serverFrames = new FrameReader();
  #asked = false;
  #requested = false;
  #answered = false;
  #ghost = false;
  #orphaned = false;
  #held = false;

  /** Both sockets are of this tunnel alone. */
  constructor(client: Socket, server: Socket, wire: Wire, all: ReadonlySet<Tunnel>) {
    this.#client = client;
    this.#server = server;
    this.#wire = wire;
    this.all = all;
    client.pause();
    for (const socket of [client, server]) socket.setNoDelay(true);
    this.#listen();
    if (wire.arrived === undefined) client.resume();
    else wire.arrived(this, () => client.resume());
  }

  /** Sends a frame of our own to the client. */
  tellClient(own: Frame): void {
    this.#wire.told?.(own, this);
    this.#toClient(encodeFrame(own));
  }

  /** Sends a frame to the server as if the client had sent it. */
  tellServer(forged: Frame): void {
    this.#toServer(encodeFrame({ ...forged, masked: true }));
  }

  /** Ends TCP to the client, after all that it was sent. */
  endClient(): void {
    this.#client.end();
  }

  /** Resets TCP to the client. */
  resetClient(): void {
    this.#client.resetAndDestroy();
  }

  /** The server loses this client at once; the client does not see that, and gets only what it is told from here. */
  orphan(): void {
    this.#orphaned = true;
    this.#server.destroy();
  }

  /** From now on nothing is read from the client, its end included. */
  deafen(): void {
    this.#client.pause();
  }

  /** Ends both sides at once. */
  destroy(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  /** Stops reading from the server, or goes on. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) this.#server.pause();
    else if (!this.#client.writableNeedDrain || this.#wire.endless === true) this.#server.resume();
  }

  /** From now on the server believes in a client that is no more, and whose pings are answered, for some seconds. */
  haunt(): void {
    if (this.#ghost) return;
    this.#ghost = true;
    this.#server.resume();
    setTimeout(() => this.#server.destroy(), GHOST_MS).unref();
  }

  #listen(): void {
    const [client, server] = [this.#client, this.#server];
    client.on('data', (bytes) => this.#fromClient(bytes));
    server.on('data', (bytes) => this.#fromServer(bytes));
    client.on('end', () => this.#clientEnded('fin'));
    client.on('error', () => this.#clientEnded('reset'));
    server.on('end', () => {
      if (!this.#orphaned) client.end();
    });
    server.on('error', () => {
      if (!this.#orphaned) client.resetAndDestroy();
    });
    client.on('drain', () => this.hold(this.#held));
    server.on('drain', () => client.resume());
    server.on('close', () => {
      if (!client.writableEnded && !this.#orphaned) client.destroy();
    });
    client.on('close', () => {
      if (!this.#ghost && !server.writableEnded) server.destroy();
      this.#wire.gone?.(this);
    });
  }

  #fromClient(bytes: Buffer): void {
    if (this.#requested) return this.#framesFromClient(bytes);
    const head = this.#request.read(bytes)?.head;
    if (head === undefined || this.#asked) return; // what comes too early waits with the request
    this.#asked = true;
    if (this.#wire.asked === undefined) this.#takeRequest();
    else this.#wire.asked(head, this, () => this.#takeRequest());
  }

  #takeRequest(): void {
    const read = this.#request.read(Buffer.alloc(0));
    if (read === undefined || !this.#server.writable) return;
    this.#requested = true;
    const verdict = this.#wire.request?.(read.head, this) ?? { forward: read.head };
    if ('answer' in verdict) {
      this.#client.end(verdict.answer, 'latin1');
      this.#server.destroy();
      return;
    }
    this.#server.write(verdict.forward, 'latin1');
    if (read.rest.length > 0) this.#framesFromClient(read.rest);
  }

  #framesFromClient(bytes: Buffer): void {
    const { fromClient } = this.#wire;
    if (this.#ghost) return;
    if (fromClient === undefined) return this.#toServer(bytes);
    for (const read of this.#clientFrames.read(bytes)) {
      for (const sent of fromClient.call(this.#wire, read, this)) this.#toServer(encodeFrame(sent));
    }
  }

  #fromServer(bytes: Buffer): void {
    if (this.#answered) return this.#framesFromServer(bytes);
    const read = this.#response.read(bytes);
    if (read === undefined) return;
    this.#answered = true;
    this.#client.write(this.#wire.response?.(read.head, this) ?? read.head, 'latin1');
    if (read.head.startsWith('HTTP/1.1 101 ')) {
      this.#wire.opened?.(this);
      if (read.rest.length > 0) this.#framesFromServer(read.rest);
    } else if (read.rest.length > 0) {
      this.#toClient(read.rest);
    }
  }

  #framesFromServer(bytes: Buffer): void {
    const { fromServer } = this.#wire;
    if (this.#orphaned) return;
    if (this.#ghost) return this.#answerAsGhost(bytes);
    if (fromServer === undefined) {
      if (this.#wire.clientEnded !== undefined || this.#wire.fromClient !== undefined) this.#serverFrames.read(bytes);
      return this.#toClient(bytes);
    }
    for (const read of this.#serverFrames.read(bytes)) {
      for (const sent of fromServer.call(this.#wire, read, this)) this.#toClient(encodeFrame(sent));
    }
  }

  #answerAsGhost(bytes: Buffer): void {
    for (const { opcode, payload } of this.#serverFrames.read(bytes)) {
      if (opcode === PING) this.#toServer(encodeFrame({ ...frame(PONG, payload), masked: true }));
    }
  }

  #toClient(bytes: Buffer): void {
    if (!this.#client.writable || this.#client.write(bytes)) return;
    if (this.#wire.endless !== true) this.#server.pause();
  }

  #toServer(bytes: Buffer): void {
    if (this.#server.writable && !this.#server.write(bytes)) this.#client.pause();
  }

  #clientEnded(how: Ending): void {
    if (this.#ghost) return;
    if (this.#orphaned) {
      if (this.#client.writableEnded) return;
      if (this.#wire.clientEnded?.(how, this) !== true) this.#client.end();
      return;
    }
    const alive = this.#server.writable && !this.#server.readableEnded;
    if (this.#answered && alive && this.#wire.clientEnded?.(how, this) === true) {
      this.haunt();
      this.#client.destroy();
      return;
    }
    if (how === 'reset') {
      this.#server.resetAndDestroy();
      return;
    }
    if (!this.#asked && this.#request.bytes.length > 0) this.#server.write(this.#request.bytes);
    this.#server.end();
  }
}
