import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { loadScenarios } from '../scenario/load.ts';
import { planRuns } from '../scenario/plan.ts';
import { InvalidSteps, loadStepWords, parseStepWords } from './step-words.ts';
import { wordsIn } from './words.ts';

const test = suite('the words of the doctor');
const steps = await loadStepWords('support-chat');

test('are the same sentences in both languages', () => {
  const shape = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? shape(inner).map((name) => `${key}.${name}`) : [`${key} ${typeof inner}`],
    );
  assert.equal(shape(wordsIn('zh')).sort(), shape(wordsIn('en')).sort());
});

test('in Chinese have Chinese punctuation', () => {
  for (const { label, fine, problems } of steps) {
    const texts = [label, fine, ...problems.flatMap((one) => [one.problem, one.remedy, ...Object.values(one.for)])];
    for (const { zh } of texts) {
      assert.match(zh, /\p{Script=Han}/u);
      assert.not.match(zh, /\p{Script=Han}[,;:!?]|[,;:]\p{Script=Han}/u, zh);
    }
  }
});

test('name scenarios and checks that there are, and end in a problem that always fits', async () => {
  const protocol = await loadProtocol('support-chat');
  const { scenarios, problems } = await loadScenarios(['conformance/scenarios/support-chat/doctor'], protocol);
  assert.equal(problems, []);
  const checks = new Map(
    scenarios.map((loaded) => [
      loaded.scenario.scenario,
      planRuns(loaded).flatMap((plan) => plan.checks.map(({ check }) => check)),
    ]),
  );
  assert.equal(steps.map(({ scenario }) => scenario).sort(), [...checks.keys()].sort());
  for (const { scenario, problems: known } of steps) {
    for (const { check } of known) assert.ok(check === undefined || checks.get(scenario)?.includes(check), check);
    assert.equal([known.at(-1)?.check, known.at(-1)?.causes], [undefined, undefined], scenario);
  }
});

test('with a mistake in their file are refused with its place', () => {
  const step = (pattern: string) => `- scenario: doctor/a
  label: { en: a, zh: 甲 }
  fine: { en: a, zh: 甲 }
  problems:
    - cause: other-came
      where: { frames: { $pattern: '${pattern}' } }
      problem: { en: a, zh: 甲 }
      remedy: { en: a, zh: 甲 }
`;
  assert.is(parseStepWords('a.yaml', step('x')).length, 1);
  for (const [text, said] of [
    [step('('), /^a\.yaml:6:/],
    [step('x').replace('zh: 甲', 'hz: 甲'), /^a\.yaml:2:/],
    ['- [', /^a\.yaml:/],
  ] as const) {
    try {
      parseStepWords('a.yaml', text);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, InvalidSteps);
      assert.match((error as Error).message, said);
    }
  }
});

test('a protocol without a file has no steps of its own', async () => {
  assert.equal(await loadStepWords('no-such-protocol'), []);
});

test.run();
