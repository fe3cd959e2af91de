import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { loadScenarios } from '../scenario/load.ts';
import { planRuns } from '../scenario/plan.ts';
import { checkOf } from './fixtures/sample-run.ts';
import { hintFor, InvalidHints, loadHints, parseHints } from './hints.ts';

const test = suite('hints');
const hints = await loadHints('support-chat');
const protocol = await loadProtocol('support-chat');

const hint = (id: string, requirement: string, actual: string): string =>
  hintFor(hints, checkOf(id, [requirement], { verdict: 'fail', actual })) ?? '';

test('the first entry that fits is taken: requirement, check and what was seen', () => {
  const own = parseHints(
    'hints.yaml',
    `- { requirement: EP-1, check: ':large', hint: for the check and its name, zh: 适用于某项检查及其名称 }
- { requirement: EP-1, actual: HTTP 4, hint: for the check and what was seen, zh: 适用于检查和看到的内容 }
- { requirement: EP-1/SHOULD, hint: for the recommendation alone, zh: 只适用于建议性的规定 }`,
  );
  assert.is(hintFor(own, checkOf('a/b:largest', ['EP-2', 'EP-1'])), 'for the check and its name');
  assert.is(hintFor(own, checkOf('a/b:c', ['EP-1'], { actual: 'HTTP 404' })), 'for the check and what was seen');
  assert.is(hintFor(own, checkOf('a/b:c', ['EP-1/SHOULD'])), 'for the recommendation alone');
  assert.is(hintFor(own, checkOf('a/b:c', ['EP-1'])), undefined);
  assert.is(hintFor(own, checkOf('a/b:c', ['EP-3'])), undefined);
});

test('a mistake in the file is refused with its place', () => {
  const problem = (text: string): string => {
    try {
      parseHints('hints.yaml', text);
      return 'none';
    } catch (error) {
      assert.instance(error, InvalidHints);
      return (error as Error).message;
    }
  };
  const text = 'hint: this is long enough to be one\n  zh: 这一句也足够长可以用作提示';
  assert.match(problem(`- requirement: EP-1\n  actual: "("\n  ${text}`), /^hints\.yaml:2:/);
  assert.match(problem('- requirement: EP-1\n  hint: this is long enough to be one'), /^hints\.yaml:1:3 .*lacks zh/);
  assert.match(problem('- requirement: EP-1\n  hints: this is long enough to be one'), /did you mean hint\?/);
  assert.match(problem('requirement: EP-1'), /^hints\.yaml:1:1 /);
  assert.match(problem('- ['), /^hints\.yaml:/);
});

test('every hint is there in both languages, the Chinese one with its own punctuation', async () => {
  const chinese = await loadHints('support-chat', 'zh');
  assert.is(chinese.length, hints.length);
  for (const [index, { hint: text, requirement }] of chinese.entries()) {
    assert.match(text, /\p{Script=Han}{4}/u, requirement);
    assert.not.match(hints[index]?.hint ?? '', /[，。；]/u, requirement);
    assert.not.match(text, /\p{Script=Han}[,;:!?]|[,;:]\p{Script=Han}/u, text);
  }
});

test('a handshake that opens nothing has a hint for each way in which proxies and containers refuse', () => {
  const seen = (status: number): string =>
    hint('endpoint/accepts-user-ids:smallest-accepted', 'EP-1', `HTTP ${status}`);
  assert.match(seen(404), /ServerEndpointExporter/);
  assert.match(seen(400), /proxy_set_header/);
  assert.match(seen(301), /redirect/);
  assert.is(seen(500), '');
});

test('a protocol without a file has no hints', async () => {
  assert.equal(await loadHints('no-such-protocol'), []);
});

test('every hint names a requirement of the ledger', () => {
  assert.equal(
    hints.map(({ requirement }) => requirement).filter((cited) => protocol.cite(cited) === undefined),
    [],
  );
});

test('every hint can be reached: a check of its requirement has a fitting id', async () => {
  const { scenarios } = await loadScenarios(['conformance/scenarios/support-chat'], protocol);
  const checks = scenarios
    .flatMap(planRuns)
    .flatMap((plan) => [
      ...plan.checks.map(({ check, proves }) => ({ id: `${plan.id}:${check}`, proves })),
      { id: `${plan.id}:frames`, proves: protocol.model.requirements.map(({ id }) => id) },
    ]);
  const dead = hints.filter(
    ({ requirement, check }) =>
      !checks.some(({ id, proves }) => proves.includes(requirement) && (check?.test(id) ?? true)),
  );
  assert.equal(
    dead.map(({ hint: text }) => text),
    [],
  );
});

test('a refused attempt that ends the live session points at the close handler', () => {
  const text = hint('session/refused-attempt-leaves-session:gets-broadcasts', 'SES-2', 'nothing came');
  assert.match(text, /sessions\.remove\(userId, session\)/);
});

test('12 hours off points at hh, other whole hours at the zone, 40 seconds at nothing', () => {
  const off = (seconds: number): string =>
    hint(
      'message/create-time:time-of-sending',
      'MSG-6',
      `createTime is 2026-01-15 02:03:21, ${seconds} s from the time of sending in Asia/Shanghai`,
    );
  for (const seconds of [-43200, 43199]) assert.match(off(seconds), /HH/);
  for (const seconds of [-28800, 28801, 3600, -36001]) assert.match(off(seconds), /ZoneId/);
  for (const seconds of [40, 5400, 128800]) assert.is(off(seconds), '');
});

test('each form of a wrong uid has its own hint', () => {
  const seen = (reason: string): string =>
    hint('message/in-order:frames', 'MSG-2', `bob got "{}": it is no imMessage: ${reason}`);
  assert.match(seen('uid must be integer'), /ToStringSerializer/);
  assert.match(hint('message/in-order:frames', 'MSG-2', 'bob got "{}": uid is written as 1001.0'), /Gson/);
  assert.match(seen("must have required property 'avatar'"), /NON_NULL/);
});

test('nothing that came is no reason to suspect that too much was sent', () => {
  for (const requirement of ['MSG-14', 'SES-5', 'HB-2', 'EP-10', 'MSG-12', 'HB-7'])
    assert.is(hint('message/any:check', requirement, 'nothing came'), '', requirement);
});

test.run();
