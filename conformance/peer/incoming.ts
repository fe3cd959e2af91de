import { flood } from './breach.ts';
import { FrameParser } from './frame-parser.ts';
import { MessageAssembler } from './message-assembler.ts';
import type { Fault, Message, PeerLimits } from './peer-types.ts';

/** From the bytes of one connection to its messages, within the limits of a connection; after a fault nothing more. */
export class Incoming {
  readonly #limits: PeerLimits;
  readonly #parser: FrameParser;
  readonly #assembler: MessageAssembler;
  #bytes = 0;
  #frames = 0;
  #failed = false;

  /** `from`: the other end, whose frames are masked if it is a client. `compresses`: whether messages may be compressed. */
  constructor(limits: PeerLimits, from: 'client' | 'server' = 'server', compresses = false) {
    this.#limits = limits;
    this.#parser = new FrameParser(limits.messageBytes, from === 'client', compresses);
    this.#assembler = new MessageAssembler(limits.messageBytes);
  }

  /** Bytes of frames and messages that are not complete. */
  get held(): number {
    return this.#parser.held + this.#assembler.held;
  }

  feed(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#parser.feed(bytes);
  }

  /** The next message, or the fault that ends the connection; nothing when more bytes are needed. */
  next(): Message | Fault | undefined {
    while (!this.#failed) {
      const item = this.#nextItem();
      if (item === undefined) return undefined;
      if (item !== 'incomplete') {
        this.#failed = item.type === 'breach' || item.type === 'flood';
        return item;
      }
    }
    return undefined;
  }

  #nextItem(): Message | Fault | 'incomplete' | undefined {
    const { connectionBytes, connectionFrames } = this.#limits;
    const frame = this.#parser.next();
    if (frame === undefined) {
      if (this.#bytes <= connectionBytes) return undefined;
      return flood(`the connection passes the limit of ${connectionBytes} bytes`);
    }
    if (frame.type !== 'frame') return frame;
    // Who sends a message in a thousand pieces has sent one: what pieces cost, their bytes limit.
    const last = frame.fin || frame.payload.length === 0;
    if (last && ++this.#frames > connectionFrames)
      return flood(`the connection passes the limit of ${connectionFrames} frames`);
    return this.#assembler.accept(frame) ?? 'incomplete';
  }
}
