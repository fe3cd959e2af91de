import { readFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import type { Hint } from '#generated/formats/hints.js';
import { suite } from '../../test/harness.ts';
import type { Cause } from '../interpreter/causes.ts';
import { recorded } from '../interpreter/judgement.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { checkOf } from '../report/fixtures/sample-run.ts';
import { hintFor, loadHints } from '../report/hints.ts';
import { causes, rules } from '../report/sentences/fixtures/every-kind.ts';
import { loadScenarios } from '../scenario/load.ts';
import { planRuns } from '../scenario/plan.ts';
import { type Stack, stacks } from '../stacks.ts';
import { readYaml } from '../yaml-file.ts';
import { ofConnections } from './fixtures/of-connections.ts';
import { ofMessages } from './fixtures/of-messages.ts';

const test = suite('the hints of the support chat');
const file = 'conformance/hints/support-chat.yaml';
const entries = readYaml(file, await readFile(file, 'utf8')).value as Hint[];
const hints = await loadHints('support-chat');
const protocol = await loadProtocol('support-chat');
const { scenarios } = await loadScenarios(['conformance/scenarios/support-chat'], protocol);

/** The hint for a check that failed; empty where there is none. */
function hint(id: string, requirement: string, cause: Cause, stack?: Stack | undefined, log?: string[]): string {
  const check = checkOf(id, requirement.split(' '), { verdict: 'fail', ...recorded({ cause }) });
  return hintFor(hints, check, { stack, log }) ?? '';
}

for (const [what, id, requirement, cause, says, stack, log] of [...ofConnections, ...ofMessages]) {
  test(`know why: ${what}`, () => assert.match(hint(id, requirement, cause, stack, log), says));
}

test('suspect nothing that came of having been too much', () => {
  for (const requirement of ['MSG-14', 'SES-5', 'HB-2', 'EP-10', 'MSG-12', 'HB-7'])
    assert.is(hint('message/any:check', requirement, { kind: 'nothing-came' }), '', requirement);
});

test('do not say why where the wire cannot have told', () => {
  assert.is(hint('heartbeat/does-not-renew:expires-all-the-same', 'HB-3', { kind: 'nothing-came' }), '');
  assert.is(hint('message/create-time:time-of-sending', 'MSG-6', { kind: 'nothing-came' }), '');
});

test('name kinds of causes that there are, with fields that they have', () => {
  const known: Readonly<Record<string, object>> = {
    ...causes,
    ...Object.fromEntries(Object.entries(rules).map(([kind, fields]) => [`frame-${kind}`, fields])),
  };
  for (const { cause = [], where = {} } of entries) {
    const kinds = [cause].flat();
    for (const kind of kinds) assert.ok(kind in known, kind);
    for (const field of Object.keys(where))
      assert.ok(
        kinds.some((kind) => field in (known[kind] ?? {})),
        `${kinds}: ${field}`,
      );
  }
});

test('name requirements of the ledger, and checks that there are', () => {
  const checks = scenarios
    .flatMap(planRuns)
    .flatMap((plan) => [
      ...plan.checks.map(({ check, proves }) => ({ id: `${plan.id}:${check}`, proves })),
      { id: `${plan.id}:state`, proves: protocol.model.requirements.map(({ id }) => id) },
    ]);
  for (const { requirement = [], check } of entries) {
    const cited = [requirement].flat();
    for (const id of cited) assert.ok(protocol.cite(id), id);
    const fits = new RegExp(check ?? '', 'u');
    assert.ok(
      cited.length === 0 || checks.some(({ id, proves }) => cited.some((one) => proves.includes(one)) && fits.test(id)),
      `${cited}: ${check}`,
    );
  }
});

/** Words by which a language of programs is known. */
const words: Readonly<Record<Stack, RegExp>> = {
  java: /\b(Java|Spring|Tomcat|Jackson|Gson|ConcurrentHashMap|putIfAbsent|getBasicRemote|getAsyncRemote|sendText|CloseReason|CloseCodes|Long\.parseLong|NullPointerException|ZoneId)\b|@[A-Z][a-z]|synchronized \(/,
  go: /\b(?:in|for) Go\b|\bgorilla\b|\bgoroutines?\b|\bsync\.Mutex\b|\bwritePump\b|\bstrconv\b|\bhttp\.[A-Z]|\bWriteMessage\b|\bReadMessage\b|\bSetReadLimit\b|\bdefer\b/,
  python:
    /\bPython\b|\basyncio\b|\bwebsockets\b|\bawait socket\b|\bConnectionClosed\b|\bre\.fullmatch\b|\bint\(|\bstrftime\b|\bNone\b|\bjson\.dumps\b/,
  node: /\bNode\b|\bws\b|\bJSON\.stringify\b|\bsetInterval\b|\bsocket\.on\b|\bprocess\.env\b|\bmaxPayload\b|\bclearInterval\b|\bon(open|close|error|message)\b|\bJavaScript\b/,
};

test('name no language in general, and in the words of one no other', () => {
  for (const { hint: general, for: own = {} } of entries) {
    for (const said of Object.values(general))
      for (const stack of stacks) assert.not.match(said, words[stack], `${stack}: ${said}`);
    for (const stack of stacks)
      for (const said of Object.values(own[stack] ?? {}))
        for (const other of stacks.filter((one) => one !== stack && !(one === 'node' && stack === 'java')))
          assert.not.match(said, words[other], `${stack}, not ${other}: ${said}`);
  }
});

test('that say what a userId is accept and refuse what the scenarios do', () => {
  const rowsOf = (id: string) =>
    scenarios.find(({ scenario }) => scenario.scenario === id)?.scenario.examples as unknown as Record<
      string,
      string
    >[];
  const users = scenarios.find(({ scenario }) => scenario.scenario === 'endpoint/accepts-user-ids')?.scenario.users;
  const good = [...Object.values(users ?? {}).filter((user) => typeof user === 'number'), 1001].map(String);
  const bad = [
    ...rowsOf('endpoint/refuses-other-user-ids').map(({ userId = '' }) => decodeURIComponent(userId)),
    ...rowsOf('endpoint/refuses-other-spellings').map(({ before = '' }) => `${before}1001`),
  ];
  assert.ok(good.includes('9007199254740991') && bad.includes('9007199254740992') && bad.includes('01001'));
  const texts = entries
    .filter(({ requirement = [] }) => [requirement].flat().some((id) => /^EP-[23]$/.test(id)))
    .flatMap(({ hint: general, for: own = {} }) => [general, ...Object.values(own)])
    .flatMap((said) => Object.values(said) as string[]);
  const rules = texts.map((said) => ({
    said,
    patterns: [...said.matchAll(/`([^`]+)`/g)].map(([, source = '']) => new RegExp(`^(?:${source})$`, 'u')),
    // Close codes and statuses are no limits.
    limits: [...said.matchAll(/(?<![0-9])[0-9]{5,}(?![0-9])/g)].map(([digits]) => BigInt(digits)),
  }));
  const stating = rules.filter(({ patterns, limits }) => patterns.length + limits.length > 0);
  assert.ok(stating.length >= 20, `${stating.length} texts state a rule`);
  for (const { said, patterns, limits } of stating) {
    assert.ok(patterns.length > 0 && limits.length > 0, `one without the other lets something in: ${said}`);
    const accepts = (id: string): boolean =>
      patterns.every((pattern) => pattern.test(id)) && limits.every((limit) => BigInt(id) <= limit);
    for (const id of good) assert.ok(accepts(id), `${id} is refused by: ${said}`);
    for (const id of bad) assert.not.ok(accepts(id), `${id} is accepted by: ${said}`);
  }
});

test('stand between backticks only where they are regular expressions', () => {
  for (const { hint: general, for: own = {} } of entries)
    for (const said of [general, ...Object.values(own)].flatMap((texts) => Object.values(texts) as string[]))
      for (const [, source = ''] of said.matchAll(/`([^`]*)`/g)) assert.match(source, /[[(|^]/, said);
});

test.run();
