import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { inTurn } from './in-turn.ts';

const test = suite('shell: whose turn it is');

const all = [2, 3, 7, 9].map((connection) => ({ connection }));

for (const [last, turns] of [
  [3, [7, 9, 2, 3]],
  [5, [7, 9, 2, 3]], // gone meanwhile
  [9, [2, 3, 7, 9]],
  [2, [3, 7, 9, 2]],
] as const) {
  test(`after ${last} it is ${turns.join(', ')}`, () => {
    assert.equal(
      inTurn(all, { connection: last }).map(({ connection }) => connection),
      [...turns],
    );
  });
}

test.run();
