/** A client's mask, always the same: a server has to undo any. RFC 6455 section 5.3. */
const MASK = Buffer.from([0x37, 0xfa, 0x21, 0x3d]);

/** Opcodes. RFC 6455 section 5.2. */
const TEXT = 1;
const CLOSE = 8;

/** A client's text frame. */
export function textFrame(text: string): Buffer {
  return clientFrame(TEXT, Buffer.from(text));
}

/** A client's close frame with code 1000. */
export function closeFrame(): Buffer {
  return clientFrame(CLOSE, Buffer.from([0x03, 0xe8]));
}

/** A server's frame at the beginning of `bytes`: its whole length and its text; undefined where it is not whole. */
export function readFrame(bytes: Buffer): { readonly length: number; readonly text: string } | undefined {
  const short = (bytes[1] ?? 0) & 127;
  const header = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < header) return undefined;
  const size = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  const length = header + size;
  return bytes.length < length ? undefined : { length, text: bytes.toString('utf8', header, length) };
}

function clientFrame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  const lengthBytes = size < 126 ? [size | 128] : [126 | 128, size >> 8, size & 255];
  if (size > 65_535) throw new RangeError('a frame of a load is shorter than 64 KiB');
  const masked = payload.map((byte, index) => byte ^ (MASK[index % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x80 | opcode, ...lengthBytes]), MASK, masked]);
}
