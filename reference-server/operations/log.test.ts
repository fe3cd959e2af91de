import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { type Program, withProgram } from '../testing/program.ts';
import { BINARY, CLOSE, frame, handshake, RawPeer } from '../testing/raw-peer.ts';
import { UserError } from '../user-error.ts';
import { openLog } from './log.ts';
import { type LogLine, linesIn, logged, untilLogged } from './testing/logged.ts';

const test = suite('operations: log', { timeoutMs: 20_000 });

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMDAxIn0.c2lnbmF0dXJl';

/** Runs a test with the server as a process. */
const withServer = (argv: string[], body: (program: Program, url: string) => Promise<void>): (() => Promise<void>) =>
  withProgram(argv, 'pipe', async (program) => body(program, await program.ready()));

/** Stops a server, waits for its end, and returns all lines of its log. */
async function stopped(program: Program): Promise<LogLine[]> {
  program.child.stdin?.end();
  assert.is((await program.exit()).code, 0);
  return linesIn(program.stderr);
}

/** A line without what differs from run to run. */
function lasting({ time: _, ms: __, ...fields }: LogLine): LogLine {
  return fields;
}

test(
  'a visit is two lines, between those of the server, and no line has what was said',
  withServer(['--ttl', '1h', '--connections', '77'], async (program, url) => {
    const client = await Client.open(url, 1001);
    client.send('a secret between us');
    await client.next();
    await client.leave();
    await untilLogged(program, 'closed');
    const lines = await stopped(program);
    const visitor = { connection: 1, userId: 1001 };
    assert.equal(lines.map(lasting), [
      { level: 'info', event: 'listening', url, pages: `${url.replace('ws', 'http')}/`, limits: { connections: 77 } },
      { level: 'info', event: 'opened', ...visitor, address: '127.0.0.1' },
      { level: 'info', event: 'closed', ...visitor, code: 1005, reason: '', by: 'peer' },
      { level: 'info', event: 'draining', connections: 0 },
      { level: 'info', event: 'stopped' },
    ]);
    for (const { time } of lines) assert.is(new Date(String(time)).toISOString(), time);
    assert.ok(Number.isInteger(lines[2]?.['ms']));
    assert.not.match(program.stderr, 'secret');
  }),
);

const REFUSED: readonly [what: string, request: string, line: LogLine][] = [
  ['another path', handshake('/nowhere?token=secret'), { status: 404, path: '/nowhere' }],
  ['a wrong userId', handshake('/webSocket/01'), { status: 400, path: '/webSocket/01' }],
  ['a wrong method', handshake('/webSocket/1001', {}, 'POST'), { status: 405, path: '/webSocket/1001' }],
  ['a page', 'GET /webSocket/1001 HTTP/1.1\r\nHost: localhost\r\n\r\n', { status: 426, path: '/webSocket/1001' }],
  ['a short key', handshake('/webSocket/1001', { 'Sec-WebSocket-Key': 'x' }), { status: 400, path: '/webSocket/1001' }],
  ['no HTTP', 'rubbish\r\n\r\n', { status: 400, path: '' }],
  ['a long request', handshake(`/${'x'.repeat(9000)}`), { status: 431, path: '' }],
  [
    'a request with a broken body',
    'POST /here HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nrubbish\r\n',
    { status: 404, path: '/here' },
  ],
  ['a request with others behind it', handshake('/here').repeat(3), { status: 404, path: '/here' }],
  [
    'a page with others behind it',
    'GET /here HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(3),
    { status: 404, path: '/here' },
  ],
];

test(
  'each refused request is one line',
  withServer([], async (program, url) => {
    for (const [, request] of REFUSED) {
      const peer = new RawPeer(url);
      peer.write(request);
      await peer.end();
      peer.socket.destroy();
    }
    await stopped(program);
    const lines = logged(program, 'refused');
    for (const [index, [what, , line]] of REFUSED.entries()) {
      const { reason, ...rest } = lasting(lines[index] ?? {});
      assert.equal(rest, { level: 'warn', event: 'refused', address: '127.0.0.1', ...line }, what);
      assert.ok(String(reason).length > 10, what);
    }
    assert.is(lines.length, REFUSED.length);
  }),
);

test(
  'a handshake that takes too long is one line',
  withServer(['--handshake-deadline', '300ms'], async (program, url) => {
    const peer = new RawPeer(url);
    peer.write('GET /webSocket/1001 HTTP/1.1\r\n');
    await untilLogged(program, 'refused');
    await peer.end();
    assert.equal(
      (await stopped(program)).map(({ event, status }) => status ?? event),
      ['listening', 408, 'draining', 'stopped'],
    );
  }),
);

test(
  'however a connection ends, that is one line',
  withServer([], async (program, url) => {
    const orderly = await RawPeer.open(url, 1);
    orderly.write(frame(CLOSE, Buffer.from([0x0f, 0xa0, ...Buffer.from('bye\u202e\u0085')])));
    await orderly.end();
    const broken = await RawPeer.open(url, 2);
    broken.write(frame(BINARY, 'x'));
    await broken.end();
    broken.socket.destroy();
    const torn = await RawPeer.open(url, 3);
    torn.socket.resetAndDestroy();
    const illegal = await RawPeer.open(url, 4);
    illegal.write(frame(3, 'x'));
    await illegal.end();
    illegal.socket.destroy();
    const refused = await RawPeer.open(url, 5);
    const second = new Client(`${url}/webSocket/5`);
    await second.end();
    const lines = await untilLogged(program, 'closed', 5);
    assert.equal(lines.map(({ userId, code, by }) => [userId, code, by]).sort(), [
      [1, 4000, 'peer'],
      [2, 1003, 'server'],
      [3, 1006, 'peer'],
      [4, 1002, 'server'],
      [5, 4409, 'server'],
    ]);
    assert.is(lines.find(({ userId }) => userId === 1)?.['reason'], 'bye\u202e\u0085');
    assert.match(program.stderr, 'bye\\u202e\\u0085');
    program.child.kill('SIGTERM');
    await refused.end();
    refused.socket.destroy();
    assert.is((await program.exit()).code, 0);
    assert.equal(logged(program, 'opened').length, 6);
    assert.equal(logged(program, 'closed').at(-1)?.['code'], 1012);
    assert.equal(logged(program, 'closed').length, 6);
  }),
);

test(
  'a token in query, subprotocol, path or close reason is in no line (#63)',
  withServer([], async (program, url) => {
    const byQuery = new RawPeer(url);
    byQuery.write(handshake(`/webSocket/1001?token=${TOKEN}`, { 'Sec-WebSocket-Protocol': `token.${TOKEN}` }));
    await byQuery.receives('HTTP/1.1 101 ');
    byQuery.write(frame(CLOSE, Buffer.concat([Buffer.from([0x0f, 0xa0]), Buffer.from(TOKEN)])));
    await byQuery.end();
    for (const target of [`/other?token=${TOKEN}`, `/webSocket/${TOKEN}`, '/webSocket/1001%3Ftoken%3Dplain-secret']) {
      const peer = new RawPeer(url);
      peer.write(handshake(target, { Authorization: `Bearer ${TOKEN}`, Cookie: TOKEN }));
      await peer.end();
    }
    const lines = await stopped(program);
    assert.equal(lines.filter(({ event }) => event === 'refused').length, 3);
    assert.not.match(program.stderr, /eyJ|c2lnbmF0dXJl|plain-secret/);
  }),
);

test(
  'control characters of a peer cannot forge a line (#63)',
  withServer([], async (program, url) => {
    const peer = new RawPeer(url);
    peer.write(Buffer.from(handshake('/\u0085\u009b31m{"event":"forged"}'), 'latin1'));
    await peer.end();
    await stopped(program);
    assert.is(logged(program, 'refused').length, 1);
    assert.is(logged(program, 'forged').length, 0);
    assert.not.match(program.stderr.replaceAll('\n', ''), /\p{Cc}/u);
  }),
);

test('to a file it is appended, and nothing comes to standard error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reference-server-log-'));
  const path = join(folder, 'server.log');
  await writeFile(path, '{"event":"older"}\n');
  await withServer(['--log', path], async (program, url) => {
    const client = await Client.open(url, 1001);
    program.child.stdin?.end();
    await client.end();
    assert.is((await program.exit()).code, 0);
    assert.is(program.stderr, '');
    assert.equal(
      linesIn(await readFile(path, 'utf8')).map(({ event }) => event),
      ['older', 'listening', 'opened', 'draining', 'closed', 'stopped'],
    );
  })();
  await rm(folder, { recursive: true });
});

for (const [argv, events] of [
  [['--log', 'none'], []],
  [['--log-level', 'warn'], ['refused']],
  [['--log-level', 'fatal'], []],
] as const) {
  test(
    `with ${argv.join(' ')} ${events.length === 0 ? 'nothing' : events.join()} is written`,
    withServer([...argv], async (program, url) => {
      const client = await Client.open(url, 1001);
      await client.leave();
      const peer = new RawPeer(url);
      peer.write(handshake('/nowhere'));
      await peer.end();
      assert.equal(
        (await stopped(program)).map(({ event }) => event),
        [...events],
      );
    }),
  );
}

test('a crash is written although the program ends right after it, and flushes no more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'log-'));
  try {
    const file = join(folder, 'x.log');
    const script = `import { openLog } from ${JSON.stringify(new URL('log.ts', import.meta.url).href)};
      const log = openLog({ file: ${JSON.stringify(file)} }, 'info');
      log.tell({ event: 'draining', connections: 0 });
      await log.flush(5000);
      log.tell({ event: 'crashed', reason: 'too late', stack: 'too late' });`;
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    assert.equal(
      linesIn(await readFile(file, 'utf8')).map(({ event }) => event),
      ['draining', 'crashed'],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

for (const [file, reason] of [
  ['/missing/x.log', 'there is no such file'],
  [tmpdir(), 'it is a directory'],
] as const) {
  test(`a log that cannot be opened because ${reason} is a mistake told in one line`, () => {
    assert.throws(
      () => openLog({ file }, 'info'),
      (error: unknown) =>
        error instanceof UserError &&
        error.exitCode === 1 &&
        error.message === `cannot write the log ${file}: ${reason}`,
    );
  });
}

test.run();
