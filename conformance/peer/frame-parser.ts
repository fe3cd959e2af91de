import { breach, flood } from './breach.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { OPCODE } from './opcode.ts';
import type { Fault } from './peer-types.ts';

/** One frame as it came. */
export interface Frame {
  readonly type: 'frame';
  readonly fin: boolean;
  readonly opcode: number;
  readonly payload: Uint8Array;
}

interface Header {
  readonly fin: boolean;
  readonly opcode: number;
  /** Bytes of the header itself. */
  readonly size: number;
  /** Bytes of payload that it declares. */
  readonly length: number;
}

/**
 * Cuts a stream of bytes into the frames of a server (RFC 6455 section 5.2), in whatever pieces it comes. Each rule is
 * judged as soon as its bytes are there; after a fault there is nothing more.
 */
export class FrameParser {
  readonly #maxPayload: number;
  readonly #buffer = new ByteBuffer();
  #header: Header | undefined;
  #failed = false;

  /** `maxPayload`: the most bytes that a frame may declare; one that declares more is a flood before its payload comes. */
  constructor(maxPayload: number) {
    this.#maxPayload = maxPayload;
  }

  /** Bytes that wait for the rest of their frame. */
  get held(): number {
    return this.#buffer.length;
  }

  feed(bytes: Uint8Array): void {
    if (!this.#failed) this.#buffer.append(bytes);
  }

  /** The next frame or the fault that ends the stream; nothing when more bytes are needed. */
  next(): Frame | Fault | undefined {
    if (this.#failed) return undefined;
    if (this.#header === undefined) {
      const header = readHeader(this.#buffer.peek(), this.#maxPayload);
      if (header === undefined) return undefined;
      if ('type' in header) {
        this.#failed = true;
        return header;
      }
      this.#header = header;
      this.#buffer.skip(header.size);
    }
    const { fin, opcode, length } = this.#header;
    if (this.#buffer.length < length) return undefined;
    this.#header = undefined;
    return { type: 'frame', fin, opcode, payload: this.#buffer.take(length) };
  }
}

function readHeader(bytes: Buffer, maxPayload: number): Header | Fault | undefined {
  const [first, second] = bytes;
  if (first === undefined) return undefined;
  const fin = first >= 0x80;
  const opcode = first & 0x0f;
  const isControl = opcode >= 0x8;
  if ((first & 0x70) !== 0) return breach('reservedBits', `first byte 0x${first.toString(16).padStart(2, '0')}`);
  if (!KNOWN_OPCODES.has(opcode)) return breach('opcode', `opcode ${opcode}`);
  if (isControl && !fin) return breach('controlFragmented', `opcode ${opcode} without FIN`);

  if (second === undefined) return undefined;
  const short = second & 0x7f;
  if (second >= 0x80) return breach('masked', `opcode ${opcode} with the mask bit`);
  if (isControl && short > 125) return breach('controlLength', `opcode ${opcode} with a longer payload`);

  const size = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < size) return undefined;
  const declared = short === 127 ? bytes.readBigUInt64BE(2) : BigInt(short === 126 ? bytes.readUInt16BE(2) : short);
  if (declared >= 1n << 63n) return breach('lengthSign', `length ${declared}`);
  const form = declared > 0xffffn ? 10 : declared > 125n ? 4 : 2;
  if (form < size) return breach('shortestLength', `length ${declared} in ${size - 2} bytes`);
  if (declared > BigInt(maxPayload)) {
    return flood(`a frame declares ${declared} bytes, the limit for a message is ${maxPayload}`);
  }
  return { fin, opcode, size, length: Number(declared) };
}

const KNOWN_OPCODES: ReadonlySet<number> = new Set(Object.values(OPCODE));
