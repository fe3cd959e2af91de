import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { packageFolder } from '../package-folder.ts';
import { formatProblem } from '../yaml-file.ts';
import { acked, type Fault, head, inFolder, problemsOf, protocol, withSteps, write } from './fixtures/problems.ts';
import { loadScenarios, NoSuchScenarios } from './load.ts';

const test = suite('scenario files');

test('that are right have no problem', async () => {
  assert.equal(await problemsOf(withSteps(acked)), []);
});

test('of the kit itself are all valid, each with its own id', async () => {
  const own = fileURLToPath(new URL('conformance/scenarios/support-chat/server', packageFolder()));
  const { scenarios, problems, files } = await loadScenarios([own], protocol);
  assert.equal(problems.map(formatProblem), []);
  assert.is(scenarios.length, files.length);
  assert.ok(files.length > 50, `${files.length} files`);
});

const form = 'its form is:';
const faults: Fault[] = [
  [
    'an unknown key',
    `${head}usres: {}\nsteps: [{ connect: alice }]\n`,
    '3:1 unknown key usres in the file; did you mean users?',
  ],
  ['an unknown step', withSteps('conect: alice', acked), '7:5 unknown key conect in steps.2; did you mean connect?'],
  [
    'an unknown key of a step',
    withSteps('silence: { att: alice, at: alice, check: quiet, proves: HB-7 }'),
    '7:16 unknown key att in steps.2.silence; did you mean at?',
  ],
  [
    'an unknown key of a step with two forms',
    withSteps('connect: { as: bob, expct: refused }', acked),
    '7:25 unknown key expct in steps.2.connect; did you mean expect?',
  ],
  [
    'two keys in one step',
    withSteps('close: { connection: alice }\n    wait: 1 s', acked),
    '7:5 steps.2 has the keys close and wait, but may have only 1; does a line lack its dash?',
  ],
  ['a step without a key', withSteps('{}', acked), '7:5 steps.2 is empty'],
  ['a step that is a word', withSteps('wait', acked), '7:5 steps.2 must be a mapping'],
  [
    'a missing key',
    withSteps('expect: { message: heartbeatAck, check: a, proves: HB-1 }'),
    '7:5 steps.2.expect lacks at',
  ],
  ['no steps', `${head}users: {}\n`, '1:1 the file lacks steps'],
  [
    'a word that is none of a few',
    withSteps('connect: { as: bob, expect: refussed }', acked),
    '7:25 steps.2.connect.expect must be one of accepted, refused, either, upgraded; did you mean refused?',
  ],
  [
    'a bad id of a check',
    withSteps('silence: { at: alice, check: Quiet!, proves: HB-7 }'),
    `7:27 steps.2.silence.check cannot be "Quiet!"; ${form} Stable id of the check within the scenario; left out, the expectation is a control`,
  ],
  [
    'a bad duration',
    withSteps('wait: 5 seconds long', acked),
    `7:5 steps.2.wait cannot be "5 seconds long"; ${form} A sum of terms, each a number and a unit (ms, s, m or min, h; ms if there is none) or a named timer: 500, 30s, 0.5 sessionTtl + 1 sweepInterval`,
  ],
  [
    'a text for a number',
    withSteps("send: { from: alice, message: heartbeat, times: 'two' }", acked),
    '7:46 steps.2.send.times must be a whole number',
  ],
  [
    'a title that says little',
    withSteps(acked).replace('A scenario of a test', 'Test'),
    '2:1 title must NOT have fewer than 10 characters',
  ],
  ['a text without its end', `${head}steps: "\n`, '4:1 Missing closing "quote'],
  ['a key that stands twice', `${head}title: Another scenario of a test\n`, '3:1 Map keys must be unique'],
  [
    'an alias of nothing',
    `${head}steps: *others\n`,
    '3:8 Unresolved alias (the anchor must be set before the alias): others',
  ],
  ['a file that is a list', '- a\n- b\n', '1:1 the file must be a mapping'],
  ['an empty file', '', '1:1 the file must be a mapping'],
];

for (const [what, text, problem] of faults) {
  test(`tell ${what}`, async () => assert.equal(await problemsOf(text), [`area/name.yaml:${problem}`]));
}

test('tell several problems of one file, in its order', async () => {
  const text = withSteps('conect: bob', 'connect: { as: bob, expct: refused }', acked).replace('title', 'titel');
  assert.equal(await problemsOf(text), [
    'area/name.yaml:1:1 the file lacks title',
    'area/name.yaml:2:1 unknown key titel in the file; did you mean title?',
    'area/name.yaml:7:5 unknown key conect in steps.2; did you mean connect?',
    'area/name.yaml:8:25 unknown key expct in steps.3.connect; did you mean expect?',
  ]);
});

test('have texts for durations that are bare numbers, and only for these', () =>
  inFolder(async (folder) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the expression of scenarios.
    const moment = '${sent.at}';
    const steps = withSteps(
      'wait: 500',
      'send: { from: alice, message: chatText, payload: "1", times: 3, capture: sent }',
      `expect: { at: alice, message: imMessage, where: { createTime: { $time: { near: "${moment}", within: 1500 } }, within: 7 }, within: 250, check: a, proves: MSG-1 }`,
    );
    const { scenarios, problems } = await loadScenarios([await write(folder, 'area/name.yaml', steps)], protocol);
    assert.equal(problems.map(formatProblem), []);
    const [, , wait, send, expect] = scenarios[0]?.scenario.steps ?? [];
    assert.is(wait?.wait, '500 ms');
    assert.is(send?.send?.times, 3);
    assert.is(expect?.expect?.within, '250 ms');
    assert.equal(expect?.expect?.where, {
      createTime: { $time: { near: moment, within: '1500 ms' } },
      within: 7,
    });
  }));

test('tell the file that has the same id already', () =>
  inFolder(async (folder) => {
    const first = await write(folder, 'x/area/name.yaml', withSteps(acked));
    const second = await write(folder, 'y/area/name.yaml', withSteps(acked));
    const { problems, scenarios } = await loadScenarios([folder], protocol);
    assert.equal(problems.map(formatProblem), [`${second}:1:1 area/name is the id of ${first} already`]);
    assert.is(scenarios.length, 1);
  }));

test('are looked for in folders, and must exist', () =>
  inFolder(async (folder) => {
    await write(folder, 'empty/notes.txt', 'no scenario');
    assert.equal((await loadScenarios([folder], protocol)).files, []);
    const error: unknown = await loadScenarios([`${folder}/nowhere`], protocol).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof NoSuchScenarios);
    assert.match(error.message, /there is no file or folder .*nowhere/);
  }));

test.run();
