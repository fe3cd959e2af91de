import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { writeCloseBody } from './close-body.ts';
import { encodeFrame, type RawFrame } from './frame-encoder.ts';
import { Incoming } from './incoming.ts';
import { DEFAULT_LIMITS, type Fault, type Message, type PeerLimits } from './peer-types.ts';

const test = suite('messages from frames');
const noKey = new Uint8Array(4);

/** What comes out of the frames of a server, fed in one piece or byte by byte. */
function read(frames: readonly RawFrame[], limits: Partial<PeerLimits> = {}, step = Infinity): (Message | Fault)[] {
  const bytes = Buffer.concat(frames.map((frame) => encodeFrame({ mask: false, ...frame }, noKey)));
  const incoming = new Incoming({ ...DEFAULT_LIMITS, ...limits });
  const items: (Message | Fault)[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    incoming.feed(bytes.subarray(at, at + step));
    for (let item = incoming.next(); item !== undefined; item = incoming.next()) items.push(item);
  }
  return items;
}

const closeFrame = (code?: number, reason = ''): RawFrame => ({ opcode: 8, payload: writeCloseBody(code, reason) });
const ruleOf = (item: Message | Fault | undefined) => (item?.type === 'breach' ? item.rule : String(item?.type));

test('are joined from fragments, with control frames between them', () => {
  const bytes = Buffer.from('héllo 😀');
  const frames = [
    { opcode: 1, fin: false, payload: bytes.subarray(0, 2) },
    { opcode: 9, payload: 'p' },
    { opcode: 0, fin: false, payload: bytes.subarray(2, 9) },
    { opcode: 10, payload: 'q' },
    { opcode: 0, payload: bytes.subarray(9) },
    { opcode: 1, payload: 'next' },
  ];
  for (const step of [Infinity, 1]) {
    assert.equal(read(frames, {}, step), [
      { type: 'ping', payload: Buffer.from('p') },
      { type: 'pong', payload: Buffer.from('q') },
      { type: 'text', text: 'héllo 😀', bytes: 11, fragments: 3 },
      { type: 'text', text: 'next', bytes: 4, fragments: 1 },
    ]);
  }
});

test('keep every code point, also U+FEFF at the beginning and U+0000', () => {
  for (const text of ['\uFEFFx', '\0', '', '\u2028', '  x  ', '\u{10FFFF}']) {
    assert.equal(read([{ opcode: 1, payload: text }]), [
      { type: 'text', text, bytes: Buffer.byteLength(text), fragments: 1 },
    ]);
  }
});

test('that are binary are kept to 4 KiB and counted whole', () => {
  const [message] = read([{ opcode: 2, payload: new Uint8Array(10_000).fill(7) }]);
  assert.is(message?.type === 'binary' && message.length, 10_000);
  assert.is(message?.type === 'binary' && message.bytes.length, 4096);
  assert.is(message?.type === 'binary' && message.bytes[4095], 7);
});

test('may not continue what was not begun, nor begin inside another', () => {
  const first = { opcode: 1, fin: false, payload: 'a' };
  assert.match(ruleOf(read([{ opcode: 0 }])[0]), /^RFC 6455 5\.4: a continuation/);
  assert.match(ruleOf(read([first, { opcode: 0 }, { opcode: 0 }])[1]), /^RFC 6455 5\.4: a continuation/);
  assert.match(ruleOf(read([first, { opcode: 1 }])[0]), /^RFC 6455 5\.4: the fragments/);
  assert.match(ruleOf(read([first, { opcode: 2 }])[0]), /^RFC 6455 5\.4: the fragments/);
});

test('must be UTF-8 where they are text', () => {
  for (const bad of ['ff', 'c0af', 'eda080', 'f4908080', 'e282', 'c080', '80']) {
    assert.match(ruleOf(read([{ opcode: 1, payload: Buffer.from(bad, 'hex') }])[0]), /^RFC 6455 8\.1/, bad);
  }
  assert.is(ruleOf(read([{ opcode: 2, payload: Buffer.from('ff', 'hex') }])[0]), 'binary');
});

test('give code and reason of a close frame', () => {
  assert.equal(read([closeFrame()]), [{ type: 'close', code: undefined, reason: '' }]);
  assert.equal(read([closeFrame(4409, '已建立')]), [{ type: 'close', code: 4409, reason: '已建立' }]);
});

test('take the close codes that may be sent and no others', () => {
  for (const code of [1000, 1001, 1002, 1003, 1007, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999]) {
    assert.equal(read([closeFrame(code)]), [{ type: 'close', code, reason: '' }]);
  }
  for (const code of [0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535]) {
    assert.match(ruleOf(read([closeFrame(code)])[0]), /^RFC 6455 7\.4/, String(code));
  }
});

test('take no close body of one byte and no reason that is not UTF-8', () => {
  assert.match(ruleOf(read([{ opcode: 8, payload: Uint8Array.of(3) }])[0]), /^RFC 6455 5\.5\.1: the body/);
  assert.match(ruleOf(read([{ opcode: 8, payload: Uint8Array.of(3, 232, 255) }])[0]), /^RFC 6455 5\.5\.1: the reason/);
});

test('stop at the limit of a message, of bytes and of frames, after what came before', () => {
  const x = { opcode: 1, payload: 'x' };
  const fragments = [{ opcode: 1, fin: false, payload: 'xxx' }, { opcode: 0, payload: 'xxx' }, x];
  assert.equal(read(fragments, { messageBytes: 6 }).map(ruleOf), ['text', 'text']);
  assert.equal(read(fragments, { messageBytes: 5 }).map(ruleOf), ['flood']);
  assert.equal(read([x, x, x], { connectionFrames: 3 }).map(ruleOf), ['text', 'text', 'text']);
  assert.equal(read([x, x, x], { connectionFrames: 2 }).map(ruleOf), ['text', 'text', 'flood']);
  assert.equal(read([x, x, x], { connectionBytes: 9 }, 1).map(ruleOf), ['text', 'text', 'text']);
  assert.equal(read([x, x, x], { connectionBytes: 7 }, 1).map(ruleOf), ['text', 'text', 'flood']);
});

test.run();
