import { breach, flood } from './breach.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { OPCODE } from './opcode.ts';
import type { Fault } from './peer-types.ts';

/** One frame as it came. */
export interface Frame {
  readonly type: 'frame';
  readonly fin: boolean;
  readonly opcode: number;
  /** Begins a compressed message (RFC 7692 section 6). */
  readonly compressed?: true;
  readonly payload: Uint8Array;
}

interface Header {
  readonly fin: boolean;
  readonly opcode: number;
  readonly compressed: boolean;
  /** Bytes of the header itself. */
  readonly size: number;
  /** Bytes of payload that it declares. */
  readonly length: number;
  /** Four bytes, or none where the payload is not masked. */
  readonly maskingKey: Uint8Array;
}

/**
 * Cuts a stream of bytes into the frames of one end (RFC 6455 section 5.2), in whatever pieces it comes. Each rule is
 * judged as soon as its bytes are there; after a fault there is nothing more.
 */
export class FrameParser {
  readonly #maxPayload: number;
  readonly #masked: boolean;
  readonly #compresses: boolean;
  readonly #buffer = new ByteBuffer();
  #header: Header | undefined;
  #failed = false;

  /**
   * `maxPayload`: the most bytes that a frame may declare; one that declares more is a flood before its payload comes.
   * `masked`: whether every frame must be masked, as those of a client, or none. `compresses`: whether messages may be
   * compressed.
   */
  constructor(maxPayload: number, masked = false, compresses = false) {
    this.#maxPayload = maxPayload;
    this.#masked = masked;
    this.#compresses = compresses;
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
      const header = readHeader(this.#buffer.peek(), this.#maxPayload, this.#masked, this.#compresses);
      if (header === undefined) return undefined;
      if ('type' in header) {
        this.#failed = true;
        return header;
      }
      this.#header = header;
      this.#buffer.skip(header.size);
    }
    const { fin, opcode, compressed, length, maskingKey } = this.#header;
    if (this.#buffer.length < length) return undefined;
    this.#header = undefined;
    const payload = unmask(this.#buffer.take(length), maskingKey);
    return { type: 'frame', fin, opcode, ...(compressed ? { compressed } : {}), payload };
  }
}

function unmask(payload: Buffer, key: Uint8Array): Buffer {
  for (let at = 0; key.length > 0 && at < payload.length; at++) {
    payload[at] = (payload[at] ?? 0) ^ (key[at % 4] ?? 0);
  }
  return payload;
}

function readHeader(
  bytes: Buffer,
  maxPayload: number,
  masked: boolean,
  compresses: boolean,
): Header | Fault | undefined {
  const [first, second] = bytes;
  if (first === undefined) return undefined;
  const fin = first >= 0x80;
  const opcode = first & 0x0f;
  const isControl = opcode >= 0x8;
  // Only the first frame of a message says that it is compressed.
  const compressed = compresses && (first & 0x40) !== 0 && (opcode === OPCODE.text || opcode === OPCODE.binary);
  if ((first & 0x70) !== (compressed ? 0x40 : 0))
    return breach('reservedBits', `first byte 0x${first.toString(16).padStart(2, '0')}`);
  if (!KNOWN_OPCODES.has(opcode)) return breach('opcode', `opcode ${opcode}`);
  if (isControl && !fin) return breach('controlFragmented', `opcode ${opcode} without FIN`);

  if (second === undefined) return undefined;
  const short = second & 0x7f;
  if (second >= 0x80 && !masked) return breach('masked', `opcode ${opcode} with the mask bit`);
  if (second < 0x80 && masked) return breach('unmasked', `opcode ${opcode} without the mask bit`);
  if (isControl && short > 125) return breach('controlLength', `opcode ${opcode} with a longer payload`);

  const keyAt = short === 127 ? 10 : short === 126 ? 4 : 2;
  const size = masked ? keyAt + 4 : keyAt;
  if (bytes.length < size) return undefined;
  const declared = short === 127 ? bytes.readBigUInt64BE(2) : BigInt(short === 126 ? bytes.readUInt16BE(2) : short);
  if (declared >= 1n << 63n) return breach('lengthSign', `length ${declared}`);
  const form = declared > 0xffffn ? 10 : declared > 125n ? 4 : 2;
  if (form < keyAt) return breach('shortestLength', `length ${declared} in ${keyAt - 2} bytes`);
  if (declared > BigInt(maxPayload)) {
    return flood(`a frame declares ${declared} bytes, the limit for a message is ${maxPayload}`);
  }
  return {
    fin,
    opcode,
    compressed,
    size,
    length: Number(declared),
    maskingKey: Uint8Array.from(bytes.subarray(keyAt, size)),
  };
}

const KNOWN_OPCODES: ReadonlySet<number> = new Set(Object.values(OPCODE));
