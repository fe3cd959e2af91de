import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { stopAllNow } from '../process/child.ts';
import { cells } from '../report/layout.ts';
import { pageOf } from '../report/page.ts';
import type { Fault } from './fixtures/broken-servers.ts';
import { type Examined, examineCommand, examineFault, examineRunning } from './fixtures/examined.ts';
import { findingLines } from './print.ts';

const test = suite('the doctor on a broken server', { timeoutMs: 60_000 });

const started = new Map<Fault, Promise<Examined>>();

/** All at once: most of their time they wait. */
test.before(async () => {
  for (const fault of ['none', ...table.map(([name]) => name)] as const) started.set(fault, examineFault(fault));
  await Promise.allSettled(started.values());
});
test.after(stopAllNow);

function examined(fault: Fault): Promise<Examined> {
  return started.get(fault) ?? Promise.reject(new Error(`${fault} was not examined`));
}

/** The problem or notice of a step. */
function told({ findings }: Examined, label: string): string {
  const finding = findings.find((one) => one.label === label);
  const { status, text, seen = [], log = [], remedy = '', command = '' } = finding ?? {};
  return [`${status}: ${text}`, ...seen, ...log, remedy, command].join('\n');
}

const table: [fault: Fault, outcome: Examined['outcome'], label: string, said: RegExp, remedy: RegExp][] = [
  [
    'exits',
    'not-started',
    'port',
    /^problem: .* exited with code 1 before it listened\nError: no database/,
    /By hand it is run like this:\nIM_HOST=127\.0\.0\.1 IM_PORT=\d+ IM_TTL_MS=7200000 .* IM_USERS_FILE=\S+ .*node/,
  ],
  [
    'own-port',
    'not-started',
    'port',
    /^problem: nothing listens on .* speaks of port 18080\n/,
    /IM_PORT is (\d+).*\nIM_HOST=127\.0\.0\.1 IM_PORT=\1 /,
  ],
  ['other-path', 'not-started', 'handshake', /^problem: .*\/webSocket\/7003 answered .* HTTP 404\n/, /context path/],
  [
    'no-acknowledgement',
    'reached',
    'heartbeat',
    /^problem: heartbeat is not answered\n/,
    /send the text frame success/,
  ],
  ['json-acknowledgement', 'reached', 'heartbeat', /something other than success\n.*\{"type":"pong"\}/, /no JSON/],
  ['own-users', 'reached', 'known user', /^problem: the server does not know a user/, /IM_USERS_FILE/],
  ['own-ttl', 'reached', 'session TTL', /^problem: .* still open .*IM_TTL_MS=2000/, /Read the TTL from IM_TTL_MS/],
  ['deaf-to-advance', 'reached', 'clock', /^problem: .* does not do it\n.*within 3000 ms/, /\{"event":"advanced"\}/],
  ['ignores-signals', 'reached', 'stop', /^notice: .* had to be killed/, /SIGTERM within 2 s/],
  [
    'crashes-at-chat',
    'reached',
    'stop',
    /^problem: .* exited with code 1 in the middle.*\n(?:.*\n)*Error: NullPointer/,
    /No message/,
  ],
  ['starts-once', 'reached', 'session TTL', /^problem: .* a second time\n.*exited with code 4/, /side by side/],
];

for (const [fault, outcome, label, said, remedy] of table) {
  test(`says what is wrong with one that ${fault}, and what to do`, async () => {
    const examination = await examined(fault);
    assert.match(told(examination, label), said);
    assert.match(told(examination, label), remedy);
    assert.is(examination.outcome, outcome);
    const problems = examination.findings.filter(({ status }) => status === 'problem');
    assert.is(problems.length, fault === 'crashes-at-chat' ? 2 : fault === 'ignores-signals' ? 0 : 1);
  });
}

test('finds nothing wrong with a good one, step by step in order', async () => {
  const { findings, outcome } = await examined('none');
  assert.equal(
    findings.map(({ status, label }) => `${status} ${label}`),
    [
      'fine start',
      'fine port',
      'notice control',
      'fine handshake',
      'fine heartbeat',
      'fine known user',
      'fine unknown user',
      'fine session TTL',
      'fine stop',
    ],
  );
  assert.is(outcome, 'reached');
});

test('names the steps that it does not reach, and stops a program all the same', async () => {
  const { findings } = await examined('no-acknowledgement');
  assert.equal(
    findings.filter(({ status }) => status === 'not-reached').map(({ label }) => label),
    ['known user', 'unknown user', 'session TTL'],
  );
  assert.is(findings.at(-1)?.label, 'stop');
});

test('says when the command is none', async () => {
  const examination = await examineCommand(['no-such-command']);
  assert.match(told(examination, 'start'), /^problem: no-such-command cannot be started/);
  assert.is(examination.outcome, 'missing');
});

test('says when nothing listens at a URL', async () => {
  const examination = await examineRunning('ws://127.0.0.1:1');
  assert.match(told(examination, 'handshake'), /^problem: nothing listens at ws:\/\/127\.0\.0\.1:1\nStart the server/);
  assert.is(examination.outcome, false);
});

test('says everything in Chinese but what others wrote', async () => {
  const faults = ['json-acknowledgement', 'own-ttl', 'deaf-to-advance', 'starts-once', 'crashes-at-chat'] as const;
  for (const { findings } of await Promise.all(faults.map((fault) => examineFault(fault, 'zh'))))
    for (const { text, seen = [], remedy = '' } of findings)
      for (const said of [text, ...seen, remedy].filter((one) => one !== '')) {
        assert.match(said, /\p{Script=Han}/u);
        assert.not.match(said, /[a-z]{2,} [a-z]{2,} [a-z]{2,}/, said);
      }
});

test('speaks Chinese, and its lines fit', async () => {
  const { findings } = await examineFault('own-port', 'zh');
  assert.match(findings.map(({ text }) => text).join('\n'), /仍无人监听，而程序输出里提到的是端口 18080/);
  const page = pageOf(process.stdout, 60);
  // A word of a command is never broken.
  // A word of a command is never broken.
  const prose = findings.map(({ command: _, ...finding }) => finding);
  for (const line of prose.flatMap((finding) => findingLines(finding, 10, { ...page, columns: 60 })))
    assert.ok(cells(line) <= 60 || line.includes('|'), line);
});

test.run();
