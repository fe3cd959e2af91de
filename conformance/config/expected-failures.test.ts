import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import {
  accept,
  ExpectedFailuresError,
  type ListedFailure,
  outdatedEntries,
  readExpectedFailures,
  writeExpectedFailures,
} from './expected-failures.ts';

const test = suite('expected failures');
let folder = '';
let file = '';

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'expected-failures-'));
  file = path.join(folder, 'failures.yaml');
});
test.after(() => rm(folder, { recursive: true, force: true }));

const result = (id: string, verdict: CheckVerdict, requirements = ['SES-2']): CheckResult => {
  const [run = '', check = ''] = id.split(':');
  return { id, scenario: run.replace(/\[.*/, ''), check, requirements, level: 'MUST', verdict, milliseconds: 0 };
};
const entry = (check: string, more: Partial<ListedFailure> = {}): ListedFailure => ({
  check,
  reason: 'known',
  place: 'f.yaml:1',
  ...more,
});
const today = '2026-05-01';

for (const [name, matching] of [
  ['a scenario', 'session/a'],
  ['a check of it', 'session/a:lost'],
  ['a row of its table', 'session/a[row]'],
  ['a check of one row', 'session/a[row]:lost'],
  ['a requirement', 'SES-2'],
] as const) {
  test(`an entry names ${name}`, () => {
    const accepted = accept([entry(matching)], today, result('session/a[row]:lost', 'fail'));
    assert.equal(accepted.expectedFailure, { reason: 'known' });
  });
}

test('an entry of something else, and one that has expired, accept nothing', () => {
  const failure = result('session/a[row]:lost', 'fail');
  for (const other of [
    entry('session/b'),
    entry('session/a:other'),
    entry('SES-1'),
    entry('SES-2', { expires: '2026-04-30' }),
  ])
    assert.is(accept([other], today, failure).expectedFailure, undefined);
});

test('an entry holds to the end of its last day', () => {
  const accepted = accept([entry('SES-2', { expires: today })], today, result('session/a:lost', 'fail'));
  assert.is(accepted.expectedFailure?.expires, today);
});

test('what passes is not marked', () => {
  assert.is(accept([entry('SES-2')], today, result('session/a:lost', 'pass')).expectedFailure, undefined);
});

test('entries that became wrong are told', () => {
  const checks = [result('session/a:lost', 'pass'), result('session/b:gone', 'fail', ['SES-3'])];
  const entries = [
    entry('session/a'),
    entry('SES-3'),
    entry('session/nowhere'),
    entry('SES-3', { expires: '2026-04-30' }),
  ];
  assert.equal(
    outdatedEntries(entries, checks, true, today).map(({ check, why }) => `${check}: ${why}`),
    [
      'session/a: it does not fail any more: take the entry out',
      'session/nowhere: there is no such check',
      'SES-3: it expired on 2026-04-30',
    ],
  );
});

test('a part of the suite says nothing of entries beyond it', () => {
  assert.equal(outdatedEntries([entry('session/nowhere')], [result('session/a:lost', 'pass')], false, today), []);
});

test('a file is read with the lines of its entries', async () => {
  await writeFile(
    file,
    '- check: SES-2\n  reason: keyed by user id\n\n- check: session/a\n  reason: later\n  expires: 2026-12-31\n',
  );
  const entries = await readExpectedFailures(file, false);
  assert.equal(
    entries.map(({ place }) => place),
    [`${file}:1`, `${file}:4`],
  );
});

test('mistakes in a file are told with line and column', async () => {
  await writeFile(file, '- check: SES-2\n  raeson: typo\n');
  try {
    await readExpectedFailures(file, false);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ExpectedFailuresError);
    assert.match((error as Error).message, `${file}:2:3 unknown key raeson`);
    assert.match((error as Error).message, 'did you mean reason?');
  }
});

test('a missing file is a mistake, except where it is about to be written', async () => {
  const missing = path.join(folder, 'missing.yaml');
  assert.equal(await readExpectedFailures(missing, true), []);
  try {
    await readExpectedFailures(missing, false);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, ExpectedFailuresError);
  }
});

test('an update keeps what was said, adds what is new, and drops what passes', async () => {
  const checks = [
    result('session/a:lost', 'fail'),
    result('session/b:gone', 'fail', ['SES-3']),
    result('session/c:fine', 'pass', ['SES-4']),
  ];
  const entries = [entry('session/a', { reason: 'being mended', issue: 'https://example.org/1' }), entry('SES-4')];
  assert.is(await writeExpectedFailures(file, entries, checks), 2);
  const again = await readExpectedFailures(file, false);
  assert.equal(
    again.map(({ check, reason, issue }) => ({ check, reason, issue })),
    [
      { check: 'session/a', reason: 'being mended', issue: 'https://example.org/1' },
      { check: 'session/b:gone', reason: 'not looked into yet', issue: undefined },
    ],
  );
  assert.match(await readFile(file, 'utf8'), /^# Failures that are accepted/);
});

test.run();
