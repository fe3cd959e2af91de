import { readFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import { validateExplanations } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { packageFolder } from '../package-folder.ts';
import { cells } from '../report/layout.ts';
import { cli, inLanes, killAll } from './fixtures/cli.ts';

const test = suite('the command explain', { timeoutMs: 60_000 });

test.after(killAll);

/** Lines of a section of the output, up to the next empty line. */
function section(stdout: string, title: string): string[] {
  const lines = stdout.split('\n');
  const start = lines.indexOf(title);
  assert.ok(start >= 0, `${title} is missing in:\n${stdout}`);
  return lines.slice(start + 1, lines.indexOf('', start));
}

test('tells what a requirement says, why, what checks it, what breaks it, and what to do', async () => {
  const { code, stdout, stderr } = await cli('explain', 'SES-2', '--lang', 'en', '--stack', 'java');
  assert.equal([code, stderr], [0, '']);
  assert.match(stdout, /^SES-2 {2}on a server · Sessions\n {2}MUST {6}Leaves the live session untouched/);
  assert.match(stdout, /\n {2}why {7}The original's close handler is keyed by userId/);
  assert.ok(section(stdout, 'Checked by').includes('  session/refused-attempt-leaves-session'));
  assert.ok(
    section(stdout, 'Faults that break it').some((line) => line.startsWith('  refusal-removes-live-session  ')),
  );
  const causes = section(stdout, 'Common causes, and what to do').join(' ').replace(/ +/g, ' ');
  assert.ok(causes.includes('sessions.remove(userId, session)'), causes);
  assert.match(stdout, /run {7}im-conformance server --run SES-2 -- <your server>\n$/);
});

test('tells what to do in the words of a language of programs', async () => {
  const causes = async (stack: string) => {
    const { stdout } = await cli('explain', 'TTL-4', '--lang', 'en', '--stack', stack);
    return section(stdout, 'Common causes, and what to do').join(' ');
  };
  assert.match(await causes('java'), /fixedRateString/);
  assert.match(await causes('go'), /time\.NewTicker/);
  const { code, stderr } = await cli('explain', 'TTL-4', '--stack', 'cobol', '--lang', 'en');
  assert.is(code, 2);
  assert.match(stderr, /cobol.*java, go, python, node/s);
});

test('tells it in Chinese, of several ids, in any case', async () => {
  const { code, stdout } = await cli('explain', 'hb-1', 'CL-5/SHOULD', '--lang', 'zh');
  assert.is(code, 0);
  assert.match(
    stdout,
    /^HB-1 {2}对服务端的要求 · 心跳\n {2}MUST {6}每次 heartbeat 在同一条连接上恰好应答一次 success。\n/,
  );
  assert.match(stdout, /\n\nCL-5 {2}对客户端的要求 · 客户端\n/);
  assert.match(stdout, / {2}SHOULD {4}用随机抖动把各次尝试错开。/);
  assert.not.match(stdout, /[A-Za-z]{4,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/, 'English is left');
});

test('tells what a check proves, of a whole table and of one row', async () => {
  const ids = [
    'session/refuses-second-connection:refused',
    'endpoint/refuses-other-user-ids[zero]:refused',
    'link/cut',
  ];
  const [one, row, both] = await Promise.all(inLanes(ids, (id) => cli('explain', id, '--lang', 'en')));
  assert.match(one?.stdout ?? '', /^session\/refuses-second-connection:refused\n {2}While a session lives/);
  assert.match(one?.stdout ?? '', /\n {2}SES-1 {5}Keeps one live session per userId/);
  assert.match(
    one?.stdout ?? '',
    /\n {2}where {5}conformance\/scenarios\/support-chat\/server\/session\/.*\.yaml:\d+\n/,
  );
  assert.match(one?.stdout ?? '', /The second connection is not noticed/);
  assert.match(row?.stdout ?? '', /--run 'endpoint\/refuses-other-user-ids\[zero\]:refused' -- <your server>/);
  assert.not.match(row?.stdout ?? '', /isDigit/, 'the hint is for other rows');
  assert.match(both?.stdout ?? '', /\n {2}judges +a client and a server together\n/);
});

test('names what is near an id that there is not, without a stack trace', async () => {
  const ids = ['SSE-2', 'session/refuses-second-conection', 'session/refuses-second-connection:refusd'];
  const ended = await Promise.all(inLanes(ids, (id) => cli('explain', id)));
  assert.equal(
    ended.map(({ code, stdout, stderr }) => [code, stdout, /did you mean (\S+)\? \(/.exec(stderr)?.[1]]),
    [
      [2, '', 'SES-2'],
      [2, '', 'session/refuses-second-connection'],
      [2, '', 'session/refuses-second-connection:refused'],
    ],
  );
  for (const { stderr } of ended) assert.is(stderr.split('\n').length, 2);
});

test('fits into 80 columns, Han characters counted twice', async () => {
  const { stdout } = await cli('explain', 'MSG-5', 'CL-8', '--lang', 'zh');
  const wide = stdout.split('\n').filter((line) => cells(line) > 80 && !line.includes('im-conformance'));
  assert.equal(wide, []);
});

test('reads data that fits its published format', async () => {
  const file = new URL('generated/explanations/support-chat.json', packageFolder());
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  assert.ok(validateExplanations(value), JSON.stringify(validateExplanations.errors));
});

test.run();
