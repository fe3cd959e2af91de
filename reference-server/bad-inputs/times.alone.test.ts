import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client, untilFree } from '../testing/client.ts';
import { eventually, pass } from '../testing/deadline.ts';
import { withProgram } from '../testing/program.ts';
import { frame, TEXT } from '../testing/raw-peer.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('bad inputs: times', { timeoutMs: 30_000 });

const HOUR = 3_600_000;

test(
  '#39 a frame that comes a byte at a time is no sign of life',
  withScene({ rules: { heartbeatInterval: 40, silentSessionLimit: 600 } }, async (scene) => {
    const beating = setInterval(() => scene.bystander.websocket.ping(), 40);
    const peer = await scene.enter();
    const began = performance.now();
    const bytes = frame(TEXT, 'x'.repeat(125));
    let index = 0;
    await eventually('its end', () => {
      if (performance.now() - began > index * 20) peer.write(bytes.subarray(index, ++index));
      return scene.told.length === 2;
    });
    const took = performance.now() - began;
    assert.ok(took > 550 && took < 2000, `it ended after ${took} ms`);
    await scene.tells('opened 1001', 'closed 1001 1006 server silent'); // SES-7
    clearInterval(beating);
  }),
);

test(
  '#58 texts that come around the end of the time to live keep the session, whatever the sweep does then',
  withScene({ rules: { sessionTtl: HOUR, sweepInterval: 60_000 } }, async (scene) => {
    const { server } = scene.running;
    const peer = await scene.client(1001);
    for (const away of [1000, 1, 0.5, 60_000]) {
      server.advance(HOUR - away - 500); // half a second for what is real here
      for (const one of [peer, scene.bystander]) one.send('still here');
      for (const one of [peer, scene.bystander, peer, scene.bystander]) assert.is(await one.nextWords(), 'still here');
    }
    server.advance(HOUR - 1000);
    await scene.bystanderSays('renewed');
    assert.is(await peer.nextWords(), 'renewed');
    server.advance(60_000 + 1000);
    assert.equal(await peer.end(), { code: 4408, reason: 'session expired' }); // TTL-4
    await scene.tells('opened 1001', 'closed 1001 4408 server session expired');
  }),
);

test(
  '#59 two hours of heartbeats and pings are no chat text: the session ends',
  withScene({}, async (scene) => {
    const peer = await scene.client(1001);
    for (let minutes = 0; minutes < 120; minutes += 10) {
      peer.websocket.ping();
      await peer.hearsNothing(); // TTL-3
      scene.running.server.advance(10 * 60_000);
      await scene.bystanderSays('I talk');
      if (minutes < 110) assert.is(await peer.nextWords(), 'I talk');
    }
    scene.running.server.advance(60_000);
    assert.is((await peer.end()).code, 4408);
  }),
);

test(
  '#60 a wall clock that jumps by hours and days ends no session and prolongs none',
  withScene({ rules: { sessionTtl: 2 * HOUR } }, async (scene) => {
    const peer = await scene.client(1001);
    const now = Date.now;
    try {
      for (const jump of [3 * HOUR, -3 * HOUR, 400 * 24 * HOUR, 0]) {
        Date.now = () => now() + jump;
        scene.running.server.advance(60_000);
        await peer.hearsNothing();
        scene.bystander.send('what time is it');
        for (const one of [peer, scene.bystander]) {
          const { createTime } = JSON.parse(await one.next()) as { createTime: string };
          const told = Date.parse(`${createTime.replace(' ', 'T')}+08:00`); // the zone of these tests // MSG-6
          assert.ok(Math.abs(told - Date.now()) < 2000, createTime);
        }
      }
    } finally {
      Date.now = now;
    }
    scene.running.server.advance(2 * HOUR - 60_000);
    assert.is((await peer.end()).code, 4408);
    await scene.bystanderIsWell();
  }),
);

test(
  '#67 a server that was stopped for longer than anybody may be silent ends nobody for that',
  withProgram(['--heartbeat', '100ms'], 'pipe', async (program) => {
    const url = await program.ready();
    const clients = await Promise.all([1001, 1002, 1003].map((userId) => Client.open(url, userId)));
    program.child.kill('SIGSTOP');
    await pass(2500);
    program.child.kill('SIGCONT');
    for (let times = 0; times < 15; times++) {
      for (const client of clients) await client.hearsNothing(); // SES-7
      await pass(100);
    }
    for (const client of clients) client.websocket.terminate();
    program.child.stdin?.end();
    assert.equal(await program.exit(), { code: 0, signal: null });
  }),
);

test(
  '#67 but a peer that is silent after that is ended as ever',
  withProgram(['--heartbeat', '100ms'], 'pipe', async (program) => {
    const url = await program.ready();
    const client = await Client.open(url, 1001);
    program.child.kill('SIGSTOP');
    await pass(1500);
    program.child.kill('SIGCONT');
    client.websocket.pause();
    await untilFree(url, 1001);
    client.websocket.terminate();
  }),
);

test.run();
