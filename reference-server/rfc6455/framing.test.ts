import { suite } from '../../test/harness.ts';
import { BINARY, CLOSE, closeFrame, fragments, frame, PING, PONG, TEXT } from '../testing/raw-peer.ts';
import { type EchoCase, testEchoCases } from './testing/echo-case.ts';

const test = suite('RFC 6455: framing, by echo', { timeoutMs: 30_000 });

const NAMES: Readonly<Record<number, string>> = { [TEXT]: 'text', [BINARY]: 'binary' };
const hello = frame(TEXT, 'hello');
const both = (...frames: Buffer[]): Buffer => Buffer.concat(frames);
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** 1: messages in one frame, around the bounds of the three encodings of a length. */
const framing: EchoCase[] = [TEXT, BINARY].flatMap((opcode) =>
  [0, 1, 124, 125, 126, 127, 128, 255, 256, 1000, 65_535, 65_536, 65_537].map((size) => {
    const payload = Buffer.alloc(size, opcode === TEXT ? '*' : 0xfe);
    const title = `1 a ${NAMES[opcode]} message of ${size} bytes comes back`;
    return { title, bytes: frame(opcode, payload, { mask: 0x9a3bc01d }), answers: [[opcode, payload]] };
  }),
);

/** 2: pings, with and without a payload, alone and many, and pongs that nobody asked for. */
const pings: EchoCase[] = [
  ...[0, 1, 5, 124, 125].map((size): EchoCase => {
    const payload = Buffer.from(range(size).map((index) => (index * 7) & 255));
    return { title: `2 a ping of ${size} bytes is answered`, bytes: frame(PING, payload), answers: [[PONG, payload]] };
  }),
  { title: '2 a ping of 126 bytes breaks the rules', bytes: frame(PING, 'x'.repeat(126)), answers: [], code: 1002 },
  { title: '2 a pong that nobody asked for is ignored', bytes: frame(PONG), answers: [] },
  { title: '2 and so is one with a payload', bytes: both(frame(PONG, 'why'), hello), answers: [[TEXT, 'hello']] },
  {
    title: '2 a pong does not answer the ping behind it',
    bytes: both(frame(PONG, 'why'), frame(PING, 'ask')),
    answers: [[PONG, 'ask']],
  },
  {
    title: '2 ten pings are answered in their order',
    bytes: both(...range(10).map((index) => frame(PING, `${index}`))),
    answers: range(10).map((index) => [PONG, `${index}`]),
  },
];

/** 3: reserved bits, of every kind of frame; what came before is answered. */
const reserved: EchoCase[] = [1, 2, 3, 4, 5, 6, 7].flatMap((rsv) =>
  [TEXT, BINARY, PING, PONG, CLOSE].map((opcode) => ({
    title: `3 reserved bits ${rsv} of a frame with opcode ${opcode}`,
    bytes: both(hello, frame(opcode, '', { rsv })),
    answers: [[TEXT, 'hello']] as const,
    code: 1002,
  })),
);

/** 4: opcodes that mean nothing. */
const opcodes: EchoCase[] = [3, 4, 5, 6, 7, 11, 12, 13, 14, 15].flatMap((opcode) =>
  ['', 'payload'].map((payload) => ({
    title: `4 opcode ${opcode} with ${payload.length} bytes`,
    bytes: both(hello, frame(opcode, payload), hello),
    answers: [[TEXT, 'hello']] as const,
    code: 1002,
  })),
);

const ping = frame(PING, 'now');
const pong: readonly [number, string] = [PONG, 'now'];
const begun = frame(TEXT, 'a', { fin: false });

/** 5: fragments, with control frames between them, and out of order. */
const fragmented: EchoCase[] = [
  {
    title: '5 a ping in fragments',
    bytes: both(frame(PING, 'a', { fin: false }), frame(0, 'b')),
    answers: [],
    code: 1002,
  },
  {
    title: '5 a pong in fragments',
    bytes: both(frame(PONG, 'a', { fin: false }), frame(0, 'b')),
    answers: [],
    code: 1002,
  },
  ...[TEXT, BINARY].flatMap((opcode): EchoCase[] => [
    { title: `5 ${NAMES[opcode]} in two fragments`, bytes: fragments(opcode, ['a', 'b']), answers: [[opcode, 'ab']] },
    { title: `5 ${NAMES[opcode]} in empty fragments`, bytes: fragments(opcode, ['', '', '']), answers: [[opcode, '']] },
    {
      title: `5 ${NAMES[opcode]} in 100 fragments`,
      bytes: fragments(opcode, Array<string>(100).fill('x')),
      answers: [[opcode, 'x'.repeat(100)]],
    },
  ]),
  {
    title: '5 a ping between fragments is answered first',
    bytes: both(begun, ping, frame(0, 'b')),
    answers: [pong, [TEXT, 'ab']],
  },
  {
    title: '5 pings between all fragments',
    bytes: both(begun, ping, frame(0, 'b', { fin: false }), ping, ping, frame(0, 'c')),
    answers: [pong, pong, pong, [TEXT, 'abc']],
  },
  ...[true, false].flatMap((fin): EchoCase[] => [
    {
      title: `5 a continuation of nothing, fin ${fin}`,
      bytes: both(frame(0, 'a', { fin }), hello),
      answers: [],
      code: 1002,
    },
    {
      title: `5 a continuation behind a whole message, fin ${fin}`,
      bytes: both(hello, frame(0, 'a', { fin }), hello),
      answers: [[TEXT, 'hello']],
      code: 1002,
    },
    {
      title: `5 a message inside a message, fin ${fin}`,
      bytes: both(begun, frame(TEXT, 'b', { fin }), frame(0, 'c')),
      answers: [],
      code: 1002,
    },
  ]),
];

/** 7: close frames. What follows one is not answered. */
const closes: EchoCase[] = [
  ...[1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999].map(
    (code): EchoCase => ({
      title: `7 code ${code}`,
      bytes: both(hello, closeFrame(code)),
      answers: [[TEXT, 'hello']],
      code,
    }),
  ),
  ...[0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535].map(
    (code): EchoCase => ({ title: `7 code ${code} is none`, bytes: closeFrame(code), answers: [], code: 1002 }),
  ),
  { title: '7 no code', bytes: frame(CLOSE), answers: [], code: 1005 },
  { title: '7 half a code', bytes: frame(CLOSE, 'x'), answers: [], code: 1002 },
  { title: '7 the longest reason', bytes: closeFrame(1000, '*'.repeat(123)), answers: [], code: 1000 },
  { title: '7 a longer reason', bytes: closeFrame(1000, '*'.repeat(124)), answers: [], code: 1002 },
  {
    title: '7 a reason that is not UTF-8',
    bytes: closeFrame(1000, Buffer.from('cebae1bdb9ff', 'hex')),
    answers: [],
    code: 1007,
  },
  { title: '7 a text behind the close', bytes: both(closeFrame(1000), hello), answers: [], code: 1000 },
  { title: '7 a ping behind the close', bytes: both(closeFrame(1000), ping), answers: [], code: 1000 },
  { title: '7 two closes', bytes: both(closeFrame(1001), closeFrame(1000)), answers: [], code: 1001 },
  { title: '7 a close inside a message', bytes: both(begun, closeFrame(1000), frame(0, 'b')), answers: [], code: 1000 },
];

testEchoCases(test, [...framing, ...pings, ...reserved, ...opcodes, ...fragmented, ...closes]);

test.run();
