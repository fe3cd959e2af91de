import type { Fault } from './fault.ts';
import { effects } from './step-places.ts';
import { BINARY, CLOSE, closeCode, closeFrame, TEXT } from './wire/frame.ts';
import { endsEverybodyAt, framesFromClient, framesFromServer } from './wire-places.ts';

/** The reference server's own limit of a message, in bytes. */
const LIMIT = 64 * 1024;
/** A limit that is too small. */
const SMALL_LIMIT = 4000;

/** Faults of binary messages and of the limits of texts. */
export const SIZE_FAULTS: readonly Fault[] = [
  {
    name: 'binary-is-chat',
    breaks: 'EP-6',
    description: 'Takes a binary frame for text.',
    wire: framesFromClient((received) => (received.opcode === BINARY ? [{ ...received, opcode: TEXT }] : undefined)),
  },
  {
    name: 'binary-ends-everybody',
    breaks: 'EP-6',
    description: 'Ends every connection when one sends a binary frame.',
    wire: endsEverybodyAt(1003),
  },
  {
    name: 'binary-ignored',
    breaks: 'EP-6/SHOULD',
    description: 'Ignores binary frames.',
    wire: framesFromClient((received) => (received.opcode === BINARY ? [] : undefined)),
  },
  {
    name: 'binary-closed-with-1000',
    breaks: 'EP-6/SHOULD',
    description: 'Closes with 1000 after a binary frame.',
    step: effects(
      () => (all) =>
        all.map((effect) => (effect.type === 'close' && effect.code === 1003 ? { ...effect, code: 1000 } : effect)),
    ),
  },
  {
    name: 'texts-over-4000-bytes-refused',
    breaks: 'EP-7',
    description: 'Closes with 1009 over 4,000 bytes.',
    wire: framesFromClient(({ opcode, payload }, tunnel) => {
      if (opcode !== TEXT || payload.length <= SMALL_LIMIT) return undefined;
      tunnel.tellClient(closeFrame(1009));
      tunnel.endClient();
      return [{ ...closeFrame(1009), masked: true }];
    }),
  },
  {
    name: 'han-texts-over-3000-bytes-refused',
    breaks: 'EP-7',
    description: 'Closes with 1009 over 1,000 characters that are not ASCII.',
    wire: framesFromClient(({ opcode, payload }, tunnel) => {
      if (opcode !== TEXT || payload.filter((byte) => byte >= 0xc0).length <= 1000) return undefined;
      tunnel.tellClient(closeFrame(1009));
      tunnel.endClient();
      return [{ ...closeFrame(1009), masked: true }];
    }),
  },
  {
    name: 'texts-cut-at-4000-bytes',
    breaks: 'EP-7',
    description: 'Cuts texts at 4,000 bytes.',
    wire: framesFromClient((received) => {
      const { opcode, payload } = received;
      if (opcode !== TEXT || payload.length <= SMALL_LIMIT || payload.length > LIMIT) return undefined;
      return [{ ...received, payload: Buffer.from(payload.toString().slice(0, 1000)) }];
    }),
  },
  {
    name: 'over-limit-ignored',
    breaks: 'EP-7',
    description: 'Drops texts over its own limit of 64 KiB in silence.',
    wire: framesFromClient(({ payload }) => (payload.length > LIMIT ? [] : undefined)),
  },
  {
    name: 'over-limit-cut',
    breaks: 'EP-7',
    description: 'Cuts texts at its own limit of 64 KiB.',
    wire: framesFromClient((received) => {
      const { payload } = received;
      return payload.length > LIMIT ? [{ ...received, payload: payload.subarray(0, LIMIT - 1024) }] : undefined;
    }),
  },
  {
    name: 'over-limit-closed-with-1002',
    breaks: 'EP-7',
    description: 'Closes with 1002 in place of 1009 over its own limit.',
    wire: framesFromServer((sent) =>
      sent.opcode === CLOSE && closeCode(sent) === 1009 ? [closeFrame(1002)] : undefined,
    ),
  },
  {
    name: 'over-limit-ends-everybody',
    breaks: 'EP-7',
    description: 'Ends every connection when one is over the limit.',
    wire: endsEverybodyAt(1009),
  },
];
