import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import * as assert from 'uvu/assert';
import { WebSocketServer } from 'ws';
import type { Scenario } from '#generated/formats/scenario.js';
import { suite } from '../../test/harness.ts';
import type { ScenarioContext } from '../interpreter/types.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { planOf } from './fixtures/plans.ts';
import { MemoryBudget } from './memory-budget.ts';
import { type Played, play } from './play.ts';

const test = suite('a scenario played over real sockets');
const protocol = await loadProtocol('support-chat');
const never = new AbortController().signal;

const context: ScenarioContext = {
  protocol,
  timers: protocol.model.timers,
  users: { alice: { userId: 1001 } },
  nonce: 'n1',
  tolerance: 200,
  clock: 'real',
  advanced: 0,
  timeZone: undefined,
  alone: true,
};

let server: WebSocketServer;
let said = '';

test.before(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      if (String(data) === 'heartbeat') socket.send('success');
      else socket.send(said);
    });
  });
  await once(server, 'listening');
});
test.after(() => {
  for (const client of server.clients) client.terminate();
  server.close();
});

/** Plays steps after alice has connected. */
function playing(steps: Scenario['steps'], { timeoutMs = 5000, signal = never } = {}): Promise<Played> {
  const target = { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, advance: undefined };
  return play(
    planOf([{ connect: 'alice' }, ...steps]),
    context,
    target,
    { timeoutMs, memory: new MemoryBudget() },
    signal,
  );
}

const ack = { expect: { at: 'alice', message: 'heartbeatAck', check: 'acked', proves: 'HB-1' } } as const;
const asked: Scenario['steps'] = [{ send: { from: 'alice', message: 'heartbeat' } }, ack];
const quiet: Scenario['steps'] = [{ silence: { at: 'alice', check: 'quiet', proves: 'HB-1' } }];

const verdicts = ({ results }: Played) => results.map(({ check, verdict, cause }) => [check, verdict, cause]);

/** How many connections the server has, when there are none any more. */
async function connectionsLeft(): Promise<number> {
  const open = [...server.clients].filter((client) => client.readyState !== client.CLOSED);
  await Promise.all(open.map((client) => once(client, 'close')));
  return server.clients.size;
}

test('ends with its results, its trace and no connection', async () => {
  const played = await playing([...asked, ...quiet]);
  assert.equal(verdicts(played), [
    ['acked', 'pass', undefined],
    ['quiet', 'pass', undefined],
  ]);
  assert.ok(played.trace.length > 4);
  assert.is(await connectionsLeft(), 0);
});

test('ends at its limit', async () => {
  const played = await playing([...asked, { wait: '1 h' }, ...quiet], { timeoutMs: 300 });
  assert.equal(verdicts(played), [
    ['acked', 'pass', undefined],
    ['quiet', 'untestable', { kind: 'timeout', seconds: 0.3 }],
  ]);
  // A timer may fire a little early.
  assert.ok(played.milliseconds > 298 && played.milliseconds < 2000, `${played.milliseconds} ms`);
  assert.is(await connectionsLeft(), 0);
});

test('ends when the run is aborted, before it and during it', async () => {
  const controller = new AbortController();
  const during = playing([...asked, { wait: '1 h' }], { signal: controller.signal });
  await once(server, 'connection');
  controller.abort();
  assert.equal((await during).results.at(-1)?.cause, { kind: 'interrupted' });
  const before = await playing(asked, { signal: controller.signal });
  assert.equal(verdicts(before), [['acked', 'untestable', { kind: 'interrupted' }]]);
  assert.is(await connectionsLeft(), 0);
});

test('a target that does not offer advance leaves what needs it untestable', async () => {
  const target = { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, advance: undefined };
  const plan = planOf([{ connect: 'alice' }, { wait: '1 sessionTtl' }, ...asked]);
  const played = await play(
    plan,
    { ...context, clock: 'virtual' },
    target,
    { timeoutMs: 5000, memory: new MemoryBudget() },
    never,
  );
  assert.equal(played.results[0]?.cause, { kind: 'clock-failed', message: 'the target does not offer advance' });
});

test('a payload that is too deep to compare costs the scenario and not the kit', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  said = `{"role":"user","username":"","uid":1001,"avatar":"","createTime":"2026-01-15 14:03:07","text":"x","more":${deep}}`;
  const twice: Scenario['steps'] = ['one', 'two'].flatMap((capture) => [
    { send: { from: 'alice', message: 'chatText', payload: 'x' } },
    { expect: { at: 'alice', message: 'imMessage', capture } },
  ]);
  const same = {
    verify: { value: '$' + '{one.payload}', has: { $equals: '$' + '{two.payload}' }, check: 'same', proves: 'MSG-8' },
  };
  const outcome = await playing([...twice, same]).then(
    () => 'played',
    (error: Error) => error.message,
  );
  assert.is(outcome, 'the kit failed: Maximum call stack size exceeded');
  assert.is(await connectionsLeft(), 0);
});

test.run();
