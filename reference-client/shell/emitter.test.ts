import { once } from 'node:events';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Emitter } from './emitter.ts';

interface Events {
  word: string;
  number: number;
}

const test = suite('shell: the emitter');

test('it calls the listeners of a name in turn, until they are taken off', () => {
  const emitter = new Emitter<Events>();
  const heard: unknown[] = [];
  emitter.emit('word', 'nobody listens');
  const off = emitter.on('word', (word) => heard.push(word));
  emitter.on('word', (word) => heard.push(word.length));
  emitter.on('number', (number) => heard.push(number));
  emitter.emit('word', 'one');
  off();
  off();
  emitter.emit('word', 'three');
  emitter.emit('number', 7);
  assert.equal(heard, ['one', 3, 5, 7]);
});

test('a listener that throws does not keep the others from hearing; its error is an uncaught one', async () => {
  const emitter = new Emitter<Events>();
  const heard: string[] = [];
  emitter.on('word', () => {
    throw new Error('mine');
  });
  emitter.on('word', (word) => heard.push(word));
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  const uncaught = once(process, 'uncaughtException');
  emitter.emit('word', 'one');
  const [error] = await uncaught;
  for (const listener of others) process.on('uncaughtException', listener);
  assert.equal([heard, (error as Error).message], [['one'], 'mine']);
});

test.run();
