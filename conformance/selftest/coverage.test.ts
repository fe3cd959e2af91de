import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import type { CheckResult } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { coverageOf, uncovered } from './coverage.ts';
import { smallBench } from './fixtures/small-bench.ts';

const test = suite('coverage', { timeoutMs: 30_000 });
test.after.each(killAll);

const { protocol, plans } = await smallBench();

function result(check: string, requirements: string[], more: Partial<CheckResult>): CheckResult {
  const id = `area/name:${check}`;
  return { id, scenario: 'area/name', check, requirements, level: 'MUST', verdict: 'pass', milliseconds: 1, ...more };
}

test('counts what the scenarios declare where nothing was run', () => {
  const rows = coverageOf(protocol, plans, [], undefined);
  assert.equal(
    rows.map(({ id, checks, executed, grades, faults }) => [id, checks, executed, grades, faults]),
    [
      ['HB-1', 2, undefined, undefined, undefined],
      ['HB-1/SHOULD', 1, undefined, undefined, undefined],
      ['MSG-1', 1, undefined, undefined, undefined],
      ['MSG-12', 1, undefined, undefined, undefined],
    ],
  );
});

test('counts what was decided, once however often it was run, and every way in which time passed', () => {
  const first = [result('a', ['HB-1'], { grade: 'virtual' }), result('b', ['HB-1'], { verdict: 'untestable' })];
  const second = [result('a', ['HB-1'], { grade: 'scaled' }), result('c', ['MSG-1'], { verdict: 'skip' })];
  const rows = coverageOf(protocol, plans, [{ checks: first }, { checks: second }], {
    requirements: [{ id: 'HB-1', checks: 2, faults: 3, killed: 2 }],
  });
  assert.equal(
    rows.map(({ executed, grades, faults }) => [executed, grades?.join(), `${faults?.killed}/${faults?.all}`]),
    [
      [1, 'scaled,virtual', '2/3'],
      [0, '', '0/0'],
      [0, '', '0/0'],
      [0, '', '0/0'],
    ],
  );
});

test('lacks a requirement without a check, but not one that cannot be observed', () => {
  const none = coverageOf(protocol, [], [], undefined);
  assert.equal(uncovered(none), ['HB-1', 'MSG-1', 'MSG-12']);
  const [first, ...others] = protocol.model.requirements;
  const requirements = [{ ...first, unobservable: 'It happens in the dark.' }, ...others] as typeof others;
  const cite = (id: string) => {
    const cited = protocol.cite(id);
    return (
      cited && {
        ...cited,
        requirement: requirements.find((one) => one.id === cited.requirement.id) ?? cited.requirement,
      }
    );
  };
  const dark = { ...protocol, cite, model: { ...protocol.model, requirements } };
  assert.equal(uncovered(coverageOf(dark, [], [], undefined)), ['MSG-1', 'MSG-12']);
});

test('is complete for the suite of this package, and says what it was taken from', async () => {
  const { code, stdout } = await cli('coverage', '--check');
  assert.is(code, 0, stdout);
  assert.match(stdout, /^SES-2 +\d+$/m);
  assert.match(stdout, 'This is what the scenarios declare');
  assert.match(stdout, 'Every requirement has a check, or a reason why no check can see it.');
  const json = JSON.parse((await cli('coverage', '--json')).stdout) as { id: string }[];
  assert.ok(json.some(({ id }) => id === 'EP-2/SHOULD'));
});

test('refuses files that are no reports', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'im-conformance-coverage-'));
  try {
    const file = path.join(folder, 'report.json');
    await writeFile(file, '{"format":1}');
    const [wrong, missing] = await Promise.all([cli('coverage', file), cli('coverage', '--selftest', `${file}.no`)]);
    assert.equal([wrong?.code, missing?.code], [2, 2]);
    assert.match(
      wrong?.stderr ?? '',
      /report\.json is no report of im-conformance server --json: must have required property/,
    );
    assert.match(missing?.stderr ?? '', /cannot read .*report\.json\.no: there is no such file/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.run();
