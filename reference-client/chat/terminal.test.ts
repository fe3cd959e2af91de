import { execFileSync } from 'node:child_process';
import stringWidth from 'string-width';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { MESSAGE } from '../testing/core-examples.ts';
import { eventually } from '../testing/deadline.ts';
import { TerminalProgram } from '../testing/terminal-program.ts';
import { chatOf, TestServer } from '../testing/test-server.ts';

const test = suite('the terminal chat, on a terminal of 60 columns', { timeoutMs: 60_000 });
const onTerminal = test.skipUnless(hasScript(), 'no script command of util-linux');
const AVATAR = 'https://chat.example/avatars/1001.png';
let server: TestServer;

test.before.each(async () => {
  server = await TestServer.start();
});
test.after.each(() => server.stop());

/** Whether this machine has the command that gives a program a terminal. */
function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
}

function withTerminal(body: (terminal: TerminalProgram) => Promise<void>): () => Promise<void> {
  return async () => {
    const terminal = new TerminalProgram('chat/program.ts', ['--url', server.url, '--user', '1001'], 60);
    try {
      await body(terminal);
    } finally {
      terminal.kill();
    }
  };
}

onTerminal(
  'puts messages of others on the left and own ones on the right, with name, time and avatar',
  withTerminal(async (terminal) => {
    const { websocket } = await server.visit(0);
    await terminal.shows('● online');
    websocket.send(JSON.stringify({ ...MESSAGE, text: 'from somebody\u001b[2J' }));
    websocket.send(JSON.stringify({ ...MESSAGE, uid: 1001, avatar: AVATAR, text: '自己的话' }));
    await terminal.shows('自己的话');
    const left = ['用户1002  2024-01-02 12:00:00', 'from somebody\\u001b[2J'];
    const right = ['用户1002  2024-01-02 12:00:00', AVATAR, '自己的话'];
    for (const line of left) assert.ok(terminal.lines.includes(line), terminal.text);
    for (const line of right)
      assert.ok(terminal.lines.includes(' '.repeat(60 - stringWidth(line)) + line), terminal.text);
  }),
);

onTerminal(
  'lights the lamp green while online and grey while not',
  withTerminal(async (terminal) => {
    await terminal.until('green', () => terminal.raw.includes('\u001b[32m● online\u001b[39m'));
    const { socket } = await server.visit(0);
    server.handshake = 'never';
    terminal.type('/disconnect\r');
    await terminal.until(
      'grey',
      () => terminal.raw.lastIndexOf('\u001b[90m○ offline') > terminal.raw.lastIndexOf('● online'),
    );
    socket.destroy();
  }),
);

onTerminal(
  'sends what is typed, warns of an empty line, and keeps a half written line when a message comes',
  withTerminal(async (terminal) => {
    const visit = await server.visit(0);
    await terminal.shows('● online');
    terminal.type('\r');
    await terminal.shows('发送消息不能为空！');
    terminal.type('half wri');
    await terminal.shows('half wri');
    visit.websocket.send(JSON.stringify(MESSAGE));
    await terminal.shows('12:00:00');
    terminal.type('tten\r');
    await eventually('the text', () => chatOf(visit).length > 0);
    assert.equal(chatOf(visit), ['half written']);
  }),
);

for (const [key, name] of [
  ['\u0003', 'Ctrl-C'],
  ['\u0004', 'Ctrl-D'],
  ['/quit\r', '/quit'],
] as const) {
  onTerminal(
    `${name} leaves with close code 1000 and exit code 0`,
    withTerminal(async (terminal) => {
      await terminal.shows('● online');
      terminal.type(key);
      assert.is(await terminal.exit(), 0);
      const visit = await server.visit(0);
      await eventually('the close', () => visit.closed === 1000);
    }),
  );
}

test.run();
