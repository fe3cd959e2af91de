import { WebSocket } from 'ws';

/** What a connection of the library tells its owner. */
export interface SocketOwner {
  arrived(data: Buffer, isBinary: boolean): void;
  /** A ping or a pong came. */
  heard(): void;
  /** A close frame is about to be written, by whoever's will; `code` is the one that it will have. */
  closing(code: number | undefined): void;
  /** The peer broke a rule of RFC 6455 or a bound; the closing has been told already. */
  failed(message: string): void;
  /** TCP is over; with the code and the reason of the peer's close frame, 1006 where none came. */
  over(code: number, reason: string): void;
}

/**
 * A connection of the library that says when it is about to close, so that no text comes after its close frame. Its listeners
 * are the same functions for all connections: one each would cost an idle connection more memory than all that it needs.
 */
export class OrderedSocket extends WebSocket {
  owner: SocketOwner | undefined;

  /** Tells this owner from now on. */
  tell(owner: SocketOwner): void {
    this.owner = owner;
    this.on('message', onMessage).on('ping', onHeard).on('pong', onHeard).on('error', onError).on('close', onClose);
  }

  override close(code?: number, reason?: string | Buffer): void {
    if (this.readyState === WebSocket.OPEN) this.owner?.closing(code);
    super.close(code, reason);
  }
}

function ownerOf(websocket: WebSocket): SocketOwner | undefined {
  return (websocket as OrderedSocket).owner;
}

function onMessage(this: WebSocket, data: unknown, isBinary: boolean): void {
  ownerOf(this)?.arrived(data as Buffer, isBinary);
}

function onHeard(this: WebSocket): void {
  ownerOf(this)?.heard();
}

function onError(this: WebSocket, { message }: Error): void {
  ownerOf(this)?.failed(message);
}

function onClose(this: WebSocket, code: number, reason: Buffer): void {
  ownerOf(this)?.over(code, reason.toString());
}
