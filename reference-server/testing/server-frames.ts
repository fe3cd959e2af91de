/** A frame that a server has sent, whole. */
export interface ServerFrame {
  readonly opcode: number;
  readonly payload: Buffer;
}

/** The frames of a server behind its handshake, as far as they have come whole. */
export function serverFrames(received: Buffer): ServerFrame[] {
  const frames: ServerFrame[] = [];
  const head = received.indexOf('\r\n\r\n');
  for (let at = head + 4; head !== -1 && at + 2 <= received.length; ) {
    const short = received[at + 1] ?? 0;
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    if (start > received.length) break;
    const size = short < 126 ? short : short === 126 ? received.readUInt16BE(at + 2) : received.readUInt32BE(at + 6);
    const payload = received.subarray(start, start + size);
    if (payload.length < size) break;
    frames.push({ opcode: (received[at] ?? 0) & 15, payload });
    at = start + size;
  }
  return frames;
}

/** The code of a close frame among these: 1005 where it has none, 1006 where there is no such frame. */
export function closeCodeOf(frames: readonly ServerFrame[]): number {
  const close = frames.find(({ opcode }) => opcode === 8);
  if (close === undefined) return 1006;
  return close.payload.length === 0 ? 1005 : close.payload.readUInt16BE(0);
}
