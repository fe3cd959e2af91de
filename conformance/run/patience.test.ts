import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Patience } from './patience.ts';

const test = suite('patience with controls');

test('is as long as the document allows while most are answered', () => {
  const patience = new Patience();
  for (let count = 0; count < 7; count += 1) patience.learn({ slowest: 10, unanswered: 1 });
  assert.is(patience.limit, undefined);
});

test('is shorter when many were not answered, but leaves time for several of the slowest answer', () => {
  const patience = new Patience();
  patience.learn({ slowest: 3, unanswered: 8 });
  assert.is(patience.limit, 500);
  patience.learn({ slowest: 400, unanswered: 0 });
  assert.is(patience.limit, 1600);
});

test.run();
