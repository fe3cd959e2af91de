import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { differences } from './comparison.ts';
import { ALL, type Case, expectationOf, readCases } from './expectations.ts';

const test = suite('what is expected of cases');
const cases = readCases();
const folder = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

test('names every program of the folder', () => {
  const shared = ['python/chat_server.py', 'python/unguarded.py', 'clients/chat-client.mjs'];
  const files = [
    ...['python', 'clients'].flatMap((name) => readdirSync(folder(name)).map((file) => `${name}/${file}`)),
    ...readdirSync(folder('tutorials')).map((name) => `tutorials/${name}`),
  ].filter((file) => /\.(py|mjs)$|^tutorials/.test(file) && !shared.includes(file));
  const named = cases.map(({ program }) => program.replace(/(?<=^tutorials\/\w+)\/.*/, ''));
  assert.equal(named.toSorted(), files.toSorted());
});

test('names requirements that exist', () => {
  const model = folder('../../generated/support-chat/model.json');
  const { requirements } = JSON.parse(readFileSync(model, 'utf8')) as { requirements: { id: string }[] };
  const known = new Set(requirements.map(({ id }) => id));
  const named = cases.flatMap((one) =>
    [one, ...one.causes].flatMap(({ broken, mayBreak, notVerified }) =>
      [...broken, ...mayBreak, ...notVerified].flat(),
    ),
  );
  assert.equal(
    named.filter((id) => !known.has(id)),
    [],
  );
  assert.ok(named.length > 50);
});

test('says what breaks while a cause is left, and nothing of one that is repaired', () => {
  const spring = find('spring');
  assert.equal(expectationOf(spring, []).broken, ['SES-8', 'SES-1', 'EP-2', 'SES-2', 'TTL-1', 'TTL-4']);
  assert.equal(expectationOf(spring, ['writers', 'close-handler', 'ttl']).broken, ['SES-1', 'EP-2']);
  const all = expectationOf(spring, [ALL]);
  assert.equal([all.broken, all.exit], [[], [0]]);
  assert.equal(
    expectationOf(
      spring,
      spring.causes.map(({ id }) => id),
    ),
    all,
  );
  assert.throws(() => expectationOf(spring, ['typo']), /spring has no cause typo; its causes: writers, /);
});

test('finds no difference in a report that says it', () => {
  const run = runWith({ fail: ['HB-1', 'EP-10'], pass: ['SES-1'] });
  assert.equal(differences(run, find('ack_is_pong')), []);
});

test('tells what is missing, wrongly accused, unsaid, and not judged', () => {
  const run = runWith({ fail: ['EP-1'], warn: ['EP-4/SHOULD'], untestable: ['SES-1'] }, 3, 'not fully verified');
  assert.equal(differences(run, { ...find('ack_is_pong'), mostNotJudged: 0.1 }), [
    'exit code 3, expected 1',
    'verdict not fully verified, expected non-conformant',
    'missing: HB-1',
    'wrongly accused: EP-1 (a/b:c: it was seen)',
    'wrongly warned of: EP-4 (a/b:c: it was seen)',
    'never said: success',
    '33 % not judged, expected at most 10 %',
  ]);
});

test('wants one of several that break, and nothing verified that nothing shows', () => {
  const one = find('heartbeat_renews_and_link_is_cut');
  assert.equal(differences(runWith({ fail: ['TTL-2'], untestable: ['HB-3', 'TTL-3'] }), one), []);
  assert.equal(differences(runWith({ fail: ['HB-3'], pass: ['TTL-3'] }), one), [
    'missing: TTL-1|TTL-2|TTL-4',
    'verified, though nothing shows it: TTL-3',
  ]);
});

test('tells what was printed where there is no report', () => {
  const run = { exitCode: 2, report: undefined, text: '', stderr: 'error: no such option\n', seconds: 1 };
  assert.equal(differences(run, find('right_server')), ['exit code 2, expected 0', 'no report: error: no such option']);
});

function find(name: string): Case {
  const found = cases.find((one) => one.name === name);
  assert.ok(found, name);
  return found as Case;
}

/** A run whose report has one check for each of these requirements. */
function runWith(
  byVerdict: Partial<Record<Report['checks'][number]['verdict'], readonly string[]>>,
  exitCode = 1,
  verdict: Report['verdict'] = 'non-conformant',
) {
  const checks = Object.entries(byVerdict).flatMap(([found, ids]) =>
    ids.map((id) => {
      const hint = id === 'HB-1' ? 'answer success' : '';
      return { id: 'a/b:c', requirements: [id], verdict: found, actual: 'it was seen', hint };
    }),
  );
  const requirements = (byVerdict.pass ?? []).map((id) => ({ id, status: 'verified' }));
  const report = { verdict, checks, requirements } as unknown as Report;
  return { exitCode, report, text: '', stderr: '', seconds: 1 };
}

test.run();
