import type { Limits } from '../../shell/limits.ts';

/** What a server has to make of the bytes of one client. */
export interface Decoded {
  /** Its whole texts before anything was wrong, in order. */
  readonly texts: readonly string[];
  /** The code with which the connection ends by what it has sent; undefined where it could go on. */
  readonly code: number | undefined;
}

const NO_STATUS = 1005;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

interface Frame {
  readonly fin: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
}

/** Reads what a client has sent after its handshake, by RFC 6455 alone and as slowly as that may be. */
export function decode(bytes: Buffer, limits: Pick<Limits, 'messageBytes' | 'messageFragments'>): Decoded {
  const texts: string[] = [];
  let parts: Frame[] = [];
  for (let at = 0; ; ) {
    const sizeBefore = parts.reduce((sum, { payload }) => sum + payload.length, 0);
    const read = readFrame(bytes.subarray(at), parts.length > 0, limits.messageBytes - sizeBefore);
    if (read === undefined || typeof read === 'number') return { texts, code: read };
    at += read.length;
    const { frame } = read;
    if (frame.opcode === 8) return { texts, code: closeCode(frame.payload) };
    if (frame.opcode > 8) continue;
    parts.push(frame);
    if (parts.length > limits.messageFragments) return { texts, code: 1008 }; // EP-7
    if (!frame.fin) continue;
    if (parts[0]?.opcode === 2) return { texts, code: 1003 }; // EP-6
    const text = textOf(Buffer.concat(parts.map(({ payload }) => payload)));
    if (text === undefined) return { texts, code: 1007 }; // RFC 6455 8.1
    texts.push(text);
    parts = [];
  }
}

/** The first frame and its length, the code of what is wrong with it, or undefined where it is not all there. */
function readFrame(
  bytes: Buffer,
  inMessage: boolean,
  mostBytes: number,
): { frame: Frame; length: number } | number | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  const opcode = first & 15;
  const fin = first >= 128;
  const short = second & 127;
  if ((first & 0x70) !== 0 || second < 128) return 1002; // RFC 6455 5.2, 5.1
  if (opcode >= 8 && (opcode > 10 || !fin || short > 125)) return 1002; // RFC 6455 5.5
  if (opcode === 8 && short === 1) return 1002; // RFC 6455 5.5.1
  if (opcode < 8 && (opcode > 2 || inMessage !== (opcode === 0))) return 1002; // RFC 6455 5.4
  const headLength = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < headLength) return undefined;
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (opcode < 8 && size > 0 && size > mostBytes) return 1009; // EP-7
  const length = headLength + 4 + size;
  if (bytes.length < length) return undefined;
  const key = bytes.subarray(headLength, headLength + 4);
  const payload = Buffer.from(
    bytes.subarray(headLength + 4, length).map((byte, index) => byte ^ (key[index & 3] ?? 0)),
  );
  return { frame: { fin, opcode, payload }, length };
}

function closeCode(payload: Buffer): number {
  if (payload.length === 0) return NO_STATUS;
  const code = payload.readUInt16BE(0);
  const known = (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || (code >= 3000 && code <= 4999);
  if (!known) return 1002; // RFC 6455 7.4
  return textOf(payload.subarray(2)) === undefined ? 1007 : code;
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
