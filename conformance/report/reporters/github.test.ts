import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import { checkOf, hurtingTexts, reportOn, sampleReports } from '../fixtures/sample-run.ts';
import { protocol, type ReportedOptions, reported } from './fixtures/reported.ts';

const test = suite('the reporter github');

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Commands as GitHub's runner reads them: a line that begins with ::, but for blanks. */
function commands(text: string): Command[] {
  return text.split('\n').flatMap((line) => {
    const [, name, list = '', message = ''] = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const decoded = (value: string): string => decodeURIComponent(value.replace(/%(?!25|0D|0A|3A|2C)/g, '%25'));
    const properties = list.split(',').flatMap((property) => {
      const at = property.indexOf('=');
      return at === -1 ? [] : [[property.slice(0, at), decoded(property.slice(at + 1))] as const];
    });
    return [{ name, properties: Object.fromEntries(properties), message: decoded(message) }];
  });
}

/** The annotations, without what keeps others from giving commands. */
function annotations(report: Report, options: ReportedOptions = {}): Command[] {
  return commands(reported('github', report, options)).slice(2);
}

const reports = sampleReports(protocol);
const faulty = reports['faulty'] as Report;

test('nobody else gives commands while the run goes on', () => {
  const [stop, resume] = commands(reported('github', faulty));
  assert.is(stop?.name, 'stop-commands');
  assert.is(resume?.name, stop?.message);
  assert.match(stop?.message ?? '', /^[0-9a-f-]{36}$/);
});

test('what breaks most is first, with everything that helps', () => {
  const all = annotations(faulty);
  assert.equal(
    all.map(({ name }) => name),
    ['error', 'error', 'error', 'warning', 'warning', 'warning', 'warning'],
  );
  assert.is(all[1]?.properties['title'], 'SES-2 session/refused-attempt-leaves-session:gets-broadcasts');
  assert.is(
    all[1]?.message,
    `expected: imMessage with {"text":"from bob n30"} at first within 5000 ms\nbut: nothing came\nrepeat: im-conformance server --run 'session/refused-attempt-leaves-session:gets-broadcasts' --url ws://a`,
  );
  assert.match(all.at(-1)?.message ?? '', /it stayed open/);
});

test('a run without findings has no annotations', () => {
  for (const name of ['conformant', 'filtered', 'interrupted', 'with expected failures'])
    assert.equal(annotations(reports[name] as Report), [], name);
});

test('an expected failure that is out of date is an error, and so is a MUST that alone could not be judged', () => {
  const [outdated, ...others] = annotations(reports['with outdated expectations'] as Report);
  assert.equal([outdated?.name, outdated?.properties['title']], ['error', 'expected failure of SES-2']);
  assert.equal(others, []);
  assert.equal(annotations(reports['stuck'] as Report), [
    { name: 'error', properties: { title: '1 untestable' }, message: 'nothing came\nmessage/in-order:in-order' },
  ]);
});

test('of more than ten the last counts the rest', () => {
  const failing = (count: number) =>
    Array.from({ length: count }, (_, index) => checkOf(`message/s-${index}:holds`, ['MSG-1'], { verdict: 'fail' }));
  assert.is(annotations(reportOn(protocol, failing(10))).length, 10);
  const shown = annotations(reportOn(protocol, failing(14)));
  assert.is(shown.length, 10);
  assert.equal(shown.at(-1), { name: 'error', properties: { title: 'im-conformance' }, message: 'and 5 more' });
});

test('texts that hurt stay texts', () => {
  for (const text of hurtingTexts) {
    const check = checkOf('message/hurts:much', ['MSG-5'], {
      verdict: 'fail',
      actual: text,
      hint: `50% a,b:c\r\n${text}`,
    });
    const output = reported('github', reportOn(protocol, [check]));
    assert.is(output.trimEnd().split('\n').length, 3);
    const [annotation, ...others] = commands(output).slice(2);
    assert.equal(others, []);
    assert.is(annotation?.properties['title'], 'MSG-5 message/hurts:much');
    assert.match(annotation?.message ?? '', /\nhint: 50% a,b:c\\r\\n/);
  }
});

test('a step has its place only where it lies in the repository', async () => {
  const workspace = await mkdtemp(path.join(tmpdir(), 'workspace-'));
  for (const folder of ['scenarios', 'node_modules/im-conformance'])
    await mkdir(path.join(workspace, folder), { recursive: true });
  for (const file of ['scenarios/a, b:c.yaml', 'node_modules/im-conformance/y.yaml'])
    await writeFile(path.join(workspace, file), '');
  const at = (place: string, environment: Record<string, string> = { GITHUB_WORKSPACE: workspace }) => {
    const check = checkOf('message/a:holds', ['MSG-1'], { verdict: 'fail', place });
    const { title: _, ...where } = annotations(reportOn(protocol, [check]), { environment })[0]?.properties ?? {};
    return where;
  };
  assert.equal(at(`${workspace}/scenarios/a, b:c.yaml:15`), { file: 'scenarios/a, b:c.yaml', line: '15' });
  assert.equal(at('README.md:3', { GITHUB_WORKSPACE: path.resolve('.') }), { file: 'README.md', line: '3' });
  for (const place of [
    'README.md:3',
    '/elsewhere/y.yaml:3',
    `${workspace}/node_modules/im-conformance/y.yaml:3`,
    `${workspace}/scenarios/of-the-kit.yaml:3`,
    'nowhere',
  ])
    assert.equal(at(place), {}, place);
  assert.equal(at(`${workspace}/scenarios/a, b:c.yaml:15`, {}), {});
  await rm(workspace, { recursive: true });
});

test.run();
