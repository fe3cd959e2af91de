import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { MESSAGE } from './testing/core-examples.ts';
import { eventually } from './testing/deadline.ts';
import { Program } from './testing/program.ts';
import { chatOf, TestServer } from './testing/test-server.ts';

const test = suite('the driver', { timeoutMs: 20_000 });
let server: TestServer;

test.before.each(async () => {
  server = await TestServer.start();
});
test.after.each(() => server.stop());

/** Runs a test with a driver that has said that it is ready. */
function withDriver(body: (driver: Program) => Promise<void>): () => Promise<void> {
  return async () => {
    const driver = new Program('driver.ts', [], { IM_URL: server.url, IM_USER_ID: '1001', IM_HEARTBEAT_MS: '300' });
    try {
      assert.is(await driver.line('event'), '{"event":"ready"}');
      await body(driver);
    } finally {
      driver.kill();
    }
  };
}

const say = (text: string): string => JSON.stringify({ command: 'send', text });
const names = ({ events }: Program): unknown[] => events.map(({ event }) => event);

test(
  'obeys commands, and tells what happens as lines of JSON',
  withDriver(async (driver) => {
    driver.write('{"command":"connect"}', say('hi'));
    const visit = await server.visit(0);
    assert.is(visit.path, '/webSocket/1001');
    await eventually('the text', () => chatOf(visit).includes('hi'));
    visit.websocket.send(JSON.stringify({ ...MESSAGE, text: 'hello\n世界', more: 1 }));
    visit.websocket.send('用户信息不存在！');
    driver.write(say(''), '{"command":"disconnect"}');
    await driver.line('offline');
    assert.equal(driver.events.slice(1), [
      { event: 'online' },
      { event: 'message', message: { ...MESSAGE, text: 'hello\n世界' } },
      { event: 'notice', text: '用户信息不存在！' },
      { event: 'refused', text: '', reason: 'empty', message: '发送消息不能为空！' },
      { event: 'offline', reason: 'disconnect', detail: 'disconnected' },
    ]);
    await eventually('the close', () => visit.closed === 1000);
    driver.write('{"command":"exit"}');
    assert.equal(await driver.exit(), { code: 0, signal: null });
  }),
);

test(
  'CL-8: reports queued texts as refused at the end of its input, and exits',
  withDriver(async (driver) => {
    server.handshake = 503;
    driver.write('{"command":"connect"}', say('a'), say('b'));
    await eventually('a retry', () => driver.stderr.includes('refused with HTTP 503; next attempt in'));
    driver.endInput();
    assert.equal(await driver.exit(), { code: 0, signal: null });
    assert.equal(
      driver.events.slice(1).map(({ event, text, reason }) => [event, text, reason]),
      [
        ['refused', 'a', 'disconnected'],
        ['refused', 'b', 'disconnected'],
      ],
    );
  }),
);

test(
  'leaves with 1000 at the end of its input',
  withDriver(async (driver) => {
    driver.write('{"command":"connect"}');
    const visit = await server.visit(0);
    await driver.line('online');
    driver.endInput();
    assert.is((await driver.exit()).code, 0);
    await eventually('the close', () => visit.closed === 1000);
    assert.equal(names(driver), ['ready', 'online', 'offline']);
  }),
);

test(
  'says what is wrong with a line, and goes on',
  withDriver(async (driver) => {
    const wrong = [
      'garbage',
      '[]',
      'null',
      '{"command":"fly"}',
      '{"command":"send"}',
      '{"command":"send","text":1}',
      '{',
    ];
    driver.write(...wrong, '', '  ', say('hi'));
    await driver.line('refused');
    const complaints = driver.stderr.trimEnd().split('\n');
    assert.is(complaints.length, wrong.length);
    for (const [index, line] of wrong.entries()) {
      assert.is(
        complaints[index],
        `reference-client: not a command: ${line}: expected {"command":"connect"}, {"command":"send","text":"…"}, {"command":"disconnect"} or {"command":"exit"}`,
      );
    }
  }),
);

const WRONG: readonly [variables: Readonly<Record<string, string>>, complaint: string][] = [
  [
    { IM_URL: '' },
    "environment variable IM_URL is not set: expected the server's base URL, such as ws://127.0.0.1:8080",
  ],
  [{ IM_URL: 'localhost' }, "URL 'localhost': expected the server's base URL, such as ws://127.0.0.1:8080"],
  [
    { IM_USER_ID: '' },
    'environment variable IM_USER_ID is not set: expected who connects: -1, or a whole number from 1 up',
  ],
  [{ IM_USER_ID: '0' }, "userId '0': expected -1 for the agent, or a whole number from 1 to 9007199254740991"],
  [
    { IM_HEARTBEAT_MS: '2s' },
    "environment variable IM_HEARTBEAT_MS is '2s': expected a whole number of milliseconds from 1 up",
  ],
];
for (const [variables, complaint] of WRONG) {
  test(`with ${JSON.stringify(variables)} it exits with 2 and one line`, async () => {
    const driver = new Program('driver.ts', [], { IM_URL: server.url, IM_USER_ID: '1001', ...variables });
    try {
      assert.equal(await driver.exit(), { code: 2, signal: null });
      assert.equal([driver.stdout, driver.stderr], ['', `reference-client: ${complaint}\n`]);
    } finally {
      driver.kill();
    }
  });
}

test(
  'does not mind that nobody reads what it tells',
  withDriver(async (driver) => {
    driver.child.stdout?.destroy();
    driver.write('{"command":"connect"}');
    const { websocket, texts } = await server.visit(0);
    for (let index = 0; index < 100; index++) websocket.send(JSON.stringify(MESSAGE));
    await eventually('three heartbeats', () => texts.length >= 3);
    driver.endInput();
    assert.is((await driver.exit()).code, 0);
    assert.is(driver.stderr, '');
  }),
);

test.run();
