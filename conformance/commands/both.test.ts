import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { validateReport } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { packageFolder } from '../package-folder.ts';
import { cli, type Ended, inLanes, killAll, referenceServer } from './fixtures/cli.ts';

const test = suite('the command both', { timeoutMs: 60_000 });

test.after(killAll);

/** Arguments with which node runs a program of this package. */
function program(file: string, ...args: readonly string[]): string[] {
  const path = fileURLToPath(new URL(file, packageFolder()));
  return [process.execPath, '--import', import.meta.resolve('tsx'), path, ...args];
}

const client = program('reference-client/driver.ts');
const wrongClient = (fault: string): string[] => program('reference-client/faults/program.ts', '--fault', fault);
const wrongServer = (fault: string): string[] => program('reference-server/faults/program.ts', '--fault', fault);
const server = referenceServer;
const gone = [process.execPath, '-e', 'process.exit(7)'];

/** Options, the command of the client, and that of the server. */
type Run = readonly [options: readonly string[], client: readonly string[], server: readonly string[]];

const soon = ['--json', '--heartbeat', '300ms'];
const runs = {
  good: [['--lang', 'en', '--reporter', 'list', '--run', 'chat/unknown-user', '--run', 'restart/*'], client, server],
  deaf: [[...soon, '--run', 'chat/in-order'], client, wrongServer('sender-left-out')],
  locked: [[...soon, '--run', 'duplicate/*'], client, wrongServer('refusal-deafens-live-session')],
  swallowing: [[...soon, '--run', 'chat/in-order'], wrongClient('messages-swallowed'), server],
  losing: [[...soon, '--run', 'link/refused'], wrongClient('texts-dropped-after-a-loss'), server],
  hurrying: [[...soon, '--run', 'duplicate/*'], wrongClient('no-pause-after-4409'), server],
  noClient: [[], gone, server],
  noServer: [[], client, gone],
  unknownClient: [[], ['no-such-client'], server],
} satisfies Record<string, Run>;

const started = inLanes(Object.values<Run>(runs), ([options, one, other]) =>
  cli('both', ...options, '--', ...one, '----', ...other),
);
const ended = async (name: keyof typeof runs): Promise<Ended> =>
  (await started[Object.keys(runs).indexOf(name)]) as Ended;

/** What a run has broken, as checks cite it. */
async function brokenIn(name: keyof typeof runs): Promise<{ code: number | null; reason?: string; ids: string[] }> {
  const { code, stdout, stderr } = await ended(name);
  assert.is(stderr, '');
  const report = JSON.parse(stdout) as Report;
  assert.ok(validateReport(report), JSON.stringify(validateReport.errors));
  const broken = report.checks.filter(({ verdict }) => verdict === 'fail');
  return { code, reason: report.reason ?? '', ids: [...new Set(broken.flatMap(({ requirements }) => requirements))] };
}

test('finds nothing wrong with the two references, and says what it does not show', async () => {
  const { code, stdout, stderr } = await ended('good');
  assert.is(stderr, '');
  assert.match(stdout, /^im-conformance \S+ · Support chat 1\.0 · client /);
  assert.match(stdout.replace(/\n/g, ' '), /reference-client\/driver\.ts · server .*reference-server\/program\.ts/);
  assert.match(stdout, /✓ MSG-9 +chat\/unknown-user:answered/);
  assert.match(stdout, /✓ CL-11 +chat\/unknown-user:shown-as-notice/);
  assert.match(stdout, /✓ SES-5 +restart\/everybody-comes-back:nothing-sent-again/);
  assert.match(stdout, /\nVerdict: not fully verified \(only a part of the scenarios was run\)\n/);
  assert.is(code, 0);
});

test('blames a server that got a text and broadcast nothing', async () => {
  assert.equal(await brokenIn('deaf'), { code: 1, reason: 'the server breaks MSG-1', ids: ['MSG-1'] });
});

test('blames a server whose live session suffers from a refused attempt', async () => {
  assert.equal(await brokenIn('locked'), { code: 1, reason: 'the server breaks SES-2', ids: ['SES-2'] });
});

test('blames a client that got a message and told of none', async () => {
  assert.equal(await brokenIn('swallowing'), { code: 1, reason: 'the client breaks CL-9', ids: ['CL-9'] });
});

test('blames a client that loses what its user said while it was away', async () => {
  assert.equal(await brokenIn('losing'), { code: 1, reason: 'the client breaks CL-8', ids: ['CL-8'] });
});

test('blames a client that does not wait when it is refused as a duplicate', async () => {
  assert.equal(await brokenIn('hurrying'), { code: 1, reason: 'the client breaks CL-14', ids: ['CL-14'] });
});

test('says which of the two does not start', async () => {
  const noClient = await ended('noClient');
  assert.match(noClient.stderr, /^im-conformance: the client under test: ".*" exited with code 7 before it was ready/);
  const noServer = await ended('noServer');
  assert.match(noServer.stderr, /^im-conformance: the server under test: ".*" exited with code 7 before it listened/);
  assert.equal([noClient.code, noServer.code], [3, 3]);
  const unknown = await ended('unknownClient');
  assert.match(
    unknown.stderr,
    /^im-conformance: the client under test: cannot start "no-such-client": there is no such/,
  );
  assert.is(unknown.code, 2);
});

const example = 'im-conformance both -- node driver.js ---- python3 server.py';
const mistakes: [args: string[], said: string][] = [
  [['--', 'node', 'a.js'], `put ---- between the command of the client and that of the server: ${example}`],
  [['--', '----', 'node', 'a.js'], `name the client's driver before ----: ${example}`],
  [['--', 'node', 'a.js', '----'], `name the server after ----: ${example}`],
  [[], `name a client and a server: ${example}; or give both a command in the configuration, under client and server`],
];

test('refuses a command that does not name the two', async () => {
  const all = await Promise.all(mistakes.map(([args]) => cli('both', ...args)));
  assert.equal(
    all.map(({ code, stdout, stderr }) => [code, stdout, stderr]),
    mistakes.map(([, said]) => [2, '', `im-conformance: ${said}\n`]),
  );
});

test.run();
