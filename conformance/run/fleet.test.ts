import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { WebSocket } from 'ws';
import { suite } from '../../test/harness.ts';
import { openProtocol } from '../commands/scenarios.ts';
import { stopAllNow } from '../process/child.ts';
import { type Fleet, type FleetOptions, startedServer } from './fleet.ts';
import type { Instance } from './instances.ts';
import { Spares } from './spares.ts';

const test = suite('the instances of a program', { timeoutMs: 60_000 });

let folder = '';
let fleet: Fleet | undefined;

test.before.each(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fleet-'));
});
test.after.each(async () => {
  await fleet?.stop();
  fleet = undefined;
  stopAllNow();
  await rm(folder, { recursive: true });
});

/** Starts so slowly, notes when it begins and listens, and does `more` then. */
function program(slowness: number, more = ''): string[] {
  const code = `
    const { appendFileSync } = require('fs');
    const note = (text) => appendFileSync(${JSON.stringify(path.join(folder, 'starts'))}, text + '\\n');
    const { WebSocketServer } = require(${JSON.stringify(path.resolve('node_modules/ws'))});
    note('begins');
    console.log('loading');
    setTimeout(() => {
      ${more}
      const server = new WebSocketServer({ host: process.env.IM_HOST, port: process.env.IM_PORT }, () => note('listens'));
      server.on('connection', (socket) => socket.on('message', (data) => {
        if (String(data) === 'heartbeat') return socket.send('success');
        console.error('panic: got ' + data); process.exit(7);
      }));
    }, ${slowness});`;
  return [process.execPath, '-e', code];
}

async function fleetOf(command: readonly string[], options: Partial<FleetOptions> = {}): Promise<Fleet> {
  const { model } = await openProtocol('support-chat');
  const user = (userId: number) => ({ userId, username: `u${userId}`, avatar: 'https://chat.example/a.png' });
  const users = { known: [user(1001), user(1002)], unknown: [] };
  const times = { timeoutMs: 5_000, readyTimeoutMs: 30_000 };
  fleet = startedServer(command, { model, clock: 'scaled', users, probeUser: user(1003), ...times, ...options });
  return fleet;
}

const starts = async (): Promise<string[]> =>
  (await readFile(path.join(folder, 'starts'), 'utf8')).trimEnd().split('\n');

/** Lets an instance end by a text, as `program` does, and waits until that is known. */
async function end(instance: Instance, text = 'anything'): Promise<void> {
  const socket = new WebSocket(`${instance.url}/webSocket/1001`);
  await once(socket, 'open');
  socket.send(text);
  await once(socket, 'close');
  await instance.settled();
}

test('are started one after the other where the first was slow', async () => {
  const { instance } = await fleetOf(program(2_100));
  await instance('ordinary');
  await Promise.all([instance('timed'), instance('alone')]);
  assert.equal(await starts(), ['begins', 'listens', 'begins', 'listens', 'begins', 'listens']);
});

test('are not said to read host and port wrongly where one of them has listened', async () => {
  const later = `if (require('fs').readFileSync(${JSON.stringify(path.join(folder, 'starts'))}, 'utf8').includes('listens')) return setInterval(() => {}, 1000);`;
  const { instance } = await fleetOf(program(0, later), { readyTimeoutMs: 3_000 });
  await instance('ordinary');
  const message = await instance('timed').then(String, (error: Error) => error.message);
  assert.match(message, /did not listen on 127\.0\.0\.1:\d+ within 3 s, though the same command listened before; /);
  assert.match(message, /give it longer with --start-timeout 2min, or look at its output:\n {2}loading$/);
});

test('tell what they print, and crashes that are alike once', async () => {
  const fleet = await fleetOf(program(0));
  for (const text of ['1', '22']) {
    const one = await fleet.instance('ordinary');
    assert.equal(one.crash(), undefined);
    await end(one, text);
    const crash = one.crash();
    assert.equal([crash?.code, crash?.headline], [7, `panic: got ${text}`]);
    const said = one.linesBetween?.(0, crash?.at ?? 0, 9) ?? [];
    assert.equal(
      said.map(({ stream, text: line }) => `${stream} ${line}`),
      ['stdout loading', `stderr panic: got ${text}`],
    );
  }
  assert.equal(
    fleet.crashes.map(({ crash, times }) => [crash.headline, times]),
    [['panic: got 1', 2]],
  );
});

test('are started on for those who need one of their own, where the usual one crashed too often', async () => {
  const { instance, fresh, grade } = await fleetOf(program(0), { clock: 'auto' });
  assert.is(await grade(), 'scaled');
  for (let count = 0; count < 40; count += 1) await end(await instance('ordinary'));
  const refusal = await instance('ordinary').then(String, (error: Error) => error.message);
  assert.match(refusal, /^the program crashed 40 times/);
  assert.is((await fresh?.('timed'))?.crash(), undefined);
});

test('are lent to one at a time, and kept for the next', async () => {
  const spares = new Spares(await fleetOf(program(0)), 'ordinary');
  const lent = Array.from({ length: 4 }, () => spares.lend());
  assert.throws(() => spares.lend(), /every instance is lent/);
  const [first, second, third, fourth] = lent;
  assert.is(first?.instance, undefined);
  const urls = [await second?.instance, await third?.instance, await fourth?.instance].map((one) => one?.url);
  assert.is(new Set(urls).size, 3);
  await second?.giveBack();
  assert.is((await spares.lend().instance)?.url, urls[0]);
  assert.is((await starts()).filter((line) => line === 'begins').length, 3);
});

test('are not lent again, nor replaced, once they have ended', async () => {
  const spares = new Spares(await fleetOf(program(0)), 'ordinary');
  assert.is(spares.atOnce('ordinary'), 4);
  spares.lend();
  const second = spares.lend();
  const instance = await second.instance;
  assert.ok(instance !== undefined);
  await end(instance);
  await second?.giveBack();
  assert.is(spares.atOnce('ordinary'), 3);
  for (let count = 0; count < 2; count += 1) assert.is.not((await spares.lend().instance)?.url, instance.url);
  assert.throws(() => spares.lend(), /every instance is lent/);
  assert.is(fleet?.crashes.length, 1);
});

test.run();
