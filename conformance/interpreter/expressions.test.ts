// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of scenarios.
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { interpolate, interpolateText, type Scope, UnknownVariable, variablesIn } from './expressions.ts';

const test = suite('expressions in scenarios');

const values: Record<string, unknown> = {
  alice: { userId: 1001, username: undefined },
  nonce: 'n1',
  message: { payload: { uid: 7, list: [1, 2] } },
};
const scope: Scope = (name) => {
  if (name in values) return values[name];
  throw new UnknownVariable(name);
};

test('keep the type of a value where they are the whole text', () => {
  assert.is(interpolate('${alice.userId}', scope), 1001);
  assert.equal(interpolate('${message.payload}', scope), { uid: 7, list: [1, 2] });
  assert.is(interpolate('${message.payload.list.1}', scope), 2);
  assert.is(interpolate('${alice.username}', scope), undefined);
});

test('become text within a text', () => {
  assert.is(interpolate('hello ${alice.userId}, ${nonce}', scope), 'hello 1001, n1');
  assert.is(interpolate('hello ${alice.username}!', scope), 'hello !');
  assert.is(interpolateText('${alice.userId}', scope), '1001');
  assert.is(interpolateText('${alice.username}', scope), '');
});

test('are replaced at any depth, and nothing else is', () => {
  const value = { a: ['${nonce}', { b: '${alice.userId}' }], c: 1, d: null, e: '$nonce $ {nonce} ${}' };
  assert.equal(interpolate(value, scope), { a: ['n1', { b: 1001 }], c: 1, d: null, e: '$nonce $ {nonce} ${}' });
});

test('do not read what the values say again', () => {
  assert.is(
    interpolate('a ${x} b', () => '${nonce}'),
    'a ${nonce} b',
  );
});

test('fail by name where there is no such variable', () => {
  const named = (variable: string) => (error: unknown) =>
    error instanceof UnknownVariable &&
    error.variable === variable &&
    error.message === `\${${variable}} names nothing`;
  assert.throws(() => interpolate('${bob}', scope), named('bob'));
  assert.throws(() => interpolate({ a: '${nonce.length}' }, scope), named('nonce.length'));
  assert.throws(() => interpolate('${alice.username.first}', scope), named('alice.username.first'));
});

test('can be listed', () => {
  assert.equal(variablesIn({ a: ['${nonce} ${alice.userId}'], b: { c: '${x}' }, d: 1 }), [
    'nonce',
    'alice.userId',
    'x',
  ]);
});

test.run();
