import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { Cause } from '../interpreter/causes.ts';
import { recorded } from '../interpreter/judgement.ts';
import type { Stack } from '../stacks.ts';
import { checkOf, uidAsText } from './fixtures/sample-run.ts';
import { hintFor, InvalidHints, loadHints, parseHints } from './hints.ts';

const test = suite('hints');
const hints = await loadHints('support-chat');

/** An entry of a file, whose text is long enough. */
const entry = (keys: string, text: string): string =>
  `- { ${keys}, hint: { en: ${text}, zh: 这一句也足够长可以用作提示 } }\n`;

test('the first entry that fits is taken: what was seen, requirement, check and log', () => {
  const own = parseHints(
    'hints.yaml',
    entry('requirement: EP-1, check: ":large"', 'for the check and its name') +
      entry('cause: refused, where: { status: [401, 404] }, requirement: EP-1', 'for the check and what was seen') +
      entry('cause: refused, where: { reason: { $pattern: "^For" } }', 'for a field that matches') +
      entry('log: "TEXT_[A-Z]+"', 'for a line of the log') +
      entry('requirement: [EP-1/SHOULD, EP-4]', 'for the recommendation alone'),
  );
  const of = (id: string, requirements: string[], cause?: Cause, log: string[] = []) =>
    hintFor(own, checkOf(id, requirements, recorded({ cause })), { log });
  const refused = (status: number, reason: string): Cause => ({ kind: 'refused', status, reason });
  assert.is(of('a/b:largest', ['EP-2', 'EP-1']), 'for the check and its name');
  assert.is(of('a/b:c', ['EP-1'], refused(404, '')), 'for the check and what was seen');
  assert.is(of('a/b:c', ['EP-3'], refused(404, 'Forbidden')), 'for a field that matches');
  assert.is(of('a/b:c', ['EP-3'], refused(404, '')), undefined);
  assert.is(of('a/b:c', ['EP-3'], undefined, ['fine', 'state TEXT_FULL_WRITING']), 'for a line of the log');
  assert.is(of('a/b:c', ['EP-1/SHOULD']), 'for the recommendation alone');
  assert.is(of('a/b:c', ['EP-1']), undefined);
  assert.is(of('a/b:c', ['EP-3']), undefined);
});

test('a cause inside another one is found, and each rule that a frame breaks', () => {
  const own = parseHints(
    'hints.yaml',
    entry('cause: closed, where: { code: 1002 }', 'for a close in the middle of it') +
      entry('cause: frame-schema, where: { message: imMessage }', 'for a frame of this message'),
  );
  const of = (cause: Cause) => hintFor(own, checkOf('a/b:c', ['EP-1'], recorded({ cause })));
  const inner: Cause = { kind: 'closed', code: 1002 };
  assert.is(of({ kind: 'in-company', cause: inner }), 'for a close in the middle of it');
  assert.is(of({ kind: 'sent-before-close', frame: 'x', end: inner }), 'for a close in the middle of it');
  assert.is(of({ kind: 'closed', code: 1000 }), undefined);
  assert.is(of(uidAsText('alice', 1) as Cause), 'for a frame of this message');
});

test('a field is one of several values, a mapping of fields, a time, there or not; of a list one item is enough', () => {
  const fits = (where: string, cause: Cause): boolean => {
    const own = parseHints('hints.yaml', entry(`cause: ${cause.kind}, where: ${where}`, 'for what is seen here'));
    return hintFor(own, checkOf('a/b:c', ['EP-1'], recorded({ cause }))) !== undefined;
  };
  const off = (ms: number): Cause => ({
    kind: 'wrong-time',
    field: 'at',
    written: '',
    off: ms,
    zone: 'UTC',
    declared: true,
  });
  assert.ok(fits('{ off: { $near: 43200000 } }', off(43_204_000)));
  assert.not.ok(fits('{ off: { $near: 43200000 } }', off(43_206_000)));
  assert.ok(fits('{ off: { $nearMultipleOf: 3600000 } }', off(-7_196_000)));
  for (const ms of [4000, -7_206_000, 5_400_000])
    assert.not.ok(fits('{ off: { $nearMultipleOf: 3600000 } }', off(ms)), `${ms}`);
  const others: Cause = { kind: 'other-came', frames: ['pong', '{}'], count: 2 };
  assert.ok(fits('{ frames: pong, count: [1, 2] }', others));
  assert.ok(fits('{ frames: { $pattern: "^p" } }', others));
  assert.not.ok(fits('{ frames: { $pattern: "^x" } }', others));
  assert.not.ok(fits('{ frames: pong, count: 3 }', others));
  const sent = (end?: Cause): Cause => ({
    kind: 'sent-before-close',
    frame: 'x',
    ...(end === undefined ? {} : { end }),
  });
  const ended: Cause = { kind: 'closed', code: 1008 };
  assert.ok(fits('{ end: { kind: closed } }', sent(ended)));
  assert.not.ok(fits('{ end: { kind: closed, code: 1000 } }', sent(ended)));
  assert.ok(fits('{ end: { $absent: false } }', sent(ended)));
  assert.ok(fits('{ end: { $absent: true } }', sent()));
  assert.not.ok(fits('{ end: { $absent: true } }', sent(ended)));
});

test('what a program said when it ended is part of its log', () => {
  const own = parseHints('hints.yaml', entry('cause: crashed, log: ^panic', 'for a program that panicked'));
  const of = (first: string[], last: string[]) =>
    hintFor(own, checkOf('a/b:c', ['EP-1'], recorded({ cause: { kind: 'crashed', code: 2, first, last } })));
  assert.is(of(['panic: x'], []), 'for a program that panicked');
  assert.is(of([], ['panic: x']), 'for a program that panicked');
  assert.is(of(['a panic'], []), undefined);
});

test('a program gets the words of its own language where there are any', () => {
  const own = parseHints(
    'hints.yaml',
    `- hint: { en: The words for everybody else., zh: 这一句也足够长可以用作提示 }
  for: { go: { en: The words for Go alone., zh: 这一句是专门写给它的提示 } }`,
  );
  const of = (stack: Stack | undefined) => hintFor(own, checkOf('a/b:c', ['EP-1']), { stack });
  assert.is(of('go'), 'The words for Go alone.');
  for (const stack of ['java', undefined] as const) assert.is(of(stack), 'The words for everybody else.');
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
  const text = 'hint: { en: this is long enough to be one, zh: 这一句也足够长可以用作提示 }';
  assert.match(problem(`- requirement: EP-1\n  check: "("\n  ${text}`), /^hints\.yaml:2:/);
  assert.match(problem(`- log: "("\n  ${text}`), /^hints\.yaml:1:/);
  assert.match(problem('- hint: { en: this is long enough to be one }'), /^hints\.yaml:1:\d+ .*lacks zh/);
  assert.match(problem(`- requirement: EP-1\n  hints: x\n  ${text}`), /did you mean hint\?/);
  assert.match(problem('requirement: EP-1'), /^hints\.yaml:1:1 /);
  assert.match(problem('- ['), /^hints\.yaml:/);
});

test('every hint is there in both languages, the Chinese one with its own punctuation', async () => {
  const chinese = await loadHints('support-chat', 'zh');
  assert.is(chinese.length, hints.length);
  for (const [index, { hint: text }] of chinese.entries()) {
    const english = hints[index]?.hint ?? '';
    assert.match(text, /\p{Script=Han}{4}/u, english);
    assert.not.match(english, /[，。；]/u);
    assert.not.match(text, /\p{Script=Han}[,;:!?]|[,;:]\p{Script=Han}/u, text);
  }
});

test('a protocol without a file has no hints', async () => {
  assert.equal(await loadHints('no-such-protocol'), []);
});

test.run();
