/** A frame of RFC 6455 section 5.2, its payload unmasked. */
export interface Frame {
  readonly fin: boolean;
  /** The three reserved bits, 0 to 7. */
  readonly rsv: number;
  readonly opcode: number;
  readonly masked: boolean;
  readonly payload: Buffer;
}

export const TEXT = 1;
export const BINARY = 2;
export const CLOSE = 8;
export const PONG = 10;

/** Writes a frame; a masked one is masked with zeros, which leave the payload as it is. */
export function encodeFrame({ fin, rsv, opcode, masked, payload }: Frame): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(14);
  head[0] = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  let size = 2;
  if (length < 126) {
    head[1] = length;
  } else if (length < 65_536) {
    head[1] = 126;
    size = head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    size = head.writeBigUInt64BE(BigInt(length), 2);
  }
  if (masked) {
    head[1] |= 0x80;
    size += 4;
  }
  return Buffer.concat([head.subarray(0, size), payload]);
}

/** Whether bytes begin like no frame of RFC 6455: with reserved bits or a reserved opcode. */
export function isBroken([first = 0]: Buffer): boolean {
  const opcode = first & 15;
  return (first & 0x70) !== 0 || (opcode > BINARY && opcode < CLOSE) || opcode > PONG;
}

/** Splits a stream of bytes into frames. */
export class FrameReader {
  #bytes: Buffer = Buffer.alloc(0);

  /** Takes bytes; returns the frames that they complete. */
  read(bytes: Buffer): Frame[] {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    const frames: Frame[] = [];
    for (let next = this.#next(); next !== undefined; next = this.#next()) frames.push(next);
    return frames;
  }

  /** What has come of a frame that is not complete. */
  get rest(): Buffer {
    return this.#bytes;
  }

  #next(): Frame | undefined {
    const bytes = this.#bytes;
    const [first, second] = bytes;
    if (first === undefined || second === undefined) return undefined;
    const short = second & 0x7f;
    const masked = (second & 0x80) !== 0;
    const keyAt = 2 + (short === 127 ? 8 : short === 126 ? 2 : 0);
    const start = keyAt + (masked ? 4 : 0);
    if (bytes.length < start) return undefined;
    const length = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
    if (bytes.length < start + length) return undefined;
    const key = bytes.subarray(keyAt, start);
    const payload = Buffer.from(bytes.subarray(start, start + length));
    if (masked) for (const [index, byte] of payload.entries()) payload[index] = byte ^ (key[index & 3] ?? 0);
    this.#bytes = bytes.subarray(start + length);
    return { fin: (first & 0x80) !== 0, rsv: (first >> 4) & 7, opcode: first & 15, masked, payload };
  }
}
