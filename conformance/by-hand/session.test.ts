import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { endAll, Session } from './fixtures/session.ts';

const test = suite('a session with a person as the driver', { timeoutMs: 100_000 });
test.after(endAll);
test.after(killAll);

const run = (...ids: string[]): string[] => ['--no-qr', ...ids.flatMap((id) => ['--run', id])];

test('goes through scenarios with a right client, and verifies what a connection shows', async () => {
  const session = new Session(
    run('connection/connects', 'reconnect/after-a-drop', 'user/disconnect', 'user/empty-text'),
  );
  await session.startClient();
  assert.is(await session.exit(), 3);
  const { text, joined } = session;
  assert.match(text, /The client has connected to \/webSocket\/4711/);
  assert.match(text, /· a person at ws:\/\/127\.0\.0\.1:[0-9]+\n/);
  for (const check of [
    'connection/connects:right-address',
    'reconnect/after-a-drop:comes-back',
    'user/disconnect:closes',
    'user/disconnect:stays-away',
    'user/empty-text:not-sent',
  ])
    assert.match(text, new RegExp(`✓ CL-[0-9]+ +${check}`));
  assert.match(text, /← got "11"\n/);
  assert.match(joined, /\? needs the driver's events\n? +connection\/connects:online/);
  assert.match(text, /Verdict: not fully verified \(4 checks could not be judged\)/);
});

/** A fault of a client, the scenario and the line that show it, and whether it shows by what came or by what did not come in time. */
const wrong: readonly [fault: string, id: string, found: RegExp, shows: 'what came' | 'the clock'][] = [
  // A client to which a kit that got no processor did not answer would close with a code of its own, too.
  ['closes-with-4000', 'user/disconnect', /✗ CL-13 +user\/disconnect:closes/, 'the clock'],
  ['empty-text-sent', 'user/empty-text', /✗ CL-7 +user\/empty-text:not-sent/, 'what came'],
  ['no-reconnect', 'reconnect/after-a-drop', /✗ CL-5 +reconnect\/after-a-drop:comes-back/, 'the clock'],
  [
    'heartbeats-too-seldom',
    'heartbeat/rhythm-in-a-quiet-room',
    /✗ CL-2 +heartbeat\/rhythm-in-a-quiet-room:in-rhythm/,
    'the clock',
  ],
];

/** Why nobody is accused where the kit got no processor: it would be the kit's own lateness. */
const heldUp = /this machine was too slow: .* while the kit itself was held up/;

for (const [fault, id, found, shows] of wrong) {
  test(`finds a client that is wrong by ${fault}`, async () => {
    for (;;) {
      const session = new Session(run(id));
      await session.startClient(fault);
      const code = await session.exit();
      // On a busy machine the clock may tell nothing; the session is held again until it does.
      if (shows === 'the clock' && code === 3 && heldUp.test(session.joined)) continue;
      assert.is(code, 1, session.text);
      assert.match(session.text, found);
      return;
    }
  });
}

test('verifies nothing of what only connects', async () => {
  const session = new Session(run('reconnect/after-any-close', 'reconnect/is-patient', 'message/notices'));
  await session.startClient('null-mute');
  assert.is(await session.exit(), 3, session.text);
  assert.not.match(session.text, /^✓/m);
});

test('skips a scenario with Enter, and goes on', async () => {
  const session = new Session(run('connection/connects', 'user/empty-text'));
  session.answers = (line) => !line.includes('11');
  await session.startClient();
  await session.shows(/Send exactly this text, within 2 min:\n {4}11\n/);
  session.type('11\n');
  await session.shows(/Texts are sent in the client, not typed here/);
  session.type('\n');
  assert.is(await session.exit(), 3);
  assert.match(session.text, /✓ CL-1 +connection\/connects:right-address/);
  assert.match(session.text, /\? skipped by its user\n/);
});

test('accuses nobody where the person types another text', async () => {
  const session = new Session(run('user/empty-text'));
  session.answers = (line) => (line.includes('11') ? { command: 'send', text: '12' } : true);
  await session.startClient();
  assert.is(await session.exit(), 3);
  assert.match(session.joined, /the text that came was "12", and not "11", which was to be typed/);
});

test('ends with a partial report at q, which needs no Enter', async () => {
  const session = new Session(run('connection/connects', 'user/empty-text'));
  session.answers = (line) => !line.includes('11');
  await session.startClient();
  await session.shows(/Send exactly this text/);
  session.type('q');
  assert.is(await session.exit(), 130);
  assert.match(session.text, /Ending; the report follows\.\n/);
  assert.match(session.text, /✓ CL-1 +connection\/connects:right-address/);
  assert.match(session.text, /Verdict: not fully verified \(the run was interrupted\)/);
  assert.match(session.text, usualModes);
});

/** What a terminal is set to where lines are edited, and keys shown. */
const usualModes = /\nisig icanon iexten echo /;

for (const [what, keys] of [
  ['q', 'q'],
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
] as const) {
  test(`ends at ${what} before the first connection, says what came of it, and gives the terminal back`, async () => {
    const session = new Session(['--no-qr']);
    const [, url] = await session.shows(/(ws:\S+)\n(?:.*\n)*→ Open the chat/);
    session.type('\n');
    await session.shows(/There is nothing to skip at this moment/);
    session.type(keys);
    assert.is(await session.exit(), 130);
    assert.match(session.joined, `Ended: no client has connected to ${url}, so nothing was judged.`);
    assert.match(session.text, /begin again:\n {4}im-conformance client --listen 127\.0\.0\.1:0 .* --no-qr\n/);
    assert.match(session.text, usualModes);
  });
}

test('takes whole lines where there is no terminal, and ends with its input', async () => {
  const session = new Session(run('connection/connects', 'user/empty-text'), { terminal: false });
  session.answers = (line) => !line.includes('11');
  await session.shows(/An empty line skips a scenario, a line with q ends and reports/);
  session.type('\n');
  await session.shows(/There is nothing to skip at this moment/);
  await session.startClient();
  await session.shows(/Send exactly this text/);
  session.type('\n');
  assert.is(await session.exit(), 3);
  assert.match(session.text, /\? skipped by its user\n/);
  const before = new Session([], { terminal: false });
  await before.shows(/→ Open the chat/);
  before.endInput();
  assert.is(await before.exit(), 130);
  assert.match(before.joined, /Ended: no client has connected to ws:/);
});

test('shows the address as a QR code where it fits', async () => {
  const wide = new Session([], { columns: 60 });
  await wide.shows(/→ Open the chat/);
  assert.match(wide.text, /ws:\/\/127\.0\.0\.1:[0-9]+\n\n {2}█{29}\n/);
  wide.type('q');
  assert.is(await wide.exit(), 130);
});

test('speaks Chinese', async () => {
  const session = new Session([...run('connection/connects'), '--lang', 'zh']);
  await session.shows(/→ 请在客户端打开聊天并连接。/);
  await session.startClient();
  assert.is(await session.exit(), 3);
  assert.match(session.text, /由人操作的客户端，ws:\/\//);
});

test('needs a terminal, an address that is one, and a free port', async () => {
  const [none, both] = await Promise.all([cli('client'), cli('client', '--listen', '0.0.0.0:9090', '--', 'true')]);
  assert.equal([none.code, both.code], [2, 2]);
  assert.match(
    none.stderr,
    /name the client under test: -- and the command that starts its driver; a person takes the place of a driver at a terminal/,
  );
  assert.match(both.stderr, /either --listen, for a client without a driver, or a command/);
  const first = new Session(['--no-qr']);
  const [, port = ''] = await first.shows(/ws:\/\/127\.0\.0\.1:([0-9]+)\n/);
  const second = new Session(['--listen', `127.0.0.1:${port}`]);
  const wrong = new Session(['--listen', 'somewhere']);
  assert.equal([await second.exit(), await wrong.exit()], [2, 2]);
  assert.match(second.text, /cannot listen on 127\.0\.0\.1:[0-9]+: the port is taken; name another with --listen/);
  assert.match(wrong.text, /--listen somewhere: write it as HOST:PORT/);
  first.type('q');
  assert.is(await first.exit(), 130);
});

test.run();
