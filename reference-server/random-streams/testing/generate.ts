import { BINARY, CLOSE, closeFrame, frame, PING, PONG, TEXT } from '../../testing/raw-peer.ts';

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** How a peer ends TCP: when the server has sent a close frame, or at once. */
export type Ending = 'answer' | 'end' | 'reset';

/** What one peer does on one connection. */
export interface Conversation {
  /** How many streams it is made of. */
  readonly streams: number;
  /** What it writes, one piece after the other. */
  readonly pieces: readonly Buffer[];
  readonly ending: Ending;
}

/** A number from 0 to `count` - 1. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);

const pick = <T>(random: Random, all: readonly T[]): T => all[below(random, all.length)] as T;

const WORDS = ['x', '你好', '😀', '\u0000', '"}', ' ', '\ufeff', '\u2028', 'heartbeat', '</b>'];
const SIZES = [0, 1, 2, 125, 126, 127, 600, 990, 1000, 1001, 1010, 65_535, 65_536];
const BROKEN = ['ff', '80', 'c3', 'c328', 'eda080', 'c080', 'f4908080', 'e4bd'];

/** At most so many streams of frames, of which at most the last one breaks a rule or is cut off. */
export function conversation(random: Random, mostStreams: number): Conversation {
  const all: Buffer[] = [];
  let streams = 0;
  for (let goesOn = true; goesOn && streams < mostStreams; streams++) {
    for (let frames = below(random, 6); frames > 0; frames--) all.push(goodMessage(random));
    if (random() > 0.3) continue;
    all.push(bad(random), goodMessage(random));
    goesOn = false;
  }
  const bytes = Buffer.concat(all);
  const sent = random() < 0.1 ? bytes.subarray(0, below(random, bytes.length + 1)) : bytes;
  const ending = random() < 0.8 ? 'answer' : random() < 0.5 ? 'end' : 'reset';
  const pieces = cut(random, sent);
  return { streams, pieces: ending === 'answer' ? [...pieces, closeFrame(1000)] : pieces, ending };
}

const mask = (random: Random): number => (random() < 0.2 ? 0 : below(random, 2 ** 32));

/** Something that every server takes: a text in any number of fragments, or a control frame. */
function goodMessage(random: Random): Buffer {
  const kind = random();
  if (kind < 0.1) return frame(PING, someBytes(random, 125), { mask: mask(random) });
  if (kind < 0.15) return frame(PONG, someBytes(random, 125), { mask: mask(random) });
  if (kind < 0.3) return frame(TEXT, 'heartbeat', { mask: mask(random) });
  return message(random, TEXT, Buffer.from(someText(random)));
}

/** A message in fragments, with pings between them now and then. */
function message(random: Random, opcode: number, payload: Buffer): Buffer {
  const parts = random() < 0.6 ? [payload] : cut(random, payload);
  const last = parts.length - 1;
  const frames = parts.flatMap((part, index) => {
    const lengthBytes = part.length < 126 && random() < 0.05 ? pick(random, [2, 8] as const) : undefined;
    const form = { fin: index === last, mask: mask(random), ...(lengthBytes === undefined ? {} : { lengthBytes }) };
    const bytes = frame(index === 0 ? opcode : 0, part, form);
    return random() < 0.1 ? [bytes, frame(PING, 'between')] : [bytes];
  });
  return Buffer.concat(frames);
}

/** Something that breaks a rule in most cases. */
function bad(random: Random): Buffer {
  const someFrame = (): Buffer => message(random, TEXT, Buffer.from(someText(random)));
  const kinds: readonly (() => Buffer)[] = [
    () => frame(TEXT, someText(random), { masked: false }),
    () => frame(TEXT, someText(random), { rsv: 1 + below(random, 7), mask: mask(random) }),
    () => frame(pick(random, [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]), 'x', { fin: random() < 0.5 }),
    () => frame(0, someText(random), { fin: random() < 0.5 }),
    () => Buffer.concat([frame(TEXT, 'begun', { fin: false }), someFrame()]),
    () => frame(pick(random, [PING, PONG, CLOSE]), 'x', { fin: false }),
    () => frame(PING, 'x'.repeat(126 + below(random, 10))),
    () => message(random, TEXT, Buffer.concat([Buffer.from('a'), Buffer.from(pick(random, BROKEN), 'hex')])),
    () => message(random, BINARY, Buffer.from(someText(random))),
    () => message(random, TEXT, Buffer.alloc(pick(random, SIZES), 'x')),
    () => Buffer.concat(Array.from({ length: below(random, 20) }, () => frame(0, '', { fin: false }))),
    () => closeFrame(below(random, 5200), random() < 0.5 ? '' : pick(random, ['bye', Buffer.of(0xff), '再见'])),
    () => frame(CLOSE, someBytes(random, 3)),
    () => someBytes(random, 40),
    () => flipped(random, someFrame()),
  ];
  return pick(random, kinds)();
}

/** The same bytes with a bit of their head turned. */
function flipped(random: Random, bytes: Buffer): Buffer {
  const at = below(random, Math.min(bytes.length, 8));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
  return bytes;
}

function someText(random: Random): string {
  return Array.from({ length: below(random, 5) }, () => pick(random, WORDS)).join('');
}

function someBytes(random: Random, most: number): Buffer {
  return Buffer.from(Array.from({ length: below(random, most + 1) }, () => below(random, 256)));
}

/** The same bytes in up to four pieces. */
function cut(random: Random, bytes: Buffer): Buffer[] {
  const cuts = Array.from({ length: below(random, 4) }, () => below(random, bytes.length + 1)).sort((a, b) => a - b);
  return [...cuts, bytes.length].map((end, index) => bytes.subarray(cuts[index - 1] ?? 0, end));
}
