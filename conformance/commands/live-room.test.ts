import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as assert from 'uvu/assert';
import WebSocket from 'ws';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { Cli, killAll, referenceServer } from './fixtures/cli.ts';

const test = suite('a server in use', { timeoutMs: 60_000 });

const timers = { sessionTtl: 3000, sweepInterval: 200, heartbeatInterval: 100 };
const person = 2001;
const agent = -1;
/** Milliseconds between two texts of each. */
const pace = 50;

let folder: string;
let server: ChildProcess | undefined;
let url: string;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'live-room-'));
  const users = Array.from({ length: 64 }, (_, index) => ({
    userId: 1001 + index,
    username: `用户${1001 + index}`,
    avatar: '',
  }));
  const usersFile = path.join(folder, 'users.json');
  await writeFile(usersFile, JSON.stringify([...users, { userId: person, username: '林小姐', avatar: '' }]));
  const env = {
    ...process.env,
    IM_USERS_FILE: usersFile,
    IM_TTL_MS: String(timers.sessionTtl),
    IM_SWEEP_MS: String(timers.sweepInterval),
    IM_HEARTBEAT_MS: String(timers.heartbeatInterval),
  };
  const [file = '', ...args] = referenceServer;
  server = spawn(file, [...args, '--port', '0'], { stdio: ['pipe', 'pipe', 'inherit'], env });
  const [line] = (await once(createInterface(server.stdout as NodeJS.ReadableStream), 'line')) as [string];
  ({ url } = JSON.parse(line) as { url: string });
  await writeFile(
    path.join(folder, 'im-conformance.yaml'),
    JSON.stringify({
      users: { known: { from: 1001, to: 1064, username: '用户{userId}' }, unknown: [424242, 424243] },
      timers: Object.fromEntries(Object.entries(timers).map(([name, ms]) => [name, `${ms} ms`])),
    }),
  );
});

test.after(async () => {
  killAll();
  server?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Somebody who chats all the time, in words that a scenario might mistake for its own, until `stop`. */
function chatter(userId: number): { stop(): Promise<{ sent: number; lost: number }> } {
  let socket: WebSocket;
  let sent = 0;
  let lost = 0;
  let over = false;
  const open = (): void => {
    socket = new WebSocket(`${url}/webSocket/${userId}`);
    socket.on('error', () => {});
    socket.on('close', () => {
      if (over) return;
      lost += 1;
      open();
    });
  };
  open();
  const talk = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    sent += 1;
    socket.send(sent % 7 === 0 ? 'heartbeat' : `control n${sent}-${userId} success`);
  }, pace);
  return {
    stop: async () => {
      over = true;
      clearInterval(talk);
      socket.close();
      if (socket.readyState !== socket.CLOSED) await once(socket, 'close');
      return { sent, lost };
    },
  };
}

test('is judged rightly while a user and the agent chat, and neither of them is disturbed', async () => {
  const people = [chatter(person), chatter(agent)];
  const { code, stdout, stderr } = await new Cli(['server', '--json', '--url', url], { cwd: folder }).ended;
  const told = await Promise.all(people.map(({ stop }) => stop()));
  assert.is(stderr, '');
  const report = JSON.parse(stdout) as Report;
  const accused = report.checks.filter(({ verdict }) => ['fail', 'warn', 'error'].includes(verdict));
  assert.equal(accused, []);
  const open = report.checks.filter(({ verdict }) => verdict === 'untestable');
  for (const { id, reason } of open)
    assert.match(reason ?? '', /^somebody else seems to be connected with this userId/, `${id}: ${reason}`);
  assert.ok(open.length > 0 && open.length < 15, `${open.length} need the agent`);
  assert.is(code, 3);
  for (const { sent, lost } of told) {
    assert.is(lost, 0);
    assert.ok(sent > 50, `${sent} texts while it was judged`);
  }
});

test.run();
