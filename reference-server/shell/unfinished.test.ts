import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { frame, TEXT } from '../testing/raw-peer.ts';
import { type Beginner, Unfinished } from './unfinished.ts';

const test = suite('shell: all that is not whole');

/** So much of one message that two fit below the bound. */
const PART = frame(TEXT, 'x'.repeat(4000), { fin: false });
const REST = frame(0, 'x');
const MOST = 10_000;

interface Named extends Beginner {
  readonly name: string;
}

/** A bound, and peers whose names are in `ended` as soon as they are. */
function bound() {
  const ended: string[] = [];
  const unfinished = new Unfinished<Named>(MOST, ({ name }) => void ended.push(`full by ${name}`));
  const peer = (name: string): Named => ({ name, endAsUnfinished: () => void ended.push(name) });
  return { unfinished, ended, peer };
}

test('beyond the bound those go whose message was begun first, and no more of them than have to', () => {
  const { unfinished, ended, peer } = bound();
  for (const name of ['first', 'second']) unfinished.take(peer(name), PART);
  assert.equal(ended, []);
  unfinished.take(peer('third'), PART);
  assert.equal(ended, ['full by third', 'first']);
  assert.ok(unfinished.cost <= MOST);
});

test('whoever finishes a message is as young as the next one', () => {
  const { unfinished, ended, peer } = bound();
  const busy = peer('busy');
  unfinished.take(busy, PART);
  unfinished.take(peer('idle'), PART);
  unfinished.take(busy, Buffer.concat([REST, PART]));
  unfinished.take(peer('third'), PART);
  assert.equal(ended, ['full by third', 'idle']);
});

test('what became whole, and whose peer is gone, costs nothing', () => {
  const { unfinished, ended, peer } = bound();
  const [one, other] = [peer('one'), peer('other')];
  for (let count = 0; count < 100; count++) {
    unfinished.take(one, PART);
    unfinished.take(one, REST);
    unfinished.take(other, PART);
    unfinished.forget(other);
  }
  assert.equal(ended, []);
  assert.is(unfinished.cost, 0);
});

test('one that costs too much alone goes itself', () => {
  const { unfinished, ended, peer } = bound();
  const greedy = peer('greedy');
  for (let count = 0; count < 3; count++)
    unfinished.take(greedy, frame(count === 0 ? TEXT : 0, 'x'.repeat(4000), { fin: false }));
  assert.equal(ended, ['full by greedy', 'greedy']);
  assert.is(unfinished.cost, 0);
});

test.run();
