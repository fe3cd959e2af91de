import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { suggestion } from './suggestion.ts';

const test = suite('the suggestion for a misspelt word');

test('is the nearest candidate, whatever the case', () => {
  assert.is(suggestion('hartbeat', ['heartbeat', 'chatText']), '; did you mean heartbeat?');
  assert.is(suggestion('SESSIONTTL', ['sessionTtl', 'sweepInterval']), '; did you mean sessionTtl?');
});

test('takes two letters in the wrong order for one fault', () => {
  assert.is(suggestion('sned', ['send']), '; did you mean send?');
  assert.is(suggestion('sdne', ['send']), '');
});

test('is the first of several that are equally near', () => {
  assert.is(suggestion('ab', ['aa', 'bb']), '; did you mean aa?');
});

test('is nothing where no candidate is near, or there is none', () => {
  assert.is(suggestion('xyz', ['heartbeat']), '');
  assert.is(suggestion('heartbeat', []), '');
});

test('allows one fault in a very short word, two in a short one, and a third of the letters in a long one', () => {
  assert.is(suggestion('abcd', ['abcx']), '; did you mean abcx?');
  assert.is(suggestion('NOPE', ['HOME']), '');
  assert.is(suggestion('abcde', ['abcxy']), '; did you mean abcxy?');
  assert.is(suggestion('abcde', ['abxyz']), '');
  assert.is(suggestion('abcdefghijkl', ['abcdefghXXXX']), '; did you mean abcdefghXXXX?');
  assert.is(suggestion('abcdefghijkl', ['abcdefgXXXXX']), '');
});

test.run();
