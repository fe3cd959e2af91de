import { suite } from '../../test/harness.ts';
import { fragments, frame, TEXT } from '../testing/raw-peer.ts';
import { type EchoCase, testEchoCases } from './testing/echo-case.ts';

const test = suite('RFC 6455: UTF-8, by echo', { timeoutMs: 30_000 });

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase().padStart(4, '0');

/** Code points at the edges of each length, of the surrogates, and those that are no characters but still valid. */
const EDGES = [
  0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffd, 0xfffe, 0xffff, 0x10000, 0x1fffe, 0x10fffe, 0x10ffff,
];
const WORDS = ['κόσμε', '你好，世界', '😀👩‍👩‍👧', 'e\u0301', '\ufeffbom', '\u202eabc'];

/** Bytes that are no UTF-8, by what is wrong with them. The classes are those of Markus Kuhn's stress test. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  'a code point over U+10FFFF': ['f4908080', 'f7bfbfbf', 'f5808080'],
  'a sequence of five or six bytes': ['f888808080', 'fbbfbfbfbf', 'fc8480808080', 'fdbfbfbfbfbf'],
  'a continuation byte without a beginning': ['80', 'bf', '80bf', '80bf80', '80bf80bf80bf'],
  'a beginning followed by a blank': ['c020', 'df20', 'e020', 'ef20', 'f020', 'f720', 'f820', 'fc20'],
  'a sequence without its last byte': ['c0', 'e080', 'f08080', 'f8808080', 'df', 'efbf', 'f7bfbf', 'fbbfbfbf'],
  'sequences without their last bytes, one behind the other': ['c0e080f08080', 'dfefbff7bfbf'],
  'a byte that never occurs': ['fe', 'ff', 'fefeffff', 'c1', 'f6'],
  'a slash in too many bytes': ['c0af', 'e080af', 'f08080af', 'f8808080af', 'fc80808080af'],
  'the largest in too many bytes': ['c1bf', 'e09fbf', 'f08fbfbf', 'f887bfbfbf'],
  'a zero byte in too many bytes': ['c080', 'e08080', 'f0808080'],
  'half of a surrogate pair': ['eda080', 'edadbf', 'edae80', 'edafbf', 'edb080', 'edbe80', 'edbfbf'],
  'both halves of a surrogate pair': ['eda080edb080', 'edadbfedbfbf', 'edafbfedb080', 'edafbfedbfbf'],
};

const valid: EchoCase[] = [...EDGES.map((codePoint) => String.fromCodePoint(codePoint)), ...WORDS].flatMap((text) => {
  const bytes = Buffer.from(text);
  const shown = [...text].map((point) => `U+${hex(point.codePointAt(0) ?? 0)}`).join(' ');
  const whole = Buffer.concat([Buffer.from('<'), bytes, Buffer.from('>')]);
  const single = [...whole].map((byte) => Buffer.of(byte));
  return [
    { title: `6 ${shown} comes back`, bytes: frame(TEXT, whole), answers: [[TEXT, whole]] as const },
    { title: `6 ${shown} in fragments of a byte`, bytes: fragments(TEXT, single), answers: [[TEXT, whole]] as const },
  ];
});

const wrong: EchoCase[] = Object.entries(WRONG).flatMap(([what, all]) =>
  all.flatMap((sequence) => {
    const whole = Buffer.concat([Buffer.from('κόσμε'), Buffer.from(sequence, 'hex'), Buffer.from('edited')]);
    const atEnd = whole.subarray(0, -6);
    return [
      { title: `6 ${what} (${sequence}) in a text`, bytes: frame(TEXT, whole), answers: [], code: 1007 },
      { title: `6 ${what} (${sequence}) at the end`, bytes: frame(TEXT, atEnd), answers: [], code: 1007 },
      {
        title: `6 ${what} (${sequence}) in the second fragment`,
        bytes: fragments(TEXT, [whole.subarray(0, 10), whole.subarray(10)]),
        answers: [],
        code: 1007,
      },
    ];
  }),
);

testEchoCases(test, [...valid, ...wrong]);

test.run();
