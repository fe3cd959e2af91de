import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { suite } from './harness.ts';

const test = suite('the action for GitHub', { timeoutMs: 60_000 });
const repository = fileURLToPath(new URL('..', import.meta.url));

interface Action {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: { id: string; shell: string; env: Record<string, string>; run: string }[] };
}

let folder = '';
let action: Action;

test.before(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'action-')));
  action = parse(await readFile(path.join(repository, 'action.yml'), 'utf8')) as Action;
  await mkdir(path.join(folder, 'bin'));
  // In the place of the registry: this repository in the version that is asked for.
  const program = path.join(repository, 'bin', 'im-conformance.ts');
  const npx = `#!/bin/bash
printf '%s\\n' "$@" > "$SEEN"
[ "$1 $2 $3" = "--yes --package=$(pwd)/kit.tgz im-conformance" ] && shift && set -- --yes im-conformance@0.0.1 "\${@:3}"
[ "$1 $2" = "--yes im-conformance@0.0.1" ] || [ "$1 $2" = "--yes im-conformance@$(node -p 'require("${repository}package.json").version')" ] || exit 99
shift 2
exec '${process.execPath}' --import '${import.meta.resolve('tsx')}' '${program}' "$@"
`;
  await writeFile(path.join(folder, 'bin', 'npx'), npx);
  await chmod(path.join(folder, 'bin', 'npx'), 0o755);
});
test.after(() => rm(folder, { recursive: true }));

/** Runs the steps as GitHub does, with these inputs; the arguments that npx got, what was said, and what was put out. */
async function run(inputs: Record<string, string>): Promise<{
  code: number | null;
  said: string;
  arguments: string[];
  output: string;
  summary: string;
}> {
  const values = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: usual }]) => [name, usual]));
  const seen = path.join(folder, 'seen');
  const output = path.join(folder, 'output');
  const summary = path.join(folder, 'summary');
  for (const file of [seen, output, summary]) await writeFile(file, '');
  const [step] = action.runs.steps;
  const script = path.join(folder, 'step.sh');
  await writeFile(script, step?.run ?? '');
  const given = Object.entries(step?.env ?? {}).map(([name, text]) => [
    name,
    text.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => ({ ...values, ...inputs })[input] ?? ''),
  ]);
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
    env: {
      ...process.env,
      ...(Object.fromEntries(given) as Record<string, string>),
      PATH: `${path.join(folder, 'bin')}:${process.env['PATH']}`,
      SEEN: seen,
      NO_COLOR: '1',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: repository,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    },
  });
  return {
    code: status,
    said: stdout + stderr,
    arguments: (await readFile(seen, 'utf8')).split('\n').slice(0, -1),
    output: await readFile(output, 'utf8'),
    summary: await readFile(summary, 'utf8'),
  };
}

const node = `'${process.execPath}' --import '${import.meta.resolve('tsx')}'`;
const reference = `${node} ${path.join(repository, 'reference-server', 'program.ts')}`;
const faulty = `${node} ${path.join(repository, 'reference-server', 'faults', 'program.ts')}`;

test('judges a server by its command, and writes the reports that are wanted', async () => {
  const reports = { junit: 'out/junit.xml', json: 'out/report.json' };
  const ended = await run({ command: reference, args: "--run 'heartbeat/*' --skip HB-7", ...reports });
  assert.equal([ended.code, ended.output], [0, 'exit-code=0\n'], ended.said);
  assert.match(ended.said, 'Verdict: not fully verified (only a part of the scenarios was run)');
  assert.match(ended.summary, 'not fully verified');
  assert.match(await readFile(path.join(folder, 'out', 'junit.xml'), 'utf8'), '<testsuite');
  const { verdict } = JSON.parse(await readFile(path.join(folder, 'out', 'report.json'), 'utf8')) as {
    verdict: string;
  };
  assert.is(verdict, 'not fully verified');
});

test('fails with the exit code of the verdict', async () => {
  const ended = await run({ command: `${faulty} --fault heartbeat-unanswered`, args: '--run HB-1' });
  assert.equal([ended.code, ended.output], [1, 'exit-code=1\n'], ended.said);
  assert.match(ended.said, '::error');
});

test('takes words and quotes as a shell does, and runs nothing of what stands in them', async () => {
  const ended = await run({
    url: 'ws://127.0.0.1:1',
    version: '0.0.1',
    args: `--run "a b" --skip 'it"s' \\$HOME $(touch owned) \`touch owned\`;touch owned`,
  });
  assert.equal(ended.arguments.slice(0, 11), [
    '--yes',
    'im-conformance@0.0.1',
    'server',
    '--reporter',
    'pretty',
    '--url',
    'ws://127.0.0.1:1',
    '--run',
    'a b',
    '--skip',
    'it"s',
  ]);
  assert.equal(ended.arguments.slice(11), ['$HOME', '$(touch', 'owned)', '`touch', 'owned`;touch', 'owned']);
  assert.not.equal(spawnSync('ls', ['owned'], { cwd: folder }).status, 0);
});

test('takes the package from a file', async () => {
  await writeFile(path.join(folder, 'kit.tgz'), '');
  const ended = await run({ version: './kit.tgz', url: 'ws://127.0.0.1:1', args: '--run nothing' });
  assert.equal(ended.arguments.slice(0, 4), [
    '--yes',
    `--package=${path.join(folder, 'kit.tgz')}`,
    'im-conformance',
    'server',
  ]);
  assert.match(ended.said, 'nothing matches no scenario, check or requirement');
  assert.is(ended.code, 2);
});

test('passes the two commands of both on', async () => {
  const ended = await run({ actor: 'both', command: 'a "b c" ---- d', args: '--run nothing' });
  assert.equal(ended.arguments.slice(2), [
    'both',
    '--reporter',
    'pretty',
    '--run',
    'nothing',
    '--',
    'a',
    'b c',
    '----',
    'd',
  ]);
});

test('says what is wrong with its inputs', async () => {
  const actor = await run({ actor: 'servr' });
  assert.equal([actor.code, actor.output], [2, 'exit-code=2\n']);
  assert.match(actor.said, '::error::actor is server, client or both');
  const quote = await run({ args: "--run 'heartbeat" });
  assert.equal([quote.code, quote.output], [2, 'exit-code=2\n']);
  assert.match(quote.said, '::error::args has a quote without its end');
  assert.equal(quote.arguments, []);
});

test('names every input and output that it uses, and uses each', () => {
  const text = JSON.stringify(action.runs);
  const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
  assert.equal([...new Set(used)].sort(), Object.keys(action.inputs).sort());
  assert.is(action.runs.using, 'composite');
  assert.is(action.outputs['exit-code']?.value, `\${{ steps.${action.runs.steps[0]?.id}.outputs.exit-code }}`);
});

test.run();
