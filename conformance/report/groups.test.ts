import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { checkOf, faultyChecks } from './fixtures/sample-run.ts';
import { failureGroups, reasonGroups } from './groups.ts';

const test = suite('groups of checks');

const ids = (checks: Parameters<typeof failureGroups>[0]): string[][] =>
  failureGroups(checks).map(({ all }) => all.map(({ id }) => id));

test('folds rows that fail alike, puts frames first and warnings last', () => {
  assert.equal(ids(faultyChecks), [
    ['message/in-order:frames', 'message/exactly-once:frames'],
    ['session/refused-attempt-leaves-session:gets-broadcasts'],
    ['emoji', 'zwj-sequence', 'skin-tone-and-flag'].map((row) => `message/text-is-unchanged[${row}]:unchanged`),
    ['endpoint/never-broadcasts-binary[chat]:closed-with-1003'],
  ]);
});

test('keeps rows apart that fail in different ways', () => {
  const row = (example: string, actual: string) =>
    checkOf(`message/text[${example}]:unchanged`, ['MSG-5'], { verdict: 'fail', actual });
  const checks = [row('a', 'nothing came'), row('b', 'text is "1", not "2"'), row('c', 'text is "3", not "4"')];
  assert.is(failureGroups(checks).length, 2);
});

test('takes texts that were cut for texts', () => {
  const frames = (scenario: string, got: string) =>
    checkOf(`${scenario}:frames`, ['MSG-2'], { verdict: 'fail', actual: `bob got ${got}: uid must be integer` });
  assert.is(failureGroups([frames('a/b', '"{\\"uid\\"… (174 characters)'), frames('c/d', '"short"')]).length, 1);
});

test('names each reason once', () => {
  const checks = [
    ...[1, 2].map((run) =>
      checkOf(`a/b[${run}]:c`, ['EP-1'], { verdict: 'untestable', reason: `expected "n${run}" within 500${run} ms` }),
    ),
    checkOf('a/b:d', ['EP-1'], { verdict: 'untestable', reason: 'the handshake was not answered' }),
    checkOf('a/b:e', ['EP-1'], { verdict: 'skip', reason: 'expected "n1" within 5001 ms' }),
  ];
  assert.equal(
    reasonGroups(checks, 'untestable', 'error').map((group) => group.checks.length),
    [2, 1],
  );
});

test.run();
