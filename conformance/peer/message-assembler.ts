import { breach, flood } from './breach.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { readCloseBody } from './close-body.ts';
import type { Frame } from './frame-parser.ts';
import { Inflater } from './inflater.ts';
import { OPCODE } from './opcode.ts';
import type { Fault, Message } from './peer-types.ts';

/** Joins frames into messages (RFC 6455 section 5.4); control frames pass through between fragments. */
export class MessageAssembler {
  readonly #maxBytes: number;
  readonly #parts = new ByteBuffer();
  readonly #inflater: Inflater;
  #compressed = false;
  #opcode: number | undefined;
  #fragments = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.#inflater = new Inflater(maxBytes);
  }

  /** Bytes of a message that is not complete. */
  get held(): number {
    return this.#parts.length;
  }

  /** The message that this frame completes, the fault that it is, or nothing when the message goes on. */
  accept(frame: Frame): Message | Fault | undefined {
    const { opcode, payload } = frame;
    if (opcode === OPCODE.close) return readCloseBody(payload);
    if (opcode === OPCODE.ping) return { type: 'ping', payload };
    if (opcode === OPCODE.pong) return { type: 'pong', payload };

    if (opcode === OPCODE.continuation) {
      if (this.#opcode === undefined) return breach('continuation', 'a continuation frame with no message begun');
    } else {
      if (this.#opcode !== undefined) return breach('interleaving', `opcode ${opcode} inside a fragmented message`);
      this.#opcode = opcode;
      this.#compressed = frame.compressed === true;
    }
    if (this.#parts.length + payload.length > this.#maxBytes) {
      return flood(`a message in fragments passes the limit of ${this.#maxBytes} bytes`);
    }
    this.#fragments++;
    // The usual message is one frame, and is not copied again.
    if (frame.fin && this.#fragments === 1) return this.#complete(payload);
    this.#parts.append(payload);
    return frame.fin ? this.#complete(this.#parts.take(this.#parts.length)) : undefined;
  }

  #complete(sent: Uint8Array): Message | Fault {
    const whole = this.#compressed ? this.#inflater.inflate(sent) : sent;
    if ('type' in whole) return whole;
    const isText = this.#opcode === OPCODE.text;
    const fragments = this.#fragments;
    this.#opcode = undefined;
    this.#fragments = 0;
    // A copy, so that the excerpt does not keep the whole in memory.
    if (!isText) return { type: 'binary', bytes: Buffer.from(whole.subarray(0, KEPT_OF_BINARY)), length: whole.length };
    try {
      return { type: 'text', text: utf8.decode(whole), bytes: whole.length, fragments };
    } catch {
      return breach('utf8', `a text message of ${whole.length} bytes`);
    }
  }
}

const KEPT_OF_BINARY = 4096;

// Without `ignoreBOM` a leading U+FEFF would vanish from the text.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
