import { WebSocket } from 'ws';

/** A connection of the library that says when it is about to close, by whoever's will, so that no text comes after its close frame. */
export class OrderedSocket extends WebSocket {
  /** Called before the close frame is written; `code` is the one that it will have. */
  beforeClose: ((code: number | undefined) => void) | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    if (this.readyState === WebSocket.OPEN) this.beforeClose?.(code);
    super.close(code, reason);
  }
}
