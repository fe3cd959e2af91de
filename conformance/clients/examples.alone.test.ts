import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { packageFolder } from '../package-folder.ts';
import { manyRuns } from './fixtures/program.ts';

const test = suite('the example of a driver', { timeoutMs: manyRuns });

test.after(killAll);

test('is a client that the kit finds conformant', async () => {
  const file = fileURLToPath(new URL('conformance/examples/client-driver.mjs', packageFolder()));
  const run = await cli('client', '--json', '--', process.execPath, file);
  const report = JSON.parse(run.stdout) as Report;
  const bad = report.checks.filter(({ verdict }) => verdict !== 'pass');
  assert.equal(
    bad.map(({ id, verdict, actual, reason }) => `${id} ${verdict} ${actual ?? reason}`),
    [],
  );
  assert.is(report.verdict, 'conformant');
  assert.is(run.code, 0);
});

test.run();
