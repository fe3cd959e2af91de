import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { type Program, withProgram } from '../testing/program.ts';
import { CLOSE, frame, handshake, RawPeer } from '../testing/raw-peer.ts';
import { withTakenPort } from '../testing/taken-port.ts';
import { untilLogged } from './testing/logged.ts';
import { readPrometheusText, type Samples } from './testing/prometheus-text.ts';

const test = suite('operations', { timeoutMs: 30_000 });

/** Runs a test with the server as a process, and the URL of its admin port. */
const withAdmin = (
  argv: string[],
  body: (program: Program, url: string, admin: string) => Promise<void>,
): (() => Promise<void>) =>
  withProgram(['--admin-port', '0', ...argv], 'pipe', async (program) => {
    const url = await program.ready();
    const [line] = await untilLogged(program, 'listening');
    await body(program, url, String(line?.['admin']));
  });

async function samplesOf(admin: string): Promise<Samples> {
  const response = await fetch(`${admin}/metrics`);
  assert.is(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  return readPrometheusText(await response.text());
}

/** Waits until these samples have these values. */
async function shows(admin: string, expected: Readonly<Record<string, number>>): Promise<void> {
  let seen: Record<string, unknown> = {};
  const until = performance.now() + 5000;
  do {
    const samples = await samplesOf(admin);
    seen = Object.fromEntries(Object.keys(expected).map((name) => [name, samples.get(name)]));
  } while (JSON.stringify(seen) !== JSON.stringify(expected) && performance.now() < until);
  assert.equal(seen, expected);
}

async function statusOf(url: string): Promise<[status: number, body: unknown]> {
  const response = await fetch(url);
  return [response.status, await response.json()];
}

test(
  'metrics are what Prometheus reads, and count what happens',
  withAdmin([], async (program, url, admin) => {
    await shows(admin, {
      im_chat_connections: 0,
      im_chat_connections_opened_total: 0,
      im_chat_messages_sent_total: 0,
      im_chat_log_lines_lost_total: 0,
    });
    const customer = await Client.open(url, 1001);
    const agent = await Client.open(url, -1);
    customer.send('hello', 'heartbeat');
    for (let count = 0; count < 2; count++) await customer.next();
    await agent.next();
    await shows(admin, {
      im_chat_connections: 2,
      im_chat_sessions: 2,
      im_chat_lagging_receivers: 0,
      im_chat_unsent_bytes: 0,
      im_chat_messages_received_total: 2,
      im_chat_messages_sent_total: 3,
      im_chat_connections_opened_total: 2,
    });
    agent.websocket.close(1000);
    const odd = await RawPeer.open(url, 5);
    for (const code of [4000, 4001]) {
      const peer = await RawPeer.open(url, code);
      peer.write(frame(CLOSE, Buffer.from([code >> 8, code & 255])));
      await peer.end();
    }
    const half = new RawPeer(url);
    half.write('GET /');
    const refused = new RawPeer(url);
    refused.write(handshake('/nowhere'));
    await refused.end();
    await shows(admin, {
      'im_chat_connections_closed_total{code="1000"}': 1,
      'im_chat_connections_closed_total{code="other"}': 2,
      'im_chat_handshakes_refused_total{status="404"}': 1,
      im_chat_connections: 2,
      im_chat_pending_handshakes: 1,
    });
    const samples = await samplesOf(admin);
    for (const name of [
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'process_cpu_seconds_total',
    ])
      assert.ok((samples.get(name) ?? -1) >= 0, name);
    for (const { socket } of [half, refused, odd]) socket.destroy();
    program.child.stdin?.end();
    assert.is((await program.exit()).code, 0);
  }),
);

test(
  'a server with room is healthy and ready; a full one is healthy',
  withAdmin(['--connections', '1'], async (program, url, admin) => {
    assert.equal(await statusOf(`${admin}/health`), [200, { status: 'serving' }]);
    assert.equal(await statusOf(`${admin}/ready`), [200, { status: 'serving' }]);
    const client = await Client.open(url, 1001);
    assert.equal(await statusOf(`${admin}/health`), [200, { status: 'serving' }]);
    assert.equal(await statusOf(`${admin}/ready`), [503, { status: 'full' }]);
    await client.leave();
    await untilLogged(program, 'closed');
    assert.equal(await statusOf(`${admin}/ready`), [200, { status: 'serving' }]);
  }),
);

test(
  'a scraper that never finishes its request, and one that never reads, hold nothing up',
  withAdmin([], async (program, _, admin) => {
    const half = new RawPeer(admin);
    half.write('GET /metrics HTTP/1.1\r\nHost: localhost\r\n');
    const deaf = new RawPeer(admin);
    deaf.socket.pause();
    deaf.write('GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(200));
    await eventually('both are there', () => half.socket.remotePort !== undefined && deaf.socket.bytesWritten > 0);
    assert.equal((await statusOf(`${admin}/health`))[0], 200);
    program.child.kill('SIGTERM');
    assert.equal(await program.exit(), { code: 0, signal: null });
    for (const { socket } of [half, deaf]) socket.destroy();
  }),
);

test('a port in use is told in one line, and nothing is left behind', () =>
  withTakenPort(async (port) => {
    await withProgram(['--admin-port', String(port)], 'ignore', async (program) => {
      assert.equal(await program.exit(), { code: 1, signal: null });
      assert.match(program.stderr, /^reference-server: cannot listen on .* it is in use; .* --admin-port .*\n$/);
      assert.is(program.stdout, '');
    })();
    await withProgram(['--port', String(port), '--admin-port', '0'], 'ignore', async (program) => {
      assert.equal(await program.exit(), { code: 1, signal: null });
      assert.match(program.stderr, /^reference-server: cannot listen on .* choose another with --port .*\n$/);
    })();
  }));

test.run();
