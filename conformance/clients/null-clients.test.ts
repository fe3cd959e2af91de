import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, inLanes, killAll } from '../commands/fixtures/cli.ts';
import { packageFolder } from '../package-folder.ts';

const test = suite('a client that implements nothing', { timeoutMs: 170_000 });

test.after(killAll);

const driver = (kind: string): string[] => [
  process.execPath,
  '--import',
  import.meta.resolve('tsx'),
  fileURLToPath(new URL('conformance/clients/fixtures/null-client.ts', packageFolder())),
  kind,
];

const kinds = [
  'never connects',
  'connects and no more',
  'claims everything',
  'connects and claims everything',
  'claims everything from the start',
  'exits when told to connect',
];

const runs = inLanes(kinds, (kind) => cli('client', '--json', '--timeout', '8s', '--', ...driver(kind)));

for (const [index, kind] of kinds.entries()) {
  test(`verifies nothing: ${kind}`, async () => {
    const run = await runs[index];
    const report = JSON.parse(run?.stdout ?? '') as Report;
    const verified = report.requirements.filter(({ status }) => status === 'verified').map(({ id }) => id);
    assert.equal(verified, []);
    const passed = report.checks.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id);
    assert.equal(passed, []);
    assert.ok(report.exitCode === 1 || report.exitCode === 3, `exit code ${report.exitCode}`);
    assert.is(run?.code, report.exitCode);
  });
}

test.run();
