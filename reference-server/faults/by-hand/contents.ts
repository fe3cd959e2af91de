import { FRAMES } from '#generated/support-chat/constants.js';
import type { Rules } from '../../core/state.ts';
import { durationText } from '../../duration.ts';
import { CONTINUATION, type Frame, frame, PING, TEXT } from '../wire/frame.ts';
import type { Tunnel } from '../wire/tunnel.ts';
import type { Wire } from '../wire/wire.ts';
import { agentSays } from './agent-says.ts';
import { garbageOf } from './garbage.ts';
import { type Misbehaviour, onTheWire } from './misbehaviour.ts';

/** Not a multiple of what a Han character takes in UTF-8, so that the cuts go through characters. */
const FRAGMENT_BYTES = 5;

/** Frames that a client does not expect, or that do not come. */
export const CONTENTS: readonly Misbehaviour[] = [
  {
    name: 'garbage',
    description:
      'Sends garbage between right messages: malformed JSON, binary, deep nesting, unknown roles and fields.',
    advice: 'Stay connected; show no garbage and no success as chat, and show the one message with unknown fields.',
    exercises: ['CL-9', 'CL-10', 'CL-12', 'CL-16'],
    start: onTheWire(({ journal, rules }) => {
      const pieces = garbageOf(rules);
      const sent = new Map<Tunnel, number>();
      return {
        fromServer(right, tunnel) {
          if (right.opcode !== TEXT || !right.fin) return [right];
          const count = sent.get(tunnel) ?? 0;
          sent.set(tunnel, count + 1);
          const piece = pieces[count % pieces.length];
          if (piece === undefined) return [right];
          journal.misbehaves(`sends ${piece.what} (${piece.expected})`, tunnel);
          return [right, ...piece.frames()];
        },
        gone: (tunnel) => void sent.delete(tunnel),
      };
    }),
  },
  {
    name: 'chatter',
    description: 'Sends each client a right message of the agent again and again.',
    advice: 'Go on beating once per interval however much comes in; show each message once, in order.',
    exercises: ['CL-2', 'CL-9'],
    time: { of: 'from one message to the next', ms: 500 },
    start: onTheWire(({ ms, journal, rules }) =>
      chatter(ms, rules, (what, tunnel) => journal.misbehaves(what, tunnel)),
    ),
  },
  {
    name: 'fragments',
    description: `Cuts each message into fragments of ${FRAGMENT_BYTES} bytes, through its characters, with a ping between them.`,
    advice: 'Put messages together before decoding UTF-8, and answer the pings; a library does both.',
    exercises: ['CL-9', 'CL-10', 'CL-17'],
    start: onTheWire(({ journal }) => ({
      opened: (tunnel) => journal.misbehaves(`cuts messages into fragments of ${FRAGMENT_BYTES} bytes`, tunnel),
      fromServer: (whole) => (whole.opcode === TEXT && whole.fin ? fragmentsOf(whole) : [whole]),
    })),
  },
  {
    name: 'loses-every-third',
    description: 'Loses every third chat text of a client, as a link does that dies unnoticed.',
    advice: 'Show a text as delivered when its broadcast arrives, not when it is sent; never resend it unasked.',
    exercises: ['CL-8', 'CL-9'],
    start: onTheWire(({ journal }) => {
      const courses = new Map<Tunnel, { count: number; losing: boolean }>();
      return {
        opened: (tunnel) => void courses.set(tunnel, { count: 0, losing: false }),
        fromClient(sent, tunnel) {
          const course = courses.get(tunnel);
          const text = sent.payload.toString();
          if (course === undefined || sent.opcode > TEXT || text === FRAMES.heartbeat) return [sent];
          if (sent.opcode === TEXT) {
            course.losing = ++course.count % 3 === 0;
            if (course.losing) journal.misbehaves(`loses "${text.slice(0, 30)}"`, tunnel);
          }
          return course.losing ? [] : [sent];
        },
        gone: (tunnel) => void courses.delete(tunnel),
      };
    }),
  },
];

function chatter(ms: number, rules: Rules, misbehaves: (what: string, tunnel: Tunnel) => void): Wire {
  const timers = new Map<Tunnel, NodeJS.Timeout>();
  return {
    opened(tunnel) {
      misbehaves(`sends a message every ${durationText(ms)}`, tunnel);
      let count = 0;
      const say = (): void => tunnel.tellClient(frame(TEXT, JSON.stringify(agentSays(rules, `message ${++count}`))));
      timers.set(tunnel, setInterval(say, ms).unref());
    },
    gone(tunnel) {
      clearInterval(timers.get(tunnel));
      timers.delete(tunnel);
    },
  };
}

function fragmentsOf({ payload }: Frame): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at === 0 || at < payload.length; at += FRAGMENT_BYTES) {
    const piece = frame(at === 0 ? TEXT : CONTINUATION, payload.subarray(at, at + FRAGMENT_BYTES));
    frames.push({ ...piece, fin: at + FRAGMENT_BYTES >= payload.length });
    if (at === 0 && payload.length > FRAGMENT_BYTES) frames.push(frame(PING, 'between fragments'));
  }
  return frames;
}
