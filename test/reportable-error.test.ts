import * as assert from 'uvu/assert';
import { suite } from './harness.ts';
import { reportableError } from './reportable-error.ts';

const test = suite('errors that uvu can print');

test('an ordinary error stays what it is', () => {
  const error = new TypeError('wrong');
  assert.is(reportableError(error), error);
  assert.match(String(error.stack), /^TypeError\n +at /);
});

test('an assertion keeps its difference', () => {
  try {
    assert.equal({ a: 1 }, { a: 2 });
  } catch (error) {
    assert.match((reportableError(error) as Error & { details: string }).details, /"a":·2/);
    return;
  }
  throw new Error('the assertion held');
});

test('a hook says that it was the hook', () => {
  assert.is(reportableError(new Error('no'), 'after hook: ').message, 'after hook: no');
});

test('the cause of an error is shown', () => {
  const error = new Error('cannot connect', { cause: new Error('ECONNREFUSED') });
  assert.match(String(reportableError(error).stack), /caused by Error: ECONNREFUSED/);
});

for (const [what, thrown] of [
  ['undefined', undefined],
  ['null', null],
  ["'words'", 'words'],
  ['{ code: 1 }', { code: 1 }],
] as const) {
  test(`${what} becomes an error that shows it`, () => {
    assert.is(reportableError(thrown).message, `threw ${what}, which is not an Error`);
  });
}

for (const part of ['name', 'message', 'stack', 'operator']) {
  test(`an error whose ${part} is no string becomes one of strings`, () => {
    const { name, message, stack } = reportableError(Object.assign(new Error('wrong'), { [part]: 1 }));
    assert.equal([typeof name, typeof message, typeof stack], ['string', 'string', 'string']);
  });
}

test.run();
