/** A frame to send, right or wrong (RFC 6455 section 5.2). */
export interface RawFrame {
  /** True unless told. */
  readonly fin?: boolean;
  /** The three reserved bits as a number, 0 to 7; 0 unless told. */
  readonly rsv?: number;
  readonly opcode: number;
  /** True unless told, as the frames of a client must be. */
  readonly mask?: boolean;
  readonly payload?: string | Uint8Array;
  /** The length that the header claims, in place of the payload's own. */
  readonly declaredLength?: bigint;
  /** Bits of the length field; the shortest that fits unless told. */
  readonly lengthForm?: 7 | 16 | 64;
}

/**
 * The bytes of a frame. `maskingKey` has four bytes; it is not used where `mask` is false.
 * @throws RangeError when a number does not fit its field.
 */
export function encodeFrame(frame: RawFrame, maskingKey: Uint8Array): Buffer {
  const payload = Buffer.from(frame.payload ?? '');
  const masked = frame.mask ?? true;
  const length = encodeLength(frame.declaredLength ?? BigInt(payload.length), frame.lengthForm);
  const bits = ((frame.fin ?? true) ? 0x80 : 0) + 0x10 * inField('rsv', frame.rsv ?? 0, 7);
  const first = bits + inField('opcode', frame.opcode, 15);
  length.writeUInt8(length.readUInt8(0) + (masked ? 0x80 : 0));
  if (!masked) return Buffer.concat([Buffer.of(first), length, payload]);
  // `Buffer.from` copied the payload, so masking in place does not touch the caller's bytes.
  for (let i = 0; i < payload.length; i++) payload[i] = (payload[i] ?? 0) ^ (maskingKey[i & 3] ?? 0);
  return Buffer.concat([Buffer.of(first), length, maskingKey, payload]);
}

/** The length field: its byte of 7 bits, followed by 16 or 64 bits where that byte says 126 or 127. */
function encodeLength(length: bigint, form: 7 | 16 | 64 = length > 0xffffn ? 64 : length > 125n ? 16 : 7): Buffer {
  const largest = form === 7 ? 125n : (1n << BigInt(form)) - 1n;
  if (length < 0n || length > largest) throw new RangeError(`length ${length} does not fit a field of ${form} bits`);
  if (form === 7) return Buffer.of(Number(length));
  const field = Buffer.alloc(1 + form / 8, form === 16 ? 126 : 127);
  if (form === 16) field.writeUInt16BE(Number(length), 1);
  else field.writeBigUInt64BE(length, 1);
  return field;
}

function inField(name: string, value: number, largest: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= largest) return value;
  throw new RangeError(`${name} ${value} is not an integer from 0 to ${largest}`);
}
