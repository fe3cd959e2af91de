import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { packageFolder } from '../package-folder.ts';
import { cli, killAll } from './fixtures/cli.ts';

const test = suite('the commands list and validate', { timeoutMs: 30_000 });

const root = fileURLToPath(packageFolder());
const own = `${root}conformance/scenarios/support-chat/server`;

test.after(killAll);

test('list shows scenarios with their checks and what these prove', async () => {
  const { code, stdout } = await cli(
    'list',
    'heartbeat/answered-once',
    'endpoint/refuses-other-user-ids[zero]:refused',
  );
  assert.is(code, 0);
  assert.equal(stdout.split('\n'), [
    'endpoint/refuses-other-user-ids  What is no userId gets no session',
    '  [zero]',
    '    refused  EP-2',
    'heartbeat/answered-once  A heartbeat gets one acknowledgement, at once',
    '  acknowledged  HB-1',
    '  within-1-s  HB-1/SHOULD',
    '  once  HB-1',
    '',
  ]);
});

test('list --json says the same for programs', async () => {
  const { code, stdout } = await cli('list', '--json', 'HB-1/SHOULD');
  assert.is(code, 0);
  const rows = JSON.parse(stdout) as { id: string; file: string; checks: unknown }[];
  assert.equal(
    rows.map(({ id, checks }) => [id, checks]),
    [['heartbeat/answered-once', [{ check: 'within-1-s', proves: ['HB-1/SHOULD'] }]]],
  );
  assert.is(rows[0]?.file, 'conformance/scenarios/support-chat/server/heartbeat/answered-once.yaml');
});

test('list ends quietly where its reader has enough', () => {
  const command = `${process.execPath} --import tsx bin/im-conformance.ts list | head -n 1`;
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
  assert.equal([stdout.split('\n').length, stderr, status], [2, '', 0]);
});

test('validate counts what is right', async () => {
  const { code, stdout } = await cli('validate', own);
  assert.match(stdout, /^(\d+) files, \1 valid scenarios, 0 problems\n$/);
  assert.is(code, 0);
});

test.run();
