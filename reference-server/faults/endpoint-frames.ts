import type { Fault, WirePlace } from './fault.ts';
import { broadcasts, effects } from './step-places.ts';
import {
  BINARY,
  CLOSE,
  CONTINUATION,
  closeCode,
  closeFrame,
  type Frame,
  frame,
  PING,
  PONG,
  TEXT,
} from './wire/frame.ts';
import type { Wire } from './wire/wire.ts';
import { framesFromClient, framesFromServer } from './wire-places.ts';

/** The reference server's own limit of a message, in bytes. */
const LIMIT = 64 * 1024;
/** A limit that is too small. */
const SMALL_LIMIT = 4000;

/** Ends every connection when the server fails one with this code. */
function endsEverybodyAt(...codes: number[]): WirePlace {
  return (applied) => ({
    fromServer(received, { all }) {
      if (received.opcode === CLOSE && codes.includes(closeCode(received) ?? 0)) {
        applied();
        for (const tunnel of all) tunnel.destroy();
      }
      return [received];
    },
  });
}

function isIll(utf8: Buffer): boolean {
  return !Buffer.from(utf8.toString()).equals(utf8);
}

const isControl = ({ opcode }: Frame): boolean => opcode >= CLOSE;
const isPing = ({ opcode }: Frame): boolean => opcode === PING;

/** Takes one kind of broken frame as if it were not broken. */
function repairs(broken: (frame: Frame) => boolean, repair: (frame: Frame) => readonly Frame[]): WirePlace {
  return framesFromClient((received) => (broken(received) ? repair(received) : undefined));
}

/** Faults of frames and of the limits of messages. */
export const FRAME_FAULTS: readonly Fault[] = [
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
  {
    name: 'ping-unanswered',
    breaks: 'EP-8',
    description: 'Answers no ping.',
    wire: framesFromServer(({ opcode }) => (opcode === PONG ? [] : undefined)),
  },
  {
    name: 'empty-ping-unanswered',
    breaks: 'EP-8',
    description: 'Answers no ping without a payload.',
    wire: framesFromServer(({ opcode, payload }) => (opcode === PONG && payload.length === 0 ? [] : undefined)),
  },
  {
    name: 'pong-without-payload',
    breaks: 'EP-8',
    description: 'Answers every ping with an empty pong.',
    wire: framesFromServer(({ opcode, payload }) =>
      opcode === PONG && payload.length > 0 ? [frame(PONG)] : undefined,
    ),
  },
  {
    name: 'pong-cut-short',
    breaks: 'EP-8',
    description: "Cuts a pong's payload at four bytes.",
    wire: framesFromServer(({ opcode, payload }) =>
      opcode === PONG && payload.length > 4 ? [frame(PONG, payload.subarray(0, 4))] : undefined,
    ),
  },
  {
    name: 'close-not-answered',
    breaks: 'EP-8',
    description: 'Ends TCP after a close frame without one of its own.',
    wire: framesFromServer((sent) => (sent.opcode === CLOSE && closeCode(sent) === 1000 ? [] : undefined)),
  },
  {
    name: 'unmasked-frames-accepted',
    breaks: 'EP-9',
    description: 'Accepts frames that are not masked.',
    wire: repairs(
      ({ masked }) => !masked,
      (received) => [{ ...received, masked: true }],
    ),
  },
  {
    name: 'reserved-bits-ignored',
    breaks: 'EP-9',
    description: 'Ignores the reserved bits.',
    wire: repairs(
      ({ rsv }) => rsv !== 0,
      (received) => [{ ...received, rsv: 0 }],
    ),
  },
  {
    name: 'reserved-opcodes-ignored',
    breaks: 'EP-9',
    description: 'Ignores frames of reserved opcodes.',
    wire: repairs(
      ({ opcode }) => (opcode > BINARY && opcode < CLOSE) || opcode > PONG,
      () => [],
    ),
  },
  {
    name: 'ill-formed-utf-8-replaced',
    breaks: 'EP-9',
    description: 'Broadcasts text that is not UTF-8, with replacement characters.',
    wire: repairs(
      ({ opcode, payload, fin }) => opcode === TEXT && fin && isIll(payload),
      (received) => [{ ...received, payload: Buffer.from(received.payload.toString()) }],
    ),
  },
  {
    name: 'ill-formed-utf-8-ignored',
    breaks: 'EP-9',
    description: 'Ignores text that is not UTF-8.',
    wire: repairs(
      ({ opcode, payload, fin }) => opcode === TEXT && fin && isIll(payload),
      () => [],
    ),
  },
  {
    name: 'continuation-of-nothing-is-text',
    breaks: 'EP-9',
    description: 'Takes a continuation of nothing for a text.',
    wire: (applied) => {
      const open = new WeakSet<object>();
      return framesFromClient((received, tunnel) => {
        if (isControl(received)) return undefined;
        const continued = open.has(tunnel);
        if (received.fin) open.delete(tunnel);
        else open.add(tunnel);
        return received.opcode === CONTINUATION && !continued ? [{ ...received, opcode: TEXT }] : undefined;
      })(applied);
    },
  },
  {
    name: 'fragmented-ping-accepted',
    breaks: 'EP-9',
    description: 'Answers a fragmented ping.',
    wire: repairs(
      (received) => isPing(received) && !received.fin,
      (received) => [{ ...received, fin: true }],
    ),
  },
  {
    name: 'breach-ends-everybody',
    breaks: 'EP-9',
    description: 'Ends every connection when one breaks RFC 6455.',
    wire: endsEverybodyAt(1002, 1007),
  },
  {
    name: 'messages-in-binary-frames',
    breaks: 'EP-10',
    description: 'Sends IM messages in binary frames.',
    wire: framesFromServer((sent) =>
      sent.opcode === TEXT && sent.payload[0] === 0x7b ? [{ ...sent, opcode: BINARY }] : undefined,
    ),
  },
  {
    name: 'masked-notices',
    breaks: 'EP-10',
    description: 'Masks the frames of notices, as only a client does.',
    wire: framesFromServer((sent) =>
      sent.opcode === TEXT && sent.payload.toString().startsWith('用户') ? [{ ...sent, masked: true }] : undefined,
    ),
  },
  {
    name: 'welcome-line',
    breaks: 'EP-10',
    description: 'Greets each session with a line that is no message of the protocol.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type === 'opened' && all.length === 0
            ? [{ type: 'send', to: [event.connection], text: 'connected' }]
            : all,
    ),
  },
  {
    name: 'notice-misspelt',
    breaks: 'EP-10',
    description: 'Ends its notice with an ASCII exclamation mark.',
    step: effects(
      () => (all) =>
        all.map((effect) =>
          effect.type === 'send' && effect.text.startsWith('用户')
            ? { ...effect, text: effect.text.replace('！', '!') }
            : effect,
        ),
    ),
  },
  {
    name: 'broadcast-confirmed',
    breaks: 'EP-10',
    description: 'Tells a sender "ok" after each broadcast.',
    step: broadcasts(() => (send, { event }) => [send, { type: 'send', to: [event.connection], text: 'ok' }]),
  },
];
