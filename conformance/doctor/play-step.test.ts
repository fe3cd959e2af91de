import * as assert from 'uvu/assert';
import type { CheckVerdict } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import type { Cause } from '../interpreter/causes.ts';
import { recorded } from '../interpreter/judgement.ts';
import { checkOf, uidAsText } from '../report/fixtures/sample-run.ts';
import { stacks } from '../stacks.ts';
import { findingOf, type Speech } from './play-step.ts';
import { loadStepWords, type StepWords } from './step-words.ts';

const test = suite('what a step of the doctor means');
const steps = await loadStepWords('support-chat');

function step(name: string): StepWords {
  const found = steps.find(({ scenario }) => scenario === `doctor/${name}`);
  if (found === undefined) throw new Error(`there is no step ${name}`);
  return found;
}

const result = (name: string, check: string, verdict: CheckVerdict, cause?: Cause) =>
  checkOf(`doctor/${name}:${check}`, ['HB-1'], { verdict, ...recorded({ cause }) });

/** What is told of one check that failed. */
function told(name: string, check: string, cause: Cause, speech: Speech = { language: 'en' }) {
  return findingOf(step(name), [result(name, check, 'fail', cause)], speech);
}

const came = (frame: string): Cause => ({ kind: 'other-came', frames: [frame], count: 1 });

const rows: [name: string, check: string, cause: Cause, text: RegExp][] = [
  ['probe', 'further-answer', came('pong'), /something other than success/],
  ['probe', 'first-answer', { kind: 'probe-unanswered', frame: 'hello' }, /something other than success/],
  ['probe', 'first-answer', { kind: 'probe-unanswered' }, /is not answered/],
  ['probe', 'first-answer', { kind: 'closed', code: 1011 }, /was closed before/],
  ['known-user', 'broadcast', came('用户信息不存在！'), /does not know a user/],
  ['known-user', 'broadcast', came('用户在线信息错误！'), /finds no session/],
  ['known-user', 'broadcast', came('{"type":"chat"}'), /no IM message/],
  ['known-user', 'broadcast', { kind: 'nothing-came' }, /is not broadcast/],
  [
    'known-user',
    'name',
    { kind: 'wrong-value', field: '', how: 'equal', wanted: 'a', actual: 'b' },
    /another username/,
  ],
  ['unknown-user', 'told', came('{"role":"user"}'), /can chat/],
  ['unknown-user', 'told', { kind: 'nothing-came' }, /is not told so/],
  ['timers', 'closed-in-time', { kind: 'stayed-open' }, /still open/],
  [
    'timers',
    'closed-in-time',
    { kind: 'too-early', what: 'closed', after: 5, least: '1 sessionTtl', leastMs: 9 },
    /before its TTL/,
  ],
];

for (const [name, check, cause, text] of rows) {
  test(`of ${check} where there was ${cause.kind} is told: ${text.source}`, () =>
    assert.match(told(name, check, cause).text, text));
}

test('is told with what was seen, in the language of people', () => {
  assert.equal(told('timers', 'closed-in-time', { kind: 'stayed-open' }).seen, ['it stayed open']);
  assert.equal(told('timers', 'closed-in-time', { kind: 'stayed-open' }, { language: 'zh' }).seen, [
    '连接一直没有关闭',
  ]);
});

test('has remedies in the words of the program where its language is known', () => {
  const remedy = (stack: Speech['stack']) =>
    told('timers', 'closed-in-time', { kind: 'stayed-open' }, { language: 'en', stack }).remedy ?? '';
  assert.match(remedy('java'), /fixedRateString/);
  assert.match(remedy('python'), /asyncio\.sleep/);
  for (const stack of [undefined, ...stacks.filter((one) => one !== 'java')])
    assert.not.match(remedy(stack), /fixedRateString|cron/);
});

test('is told of frames that break the document, though the check could not be judged', () => {
  const frames = result('known-user', 'frames', 'fail', uidAsText('alice', 1) as Cause);
  const broadcast = result('known-user', 'broadcast', 'untestable', {
    kind: 'spoilt',
    expected: { kind: 'message', messages: ['imMessage'], at: 'alice' },
  });
  const { text, seen = [] } = findingOf(step('known-user'), [broadcast, frames], { language: 'en' });
  assert.match(text, /no IM message/);
  assert.match(seen[0] ?? '', /uid must be integer/);
});

test('is fine where everything passed, and a notice where only a SHOULD did not', () => {
  assert.is(findingOf(step('probe'), [result('probe', 'a', 'pass')], { language: 'en' }).status, 'fine');
  assert.is(findingOf(step('probe'), [result('probe', 'a', 'warn')], { language: 'en' }).status, 'notice');
});

test.run();
