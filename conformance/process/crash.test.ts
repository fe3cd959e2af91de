import { spawnSync } from 'node:child_process';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { type Crash, countCrashes, crashOf } from './crash.ts';
import { nodeProgram, start, stopPrograms } from './fixtures/node-program.ts';
import type { OutputStream, ProgramLine } from './output-buffer.ts';

const test = suite('a crash', { timeoutMs: 20_000 });

test.after.each(stopPrograms);

const exit = { code: 1, signal: null };
const exitedAt = 100_000;

/** Lines of a stream that came so many milliseconds before the exit. */
function lines(texts: string, { before = 10, stream = 'stderr' as OutputStream, place = 0 } = {}): ProgramLine[] {
  return texts.split('\n').map((text, index) => ({ place: place + index, at: exitedAt - before, stream, text }));
}

const frames = (count: number): string => Array.from({ length: count }, (_, index) => `    at f${index}`).join('\n');

test('of Node.js begins with the place and the error, and ends with what it has', () => {
  const error = `node:events:498
      throw er; // Unhandled 'error' event
      ^

RangeError: Invalid WebSocket frame: MASK must be set
${frames(20)}
{
  code: 'WS_ERR_EXPECTED_MASK'
}

Node.js v20.19.5`;
  const chatter = lines('alice: hello\nbob: hello', { stream: 'stdout', place: 50 });
  const crash = crashOf(exit, exitedAt, [...lines('listening', { before: 90_000 }), ...lines(error), ...chatter]);
  assert.is(crash.headline, 'RangeError: Invalid WebSocket frame: MASK must be set');
  assert.equal(crash.firstLines, [
    'node:events:498',
    "      throw er; // Unhandled 'error' event",
    '      ^',
    'RangeError: Invalid WebSocket frame: MASK must be set',
    '    at f0',
    '    at f1',
  ]);
  assert.equal(crash.lastLines.slice(-3), ["  code: 'WS_ERR_EXPECTED_MASK'", '}', 'Node.js v20.19.5']);
  assert.is(crash.omitted, 28 - 12);
});

test('of Python names the error after the frames, of joined tracebacks the last', () => {
  const frame = (line: number): string => `  File "server.py", line ${line}, in on_message\n    users[uid]`;
  const traceback = (name: string): string =>
    `Traceback (most recent call last):\n${frame(1)}\n${frame(2)}\n${frame(3)}\n${name}`;
  const one = crashOf(exit, exitedAt, lines(`connected\n${traceback('KeyError: 7')}`));
  assert.is(one.headline, 'KeyError: 7');
  assert.equal(one.firstLines, [
    'Traceback (most recent call last):',
    ...`${frame(2)}\n${frame(3)}`.split('\n'),
    'KeyError: 7',
  ]);
  assert.equal([one.lastLines, one.omitted], [[], 2]);
  const during = 'During handling of the above exception, another exception occurred:';
  const two = crashOf(exit, exitedAt, lines(`${traceback('KeyError: 7')}\n\n${during}\n\n${traceback('OSError: 8')}`));
  assert.is(two.headline, 'OSError: 8');
  assert.is(two.firstLines[0], 'Traceback (most recent call last):');
  assert.is(two.firstLines.at(-1), 'OSError: 8');
  assert.is(two.omitted, 17 - 6);
});

test('of Go, Java and others begins at the line that says so', () => {
  const rows = [
    'panic: concurrent write to websocket connection',
    'fatal error: concurrent map writes',
    'Exception in thread "main" java.lang.IllegalStateException: x',
    "thread 'main' panicked at src/main.rs:4:5:",
    'Unhandled exception. System.InvalidOperationException: x',
    "terminate called after throwing an instance of 'std::runtime_error'",
  ];
  for (const first of rows) {
    const crash = crashOf(exit, exitedAt, lines(`got a frame\n${first}\n\n${frames(2)}`));
    assert.equal([crash.headline, crash.firstLines], [first, [first, '    at f0', '    at f1']]);
  }
});

test('of no known form begins with what came in the last moment, of the errors where there are some', () => {
  const log = lines('1\n2', { before: 5_000 });
  const last = lines('cannot open the database\nbye', { before: 20, stream: 'stdout', place: 2 });
  assert.equal(crashOf(exit, exitedAt, [...log, ...last]).firstLines, ['cannot open the database', 'bye']);
  const errors = lines('no such table', { place: 4 });
  const crash = crashOf(exit, exitedAt, [...log, ...last, ...errors]);
  assert.equal([crash.firstLines, crash.headline], [['no such table'], undefined]);
});

test('without a word in the last moment keeps the last ones', () => {
  const crash = crashOf({ code: null, signal: 'SIGKILL' }, exitedAt, lines('1\n2\n3\n4\n5\n6\n7', { before: 5_000 }));
  assert.equal(crash, {
    code: null,
    signal: 'SIGKILL',
    at: exitedAt,
    firstLines: [],
    omitted: 0,
    lastLines: ['2', '3', '4', '5', '6', '7'],
  });
});

test('is counted with those that differ in nothing but numbers', () => {
  const crashed = (text: string, code = 1): Crash => crashOf({ code, signal: null }, exitedAt, lines(text));
  const counts = countCrashes([
    crashed('panic: user 1001 at 0xc000'),
    crashed('panic: nil map'),
    crashed('panic: user 7 at 0xbeef1234'),
    crashed('panic: nil map', 2),
  ]);
  assert.equal(
    counts.map(({ crash, times }) => [crash.headline, crash.code, times]),
    [
      ['panic: user 1001 at 0xc000', 1, 2],
      ['panic: nil map', 1, 1],
      ['panic: nil map', 2, 1],
    ],
  );
});

test('of a program is found in what it really printed', async () => {
  const listen = "require('net').createServer().listen(process.env.PORT, '127.0.0.1')";
  const emit = "setTimeout(() => new (require('events'))().emit('error', new RangeError('MASK must be set')), 700)";
  const program = await start(await nodeProgram("console.log('hello')", listen, emit));
  const report = await program.exited;
  const at = program.exitedAt();
  assert.ok(at !== undefined);
  const crash = crashOf(report, at, program.linesBetween(0, Number.POSITIVE_INFINITY, 1_000));
  assert.is(crash.headline, 'RangeError: MASK must be set');
  assert.match(crash.firstLines.join('\n'), "throw er; // Unhandled 'error' event");
  assert.match(crash.lastLines.join('\n'), /Node\.js v/);
  assert.ok(!crash.firstLines.includes('hello'));
});

const python = spawnSync('python3', ['--version']).error === undefined;

test.skipUnless(python, 'python3 is not there')('of Python is found in what it really prints', () => {
  const code = 'def f(): return {}[7]\ntry: f()\nexcept KeyError: raise OSError("cannot read the users")';
  const { stderr } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
  const crash = crashOf(exit, exitedAt, lines(stderr.trimEnd()));
  assert.is(crash.headline, 'OSError: cannot read the users');
});

test.run();
