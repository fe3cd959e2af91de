import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { areasOf } from './areas.ts';
import { countsOf, denominator, implicitFailures, passedOf } from './denominator.ts';
import { checkOf, reportOn } from './fixtures/sample-run.ts';
import { shown } from './fixtures/shown-run.ts';
import { words } from './words.ts';

const test = suite('the number of checks that others are counted of');
const protocol = await loadProtocol('support-chat');

const declared = ['a', 'b', 'c'].map((row) => checkOf(`message/in-order[${row}]:in-order`, ['MSG-7']));
const broken = [
  checkOf('message/in-order[a]:frames', ['MSG-2'], { verdict: 'fail' }),
  checkOf('message/in-order[b]:frames', ['MSG-2'], { verdict: 'fail' }),
  checkOf('message/in-order[b]:state', [], { verdict: 'fail' }),
];

test('is that of the suite, whatever breaks beside it', () => {
  assert.is(denominator(declared), 3);
  assert.is(denominator([...declared, ...broken]), 3);
  assert.is(passedOf([...declared, ...broken]), '3/3');
  assert.equal(countsOf([...declared, ...broken]), { pass: 3, fail: 0, warn: 0, skip: 0, untestable: 0, error: 0 });
});

test('is that of the areas and of all together', () => {
  const checksOf = (checks: typeof declared): string[] =>
    areasOf(reportOn(protocol, checks), protocol.model, words.en)
      .filter(({ id }) => id === 'MSG' || id === '')
      .map((area) => area.checks);
  assert.equal(checksOf(declared), ['3/3', '3/3']);
  assert.equal(checksOf([...declared, ...broken]), ['3/3', '3/3']);
});

test('leaves out what every scenario checks, which is told beside it', () => {
  assert.equal(implicitFailures([...declared, ...broken]), [
    ['frames', 2],
    ['state', 1],
  ]);
  const last = (checks: typeof declared, language: 'en' | 'zh' = 'en'): string =>
    shown({ columns: 120, checks, language }).out.lines.slice(-3).join(' ');
  assert.match(last(declared), '3 checks: 3 passed (2.1 s, virtual clock)');
  assert.match(last([...declared, ...broken]), '3 checks: 3 passed; beside them 2 × frames, 1 × state failed (2.1 s,');
  assert.match(last([...declared, ...broken], 'zh'), '共 3 项检查：3 项通过；此外 frames 失败 2 次，state 失败 1 次（');
});

test.run();
