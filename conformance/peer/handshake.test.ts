import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Handshake, type Outcome } from './handshake.ts';
import { buildRequest } from './handshake-request.ts';
import { parseTarget } from './target-url.ts';

const test = suite('a handshake');

// The example of RFC 6455 section 1.3.
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
const MAX_HEAD = 4096;

const request = (headers: Record<string, string> = {}, url = 'ws://h:81/a') =>
  buildRequest(parseTarget(url), headers, KEY);

const upgrade = (...lines: string[]) => ['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n');
const RIGHT = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${ACCEPT}`];

/** The outcome of an answer, which is the same in one piece and byte by byte; then the end of the connection. */
function outcomeOf(answer: string | Buffer, sent: Uint8Array = request()): Outcome {
  const bytes = Buffer.from(answer);
  const outcomes = [bytes.length, 1].map((step) => {
    const handshake = new Handshake(sent, {}, MAX_HEAD);
    handshake.send({ write: () => {}, written: () => {} });
    for (let at = 0; at < bytes.length; at += step) {
      const outcome = handshake.receive(bytes.subarray(at, at + step));
      if (outcome !== undefined) return outcome;
    }
    return handshake.giveUp('OVER', 'it is over');
  });
  const [whole, bytewise] = outcomes as [Outcome, Outcome];
  assert.is(bytewise.type, whole.type);
  return whole;
}

test('asks with the request target as it is written and the headers of RFC 6455', () => {
  const lines = request({}, 'ws://h:81/a/1/../2?x=%zz#ä').toString().split('\r\n');
  assert.equal(lines, [
    'GET /a/1/../2?x=%zz#ä HTTP/1.1',
    'Host: h:81',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${KEY}`,
    'Sec-WebSocket-Version: 13',
    '',
    '',
  ]);
});

test('lets the caller replace and add headers, but none that would become two', () => {
  const text = request({ host: 'other', Origin: 'http://é.example' }).toString();
  assert.match(text, /\r\nhost: other\r\n/);
  assert.match(text, /\r\nOrigin: http:\/\/é\.example\r\n/);
  assert.not.match(text, /Host: h/);
  assert.throws(() => request({ 'a b': 'x' }), /cannot be the name of a header/);
  assert.throws(() => request({ a: 'x\r\nb: y' }), /holds a line break/);
});

test('opens at a right 101, in any spelling, and keeps the bytes after it', () => {
  const answers = [
    upgrade(...RIGHT),
    upgrade(...RIGHT, 'Server: x', 'X-Empty:'),
    upgrade('UPGRADE:WebSocket', 'connection:  keep-alive, uPgRaDe ', `sec-websocket-accept:${ACCEPT}`),
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${upgrade(...RIGHT)}`,
    upgrade(...RIGHT).replaceAll('\r\n', '\n'),
    upgrade(...RIGHT).replace(' Switching Protocols', ''),
  ];
  for (const answer of answers) {
    const outcome = outcomeOf(answer);
    assert.is(outcome.type, 'open', JSON.stringify({ answer, outcome }));
  }
  const outcome = outcomeOf(Buffer.concat([Buffer.from(upgrade(...RIGHT)), Buffer.of(0x81, 0)]));
  assert.is(outcome.type === 'open' && Buffer.from(outcome.rest).toString('hex'), '8100');
});

const [UPGRADE = '', CONNECTION = '', ACCEPTING = ''] = RIGHT;
const BREACHES: readonly [what: string, lines: string[], rule: RegExp, headers?: Record<string, string>][] = [
  ['no Upgrade header', [CONNECTION, ACCEPTING], /4\.2\.2: .*"Upgrade: websocket"/],
  ['another protocol', ['Upgrade: h2c', CONNECTION, ACCEPTING], /4\.2\.2: .*"Upgrade: websocket"/],
  ['no Connection header', [UPGRADE, ACCEPTING], /4\.2\.2: .*"Connection: Upgrade"/],
  ['Connection: close', [UPGRADE, 'Connection: close', ACCEPTING], /4\.2\.2: .*"Connection: Upgrade"/],
  ['no accept value', [UPGRADE, CONNECTION], /4\.2\.2: Sec-WebSocket-Accept/],
  ['a wrong accept value', [UPGRADE, CONNECTION, `Sec-WebSocket-Accept: ${KEY}`], /4\.2\.2: Sec-WebSocket-Accept/],
  ['an accept value twice', [...RIGHT, ACCEPTING], /4\.2\.2: Sec-WebSocket-Accept/],
  ['an extension not offered', [...RIGHT, 'Sec-WebSocket-Extensions: x; y=1'], /4\.1: .*extensions/],
  ['a subprotocol not offered', [...RIGHT, 'Sec-WebSocket-Protocol: chat'], /4\.1: .*subprotocol/],
  ['two subprotocols', [...RIGHT, 'Sec-WebSocket-Protocol: a, b'], /4\.1/, { 'Sec-WebSocket-Protocol': 'a, b' }],
];

for (const [what, lines, rule, headers] of BREACHES) {
  test(`calls a 101 with ${what} a breach and a refusal`, () => {
    const outcome = outcomeOf(upgrade(...lines), request(headers));
    assert.is(outcome.type, 'refused');
    assert.is(outcome.type === 'refused' && outcome.refusal.status, 101);
    assert.match(outcome.type === 'refused' && outcome.fault?.type === 'breach' ? outcome.fault.rule : '', rule);
  });
}

test('opens with a subprotocol that was offered', () => {
  const sent = request({ 'Sec-WebSocket-Protocol': 'a, b' });
  assert.is(outcomeOf(upgrade(...RIGHT, 'Sec-WebSocket-Protocol: b'), sent).type, 'open');
});

test('says so when an offered extension is accepted that cannot be spoken here', () => {
  const sent = request({ 'Sec-WebSocket-Extensions': 'permessage-deflate; x' });
  const outcome = outcomeOf(upgrade(...RIGHT, 'Sec-WebSocket-Extensions: permessage-deflate'), sent);
  assert.is(outcome.type === 'unreachable' && outcome.code, 'EXTENSION_ACCEPTED');
});

test('judges the answer to exact bytes by the key in them, and not at all without one', () => {
  const other = Buffer.from('GET / HTTP/1.1\r\nsec-websocket-KEY:  abc \r\n\r\n');
  assert.is(outcomeOf(upgrade(...RIGHT), other).type, 'refused');
  assert.is(outcomeOf(upgrade(...RIGHT), Buffer.from('GET / HTTP/1.1\r\n\r\n')).type, 'open');
});

const BODIES: readonly [what: string, head: string, raw: string, body: string][] = [
  ['a length', 'Content-Length: 5', 'gone!more', 'gone!'],
  ['the end of TCP', 'Connection: close', 'gone', 'gone'],
  ['chunks', 'Transfer-Encoding: chunked', '3\r\ngon\r\n1;x=y\r\ne\r\n0\r\n\r\n', 'gone'],
  ['chunks that break off', 'Transfer-Encoding: chunked', '3\r\ngon\r\n9\r\ne', 'gone'],
  ['chunks with a broken size', 'Transfer-Encoding: chunked', '3\r\ngon\r\nzz\r\ne', 'gon'],
  ['more than 1 KiB', 'Content-Length: 9000000', 'x'.repeat(3000), 'x'.repeat(1024)],
  ['nothing', 'Content-Length: 0', '', ''],
];

for (const [what, header, raw, body] of BODIES) {
  test(`is refused with a body that is bounded by ${what}`, () => {
    const outcome = outcomeOf(`HTTP/1.1 400 Bad Request\r\n${header}\r\nX-A: 1\r\nx-a: 2\r\n\r\n${raw}`);
    assert.is(outcome.type, 'refused');
    if (outcome.type !== 'refused') return;
    assert.is(outcome.refusal.status, 400);
    assert.is(outcome.refusal.reason, 'Bad Request');
    assert.is(outcome.refusal.headers['x-a'], '1, 2');
    assert.is(outcome.refusal.body, body);
  });
}

test('is refused as soon as the body is complete, without the end of TCP', () => {
  const answers = [
    'HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\n\r\nno',
    'HTTP/1.1 409 Conflict\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\n\r\n',
    'HTTP/1.1 204 No Content\r\n\r\n',
    `HTTP/1.1 400 Bad Request\r\n\r\n${'x'.repeat(1024)}`,
    `HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n5;${'x'.repeat(MAX_HEAD)}`,
  ];
  for (const answer of answers) {
    assert.is(new Handshake(request(), {}, MAX_HEAD).receive(Buffer.from(answer))?.type, 'refused', answer);
  }
});

test('is not reached where the answer is not HTTP', () => {
  const answers = [
    'SSH-2.0-OpenSSH',
    '\x15\x03\x01',
    'HTTP/2 200',
    'HTTP/1.1 OK\r\n\r\n',
    'HTTP/1.1 200 OK\r\nno colon\r\n\r\n',
  ];
  for (const answer of [...answers, 'HTTP/1.1 099 x\r\n\r\n', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n']) {
    const outcome = outcomeOf(answer);
    assert.is(outcome.type === 'unreachable' && outcome.code, 'NOT_HTTP', answer);
  }
});

test('is not reached where the answer breaks off in its head, and says how far it came', () => {
  assert.equal(outcomeOf(''), { type: 'unreachable', code: 'OVER', message: 'it is over; no answer came' });
  const outcome = outcomeOf('HTTP/1.1 400 Bad');
  assert.match(outcome.type === 'unreachable' ? outcome.message : '', /only the first 16 bytes/);
});

test('is a flood where the head passes its limit, in one or in many heads', () => {
  const endless = `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(MAX_HEAD)}`;
  for (const answer of [
    endless,
    'HTTP/1.1 100 Continue\r\n\r\n'.repeat(MAX_HEAD),
    `HTTP/1.1 ${'2'.repeat(MAX_HEAD)}`,
  ]) {
    const outcome = outcomeOf(answer);
    assert.is(outcome.type === 'unreachable' && outcome.code, 'HEAD_TOO_LONG');
    assert.is(outcome.type === 'unreachable' && outcome.fault?.type, 'flood');
  }
});

test('keeps a header named __proto__ as a header', () => {
  const outcome = outcomeOf('HTTP/1.1 400 Bad\r\n__proto__: x\r\nContent-Length: 0\r\n\r\n');
  assert.equal(outcome.type === 'refused' && Object.keys(outcome.refusal.headers), ['__proto__', 'content-length']);
});

test.run();
