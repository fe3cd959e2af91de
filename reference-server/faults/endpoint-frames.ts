import type { Fault, WirePlace } from './fault.ts';
import { broadcasts, effects } from './step-places.ts';
import { BINARY, CLOSE, CONTINUATION, closeCode, type Frame, frame, PING, PONG, TEXT } from './wire/frame.ts';
import { endsEverybodyAt, framesFromClient, framesFromServer } from './wire-places.ts';

function isIll(utf8: Buffer): boolean {
  return !Buffer.from(utf8.toString()).equals(utf8);
}

const isControl = ({ opcode }: Frame): boolean => opcode >= CLOSE;
const isPing = ({ opcode }: Frame): boolean => opcode === PING;

/** Takes one kind of broken frame as if it were not broken. */
function repairs(broken: (frame: Frame) => boolean, repair: (frame: Frame) => readonly Frame[]): WirePlace {
  return framesFromClient((received) => (broken(received) ? repair(received) : undefined));
}

/** Faults of frames: those that are broken, control frames, and what the server sends. */
export const FRAME_FAULTS: readonly Fault[] = [
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
