import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, inLanes, killAll } from '../commands/fixtures/cli.ts';
import { manyRuns, program } from './fixtures/prove-faults.ts';

const test = suite('a client that implements nothing', { timeoutMs: manyRuns });

test.after(killAll);

const kinds = [
  'never connects',
  'connects and no more',
  'claims everything',
  'connects and claims everything',
  'claims everything from the start',
  'exits when told to connect',
];

const runs = inLanes(kinds, (kind) =>
  cli('client', '--json', '--heartbeat', '300ms', '--timeout', '8s', '--', ...program('null-client.ts', kind)),
);

for (const [index, kind] of kinds.entries()) {
  test(`verifies nothing: ${kind}`, async () => {
    const run = await runs[index];
    const report = JSON.parse(run?.stdout ?? '') as Report;
    const verified = report.requirements.filter(({ status }) => status === 'verified').map(({ id }) => id);
    assert.equal(verified, []);
    assert.ok(report.exitCode === 1 || report.exitCode === 3, `exit code ${report.exitCode}`);
    assert.is(run?.code, report.exitCode);
  });
}

test.run();
