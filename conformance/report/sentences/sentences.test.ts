import { readFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import type { CheckResult, RecordedCause } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import type { FrameRule } from '../../interpreter/causes.ts';
import { RULES } from '../../peer/breach.ts';
import { checkOf } from '../fixtures/sample-run.ts';
import { causes, dataOf, expectations, notes, reasons, rules } from './fixtures/every-kind.ts';
import { resultIn, sentences } from './languages.ts';

const test = suite('sentences about what was seen');

/** A frame that breaks a rule, as a cause tells of it. */
const brokenBy = (rule: FrameRule) => ({ kind: 'broken-frames', broken: [{ at: 'alice', rule }] }) as const;

/** Every kind of data with its sentences. */
const said = Object.entries(sentences).map(([language, say]) => ({
  language,
  of: [
    ...dataOf(expectations).map((data) => [`expectation ${data.kind}`, say.expectation(data)] as const),
    ...dataOf(causes).map((data) => [`cause ${data.kind}`, say.cause(data)] as const),
    ...dataOf(rules).map((data) => [`rule ${data.kind}`, say.cause(brokenBy(data))] as const),
    ...dataOf(notes).map((data) => [`note ${data.kind}`, say.note(data)] as const),
    ...dataOf(reasons).map((data) => [`reason ${data.kind}`, say.reason(data)] as const),
  ],
}));

/** What these say is said by a program, or by the part of the kit that failed. */
const quoting = ['came', 'no-handshake', 'unplayable', 'unavailable', 'given-up-target'].map((kind) => `cause ${kind}`);

test('are there for every kind in both languages, and hold what they are about', () => {
  for (const { language, of } of said) {
    for (const [kind, sentence] of of) {
      assert.is.not(sentence, '', `${language} ${kind}`);
      assert.not.match(sentence, /undefined|\[object|NaN/, `${language} ${kind}`);
    }
  }
});

test('have no capital letter and no full stop, since others embed them', () => {
  for (const { language, of } of said)
    for (const [kind, sentence] of of.filter(([name]) => !/^note/.test(name)))
      assert.not.match(sentence, /^[A-Z][a-z]|[.。]$/, `${language} ${kind}`);
});

test('are Chinese in Chinese, without an English sentence', () => {
  const chinese = said.find(({ language }) => language === 'zh')?.of ?? [];
  for (const [kind, sentence] of chinese) {
    if (!quoting.includes(kind)) assert.match(sentence, /\p{Script=Han}/u, kind);
    // Ids and names of messages stay as they are; two English words in a row are a sentence.
    assert.not.match(sentence, /[a-z]{2,} [a-z]{2,}/, kind);
    assert.not.match(sentence, /\p{Script=Han}[,;:]|[,;]\p{Script=Han}/u, kind);
  }
});

test('know the rules of RFC 6455 in Chinese', () => {
  for (const rule of Object.values(RULES)) {
    const said = sentences.zh.cause(brokenBy({ kind: 'rfc6455', rule, detail: '0x81' }));
    assert.match(said, /^alice 收到 RFC 6455 [\d.]+（.*\p{Script=Han}.*）：0x81$/u);
  }
});

test('know the kinds that a report may hold', async () => {
  const schema = JSON.parse(await readFile('spec/formats/report.schema.json', 'utf8'));
  const kinds = (definition: string): string[] => schema.definitions[definition].properties.kind.enum;
  assert.equal(kinds('expectation').sort(), Object.keys(expectations).sort());
  assert.equal(kinds('cause').sort(), Object.keys(causes).sort());
  assert.equal(kinds('frameRule').sort(), Object.keys(rules).sort());
  assert.equal(kinds('runReason').sort(), Object.keys(reasons).sort());
});

test('say of a result what was seen, or why it could not be judged', () => {
  const result = (verdict: CheckResult['verdict']) =>
    resultIn(checkOf('a/b:c', ['EP-1'], { verdict, cause: { kind: 'stayed-open' } as RecordedCause }), 'en');
  for (const verdict of ['fail', 'warn', 'pass'] as const)
    assert.equal([result(verdict).actual, result(verdict).reason], ['it stayed open', undefined]);
  for (const verdict of ['untestable', 'skip', 'error'] as const)
    assert.equal([result(verdict).actual, result(verdict).reason], [undefined, 'it stayed open']);
});

test.run();
