import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { checkOf, reportOn } from '../report/fixtures/sample-run.ts';
import { badgeSvg } from './badge.ts';

const test = suite('a badge', { timeoutMs: 60_000 });
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const parsed = test.skipUnless(hasXmllint, 'xmllint is not there');
const protocol = await loadProtocol('support-chat');
/** Every requirement that can be seen has a check that passed. */
const conformant = reportOn(
  protocol,
  protocol.model.requirements
    .filter(({ actor, unobservable }) => actor === 'server' && unobservable === undefined)
    .map(({ id }) => checkOf(`x/y[${id.toLowerCase()}]:z`, [id])),
);
let folder = '';

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'badge-'));
});
test.after(async () => {
  killAll();
  await rm(folder, { recursive: true, force: true });
});

async function written(report: Report): Promise<string> {
  const file = path.join(folder, 'report.json');
  await writeFile(file, JSON.stringify(report));
  return file;
}

test('tells the verdict as SVG and for shields.io', async () => {
  assert.is(conformant.verdict, 'conformant');
  const report = await written(conformant);
  const [svg, endpoint] = [path.join(folder, 'a/badge.svg'), path.join(folder, 'a/badge.json')];
  const { code, stdout, stderr } = await cli('badge', '--lang', 'en', report, '--svg', svg, '--endpoint', endpoint);
  assert.is(code, 0, stderr);
  assert.is(stdout, '');
  assert.equal(JSON.parse(await readFile(endpoint, 'utf8')), {
    schemaVersion: 1,
    label: 'support-chat 1.0',
    message: 'conformant',
    color: '1a7f4b',
  });
  const drawing = await readFile(svg, 'utf8');
  assert.match(drawing, '<title>support-chat 1.0: conformant</title>');
  assert.not.match(drawing, /href|@import|url\((?!#)/);
  const printed = await cli('badge', '--lang', 'en', report);
  assert.is(printed.stdout, drawing);
});

test('tells also that a server is wrong, in any language', async () => {
  const broken = reportOn(protocol, [checkOf('x/y:z', ['EP-1'], { verdict: 'fail' })]);
  const { code, stdout } = await cli('badge', '--lang', 'zh', await written(broken));
  assert.is(code, 0);
  assert.match(stdout, '不符合协议</text>');
});

parsed('is well-formed XML whatever it says', () => {
  const hostile = `<&"' ${'人工客服'.repeat(3)}`;
  const input = badgeSvg({ label: hostile, message: hostile, colour: '#000' });
  const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input, encoding: 'utf8' });
  assert.is(status, 0, stderr);
});

const expectedFailure = { reason: 'known' };
const refused: [what: string, change: Partial<Report>, told: RegExp][] = [
  ['a part of the suite', { filtered: true }, /only a part of the scenarios was run/],
  ['an interrupted run', { interrupted: true }, /the run was interrupted/],
  [
    'expected failures',
    { checks: [checkOf('x/y:z', ['EP-1'], { verdict: 'fail', expectedFailure })] },
    /with expected failures/,
  ],
  ['outdated ones', { outdated: [{ check: 'x/y:z', place: 'a.yaml:1', why: 'it passes' }] }, /with expected failures/],
  [
    'an open requirement',
    { verdict: 'not fully verified', reason: 'no check of EP-1 was run' },
    /not everything is verified: no check of EP-1 was run/,
  ],
];

for (const [what, change, told] of refused) {
  test(`is refused for ${what}, in one sentence`, async () => {
    const { code, stdout, stderr } = await cli('badge', await written({ ...conformant, ...change }));
    assert.is(code, 1);
    assert.is(stdout, '');
    assert.match(stderr, told);
    assert.is(stderr.trim().split('\n').length, 1);
  });
}

test('takes no file that is no report', async () => {
  const { code, stderr } = await cli('badge', path.join(folder, 'none.json'));
  assert.is(code, 2);
  assert.match(stderr, /cannot read .*none\.json/);
});

test.run();
