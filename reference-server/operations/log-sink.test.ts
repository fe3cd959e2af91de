import { closeSync, openSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { LogSink } from './log-sink.ts';
import { Fifo } from './testing/fifo.ts';

const test = suite('operations: log sink', { timeoutMs: 20_000 });

const lossLine = (lines: number): string => `lost ${lines}\n`;

/** Runs a test with a named pipe and a sink that writes to it. */
function withPipe(body: (sink: LogSink, fifo: Fifo) => Promise<void>): () => Promise<void> {
  return async () => {
    const fifo = new Fifo();
    const descriptor = fifo.openWriter();
    try {
      await body(new LogSink(descriptor, lossLine), fifo);
    } finally {
      closeSync(descriptor);
      fifo.remove();
    }
  };
}

/** The number-th line: as long as one of a real log. */
const line = (number: number): string => `${number} ${'x'.repeat(150)}\n`;

test(
  'lines arrive whole, in their order, and flush waits for them',
  withPipe(async (sink, fifo) => {
    for (let number = 0; number < 100; number++) sink.write(line(number));
    await sink.flush(5000);
    assert.is(fifo.read(), Array.from({ length: 100 }, (_, number) => line(number)).join(''));
    assert.is(sink.lost, 0);
    await sink.flush(0);
  }),
);

test(
  'while nobody reads, the newest lines are lost and counted; when somebody reads again, a line tells how many are missing where',
  withPipe(async (sink, fifo) => {
    const count = 10_000; // 1.5 MB: far more than a pipe and the sink hold
    for (let number = 0; number < count; number++) sink.write(line(number));
    const { lost } = sink;
    assert.ok(lost > 5000 && lost < count, `lost ${lost}`);
    let text = '';
    await eventually('the line of the loss', () => {
      text += fifo.read();
      return text.includes(lossLine(lost));
    });
    sink.write(line(count));
    await sink.flush(5000);
    text += fifo.read();
    const kept = Array.from({ length: count - lost }, (_, number) => line(number));
    assert.is(text, [...kept, lossLine(lost), line(count)].join(''));
    assert.is(sink.lost, lost, 'the line of a loss tells, and loses nothing');
  }),
);

test(
  'flush gives up where nobody reads',
  withPipe(async (sink) => {
    for (let number = 0; number < 1000; number++) sink.write(line(number));
    const started = performance.now();
    await sink.flush(100);
    assert.ok(performance.now() - started > 90);
  }),
);

test(
  'a pipe whose reader has gone takes nothing any more: every line counts as lost, and nobody waits',
  withPipe(async (sink, fifo) => {
    fifo.closeReader();
    for (let number = 0; number < 3; number++) sink.write(line(number));
    await sink.flush(60_000);
    assert.is(sink.lost, 3);
    sink.write(line(3));
    await sink.flush(60_000);
    assert.is(sink.lost, 4);
  }),
);

test('on a full disk what waits stays bounded', async () => {
  const full = openSync('/dev/full', 'a');
  const sink = new LogSink(full, lossLine);
  for (let round = 0; round < 3; round++) {
    for (let number = 0; number < 2000; number++) sink.write(line(number));
    await sink.flush(20);
  }
  assert.ok(sink.lost > 2000, `lost ${sink.lost} of 6000`);
  closeSync(full);
});

test.run();
