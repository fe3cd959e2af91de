import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { MESSAGE } from '../testing/core-examples.ts';
import { eventually } from '../testing/deadline.ts';
import { Program } from '../testing/program.ts';
import { chatOf, TestServer, type Visit } from '../testing/test-server.ts';

const test = suite('the terminal chat, piped', { timeoutMs: 20_000 });
let server: TestServer;

test.before.each(async () => {
  server = await TestServer.start();
});
test.after.each(() => server.stop());

function withChat(argv: readonly string[], body: (chat: Program) => Promise<void>): () => Promise<void> {
  return async () => {
    const chat = new Program('chat/program.ts', argv.includes('--url') ? argv : ['--url', server.url, ...argv]);
    try {
      await body(chat);
    } finally {
      chat.kill();
    }
  };
}

/** Lets the server send each chat text back as a message of its user. */
function broadcast(uid: number, username: string): (visit: Visit) => void {
  return ({ websocket }) =>
    websocket.on('message', (data) => {
      const text = String(data);
      if (text !== 'heartbeat') websocket.send(JSON.stringify({ ...MESSAGE, uid, username, text }));
    });
}

test('carries a token in its URL to each connection, and shows it nowhere', async () => {
  await withChat(['--user', '1001', '--url', `${server.url}?token=a.b.c`], async (chat) => {
    const first = await server.visit(0);
    first.websocket.terminate();
    const second = await server.visit(1);
    assert.equal([first.path, second.path], Array(2).fill('/webSocket/1001?token=a.b.c'));
    chat.endInput();
    await chat.exit();
    assert.not.match(chat.lines.join('\n') + chat.stderr, /a\.b\.c/);
  })();
});

test(
  'sends what is piped into it, shows what comes back, and exits with 0',
  withChat(['--user', '1001'], async (chat) => {
    server.greet = broadcast(1001, '我');
    chat.write('你好', '', 'heartbeat', '//etc');
    chat.endInput();
    assert.equal(await chat.exit(), { code: 0, signal: null });
    const visit = await server.visit(0);
    assert.equal([visit.path, chatOf(visit)], ['/webSocket/1001', ['你好', '/etc']]);
    await eventually('the close', () => visit.closed === 1000);
    assert.is(chat.stderr, '');
    const lines = chat.lines.filter((line) => !line.startsWith('- waits')); // they may be early or late
    assert.equal(lines.toSorted(), [
      '! "heartbeat" is a signal between programs: the server would not show it to anybody',
      '! 发送消息不能为空！',
      '- disconnected',
      '> 2024-01-02 12:00:00 我: /etc',
      '> 2024-01-02 12:00:00 我: 你好',
      '○ offline',
      '● online',
    ]);
  }),
);

test(
  'sends thousands of lines that are piped into it at once',
  withChat(['--user', '1001'], async (chat) => {
    server.greet = broadcast(1001, '我');
    const texts = Array.from({ length: 3000 }, (_, index) => `line ${index}`);
    chat.write(...texts);
    chat.endInput();
    assert.equal(await chat.exit(), { code: 0, signal: null });
    assert.equal(chatOf(await server.visit(0)), texts);
    assert.is(chat.lines.filter((line) => line.startsWith('>')).length, 3000);
  }),
);

test(
  'shows messages of others, notices and strange frames as such, without a control character',
  withChat(['--agent'], async (chat) => {
    const { path, websocket } = await server.visit(0);
    assert.is(path, '/webSocket/-1');
    websocket.send(
      JSON.stringify({ ...MESSAGE, avatar: 'https://a.example/1.png', text: 'a\nb\u001b[31m\u202e\u0007' }),
    );
    websocket.send('用户在线信息错误！');
    websocket.send('strange');
    await chat.line('strange');
    assert.equal(chat.lines, [
      '● online',
      '< 2024-01-02 12:00:00 用户1002 <https://a.example/1.png>: a\\nb\\u001b[31m\\u202e\\u0007',
      '! 用户在线信息错误！',
      `- ignored "strange": none of the server's messages`,
    ]);
  }),
);

test(
  'disconnects and connects at will; what is said in between is refused',
  withChat(['--agent'], async (chat) => {
    await chat.line('● online');
    chat.write('/disconnect');
    await chat.line('- disconnected');
    const visit = await server.visit(0);
    await eventually('the close', () => visit.closed === 1000);
    chat.write('hi');
    await chat.line('! not sent, not connected: hi');
    chat.write('/nonsense');
    await chat.line('! /nonsense: there are /connect, /disconnect and /quit; //text sends /text');
    chat.write('/connect');
    await server.visit(1);
    chat.write('/quit');
    assert.equal(await chat.exit(), { code: 1, signal: null });
    assert.is(server.mostAtOnce, 1);
  }),
);

test(
  'speaks Chinese where it is asked to, but for what others say',
  withChat(['--user', '1001', '--lang', 'zh'], async (chat) => {
    await chat.line('● 在线');
    chat.write('/nonsense');
    await chat.line('! /nonsense：可用的命令有 /connect、/disconnect 和 /quit；//text 发送 /text');
    const visit = await server.visit(0);
    visit.websocket.close(4409, 'token已建立连接');
    await chat.line('○ 离线');
    await chat.line('- 该用户已在另一个窗口或设备上连接（closed with 4409: token已建立连接）；');
    chat.write('/disconnect', 'hi');
    await chat.line('! 没有发送，没有连接：hi');
    chat.write('/quit');
    assert.equal(await chat.exit(), { code: 1, signal: null });
  }),
);

test(
  'tells once why it cannot connect, and which texts were not sent',
  withChat(['--user', '1001'], async (chat) => {
    server.handshake = 400;
    chat.write('hi');
    await chat.line('- refused with HTTP 400; next attempt in ');
    await eventually('two attempts', () => server.attempts.length >= 2);
    chat.child.kill('SIGINT');
    assert.equal(await chat.exit(), { code: 1, signal: null });
    assert.is(chat.lines.filter((line) => line.includes('HTTP 400')).length, 1);
    assert.is(chat.lines.at(-1), '! not sent, not connected: hi');
  }),
);

test(
  'tells which texts may not have arrived where the connection breaks, and exits with 1',
  withChat(['--user', '1001'], async (chat) => {
    await chat.line('● online');
    chat.write('lost');
    const visit = await server.visit(0);
    await eventually('the text', () => chatOf(visit).includes('lost'));
    visit.socket.destroy();
    await chat.line('! may not have arrived: lost');
    chat.endInput();
    assert.equal(await chat.exit(), { code: 1, signal: null });
  }),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(
    `${signal} is a way to leave: close code 1000, exit code 0`,
    withChat(['--user', '1001'], async (chat) => {
      await chat.line('● online');
      chat.child.kill(signal);
      assert.equal(await chat.exit(), { code: 0, signal: null });
      const visit = await server.visit(0);
      await eventually('the close', () => visit.closed === 1000);
    }),
  );
}

const WHO = 'say who you are, and once: --user <id> or --agent (--help lists the options)';
const WRONG: readonly [argv: readonly string[], complaint: string][] = [
  [[], WHO],
  [['--agent', '--user', '1'], WHO],
  [
    ['--user', '01'],
    "option '--user <id>' argument '01' is invalid. Expected a whole number from 1 to 9007199254740991. (--help lists the options)",
  ],
  [['--agent', '--url', 'http://x'], "URL 'http://x': expected the server's base URL, such as ws://127.0.0.1:8080"],
  [['--agnt'], "unknown option '--agnt' (Did you mean --agent?) (--help lists the options)"],
];
for (const [argv, complaint] of WRONG) {
  test(
    `with "${argv.join(' ')}" it exits with 2 and one line`,
    withChat(argv, async (chat) => {
      assert.equal(await chat.exit(), { code: 2, signal: null });
      assert.equal([chat.stdout, chat.stderr], ['', `reference-client: ${complaint}\n`]);
    }),
  );
}

test(
  'prints its help',
  withChat(['--help'], async (chat) => {
    assert.is((await chat.exit()).code, 0);
    assert.match(chat.stdout, '--agent');
    assert.match(chat.stdout, '/disconnect');
  }),
);

test.run();
