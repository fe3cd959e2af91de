import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { freePort } from '../process/port.ts';
import { cli, type Ended, inLanes, killAll } from './fixtures/cli.ts';
import { closeServers, httpServer, tcpServer } from './fixtures/servers.ts';

const test = suite('targets that cannot be judged', { timeoutMs: 120_000 });

interface Row {
  readonly what: string;
  /** The port of the target; a target that is started has none. */
  readonly port?: () => Promise<number>;
  /** Arguments for a target that is started. */
  readonly args?: readonly string[];
  /** What standard error says of the URL. */
  readonly says: RegExp;
  /** Milliseconds that the run waits at most, where that is promised. */
  readonly waits?: number;
}

const loads = "console.log('loading the context'); setInterval(() => {}, 1000)";
const exits = "console.log('opening the database'); console.error('no such table'); process.exit(4)";

const rows: Row[] = [
  {
    what: 'nothing that listens',
    port: () => freePort('127.0.0.1'),
    says: /^nothing listens at URL; start the server, and check host and port\n$/,
    waits: 3000,
  },
  {
    what: 'an HTTP server that answers 200',
    port: () => httpServer(200),
    says: /^URL\/webSocket\/\d+ answered the WebSocket handshake with HTTP 200, so that it is an HTTP server without a WebSocket endpoint there; check port and path\n$/,
  },
  {
    what: 'an HTTP server that answers 404',
    port: () => httpServer(404),
    says: /^URL\/webSocket\/\d+ answered .* HTTP 404; check that the endpoint is at this path/,
  },
  {
    what: 'an HTTP server that says more than its status',
    port: () => httpServer(404, { 'Content-Type': 'application/json' }, '{"error":"no chat at 用户\\"}\n\u001b[2Jmore'),
    says: /HTTP 404; it says "\{"error":"no chat at 用户\\"\}"; check that the endpoint is at this path, without a context path before it\n$/,
  },
  {
    what: 'an adapter without a server',
    port: () => httpServer(501, {}, 'put the handler into main.go\n'),
    says: /HTTP 501; it says "put the handler into main\.go"; put your server into the adapter, which answers in its place until then\n$/,
  },
  {
    what: 'a server that answers everything with 400',
    port: () => httpServer(400),
    says: /HTTP 400; check that the user exists, and that no proxy before the server drops the Upgrade header\n$/,
  },
  {
    what: 'a server that asks for credentials',
    port: () => httpServer(401),
    says: /HTTP 401; the kit sends no Origin and no credentials, so allow a handshake without them \(.*\), or turn authentication off for the test\n$/,
  },
  {
    what: 'a server that redirects',
    port: () => httpServer(302, { Location: 'ws://chat.example/' }),
    says: /HTTP 302 to ws:\/\/chat\.example\/; name that URL, or the server behind it\n$/,
  },
  {
    what: 'a server that says nothing',
    port: () => tcpServer(() => {}),
    says: /^URL did not answer the handshake in time; check that the port is the server's, and that the server is not stuck\n$/,
    waits: 8000,
  },
  {
    what: 'a server that speaks something else',
    port: () => tcpServer((socket) => socket.write('220 mail.example ESMTP\r\n')),
    says: /^what listens at URL does not speak HTTP \(.*\); check the port, and ws:\/\/ or wss:\/\/\n$/,
  },
  {
    what: 'a server that hangs up',
    port: () => tcpServer((socket) => socket.end()),
    says: /^URL took the connection and closed it without an answer; check the port, and ws:\/\/ or wss:\/\/\n$/,
  },
  {
    what: 'a program that exits at once',
    args: ['--', process.execPath, '-e', exits],
    says: /^".*" exited with code 4 before it listened on 127\.0\.0\.1:\d+; check its last output\n {2}\| opening the database\n {2}\| no such table\nby hand it is run like this:\n {2}IM_HOST=127\.0\.0\.1 IM_PORT=\d+ IM_TTL_MS=7200000 .* IM_USERS_FILE=\S+ .*process\.exit\(4\).*\n$/,
  },
  {
    what: 'a program that never listens',
    args: ['--start-timeout', '1s', '--', process.execPath, '-e', loads],
    says: /^".*" did not listen on 127\.0\.0\.1:\d+ within 1 s; check that it takes host and port from IM_HOST and IM_PORT, or, if it starts slowly, give it longer with --start-timeout 2min\n {2}\| loading the context\nby hand it is run like this:\n {2}IM_HOST=/,
  },
];

let runs: Promise<{ ended: Ended; url: string }>[] = [];

test.before(() => {
  runs = inLanes(rows, async ({ port, args = [] }) => {
    const url = `ws://127.0.0.1:${await port?.()}`;
    const target = port === undefined ? args : ['--url', url];
    return { ended: await cli('server', '--run', 'heartbeat/answered-once', ...target), url };
  });
});
test.after(() => {
  killAll();
  closeServers();
});

/** The longest of the runs that wait for nobody: what starting the kit takes on this machine, as busy as it is now. */
async function startTime(): Promise<number> {
  const quick = runs.filter((_, index) => rows[index]?.port !== undefined && rows[index]?.waits === undefined);
  return Math.max(...(await Promise.all(quick)).map(({ ended }) => ended.milliseconds));
}

for (const [index, { what, says, waits }] of rows.entries()) {
  test(`${what} exits with 3, and says what to check`, async () => {
    const run = await runs[index];
    assert.ok(run);
    const { code, stdout, stderr, milliseconds } = run.ended;
    assert.match(stderr.replace('im-conformance: ', '').replaceAll(run.url, 'URL'), says);
    assert.is(stderr.slice(0, 16), 'im-conformance: ');
    assert.is(code, 3);
    assert.is(stdout, '');
    if (waits === undefined) return;
    const most = 2 * (await startTime()) + waits;
    assert.ok(milliseconds < most, `${milliseconds} ms of ${most} ms`);
  });
}

test.run();
