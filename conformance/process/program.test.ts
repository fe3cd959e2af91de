import { once } from 'node:events';
import { createServer } from 'node:net';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from './fixtures/eventually.ts';
import { LINES, nodeProgram, start, stopPrograms } from './fixtures/node-program.ts';
import { type ProgramOptions, startProgram } from './program.ts';
import { ProgramError } from './program-error.ts';

const test = suite('a program under test', { timeoutMs: 20_000 });

test.after.each(stopPrograms);

/** The error with which a program does not get ready. */
async function failure(options: ProgramOptions): Promise<ProgramError> {
  const result = await startProgram(options).catch((error: unknown) => error);
  if (result instanceof ProgramError) return result;
  throw new Error(`a ProgramError was expected, not ${String(result)}`);
}

test('is ready when its port accepts, without any line', async () => {
  const program = await start(await nodeProgram(LINES.listen));
  assert.equal(program.control, []);
  assert.ok(program.pid > 0);
  assert.equal(program.logTail(), []);
});

test('offers the control of its ready line, printed before or soon after it listens', async () => {
  const before = await start(await nodeProgram(LINES.ready, `setTimeout(() => { ${LINES.listen} }, 200)`));
  assert.equal(before.control, ['advance']);
  const after = await start(await nodeProgram(LINES.listen, `setTimeout(() => { ${LINES.ready} }, 100)`));
  assert.equal(after.control, ['advance']);
});

test('has each event that it prints told, the ready line among them', async () => {
  const events: string[] = [];
  const options = await nodeProgram(
    LINES.ready,
    `console.log('{"event":"seen","by":1}\\n{"events":[]}')`,
    LINES.listen,
  );
  await start({ ...options, onEvent: ({ event }) => events.push(event) });
  await eventually('both were told', () => events.length === 2);
  assert.equal(events, ['ready', 'seen']);
});

test('gets its own environment over that of the kit, and a tag', async () => {
  const print = `console.log(process.env.X, 'PATH' in process.env, /./.test(process.env.IM_CONFORMANCE_RUN))`;
  const options = await nodeProgram(print, LINES.listen);
  const program = await start({ ...options, env: { ...options.env, X: 'x' } });
  assert.equal(program.logTail(), ['x true true']);
});

test('that exits at once is reported with its code and its last words', async () => {
  const options = await nodeProgram(`console.error('no \\x1b[31mdata\\u202ebase'); process.exit(3)`);
  const { kind, message, logTail } = await failure(options);
  assert.is(kind, 'exited');
  assert.match(message, new RegExp(`exited with code 3 before it listened on 127.0.0.1:${options.port};`));
  assert.equal(logTail, ['no \\u001b[31mdata\\u202ebase']);
});

test('that is killed by a signal, or exits after it listened for a moment, is reported too', async () => {
  assert.match(
    (await failure(await nodeProgram(`process.kill(process.pid, 'SIGABRT')`))).message,
    /was ended by SIGABRT/,
  );
  const brief = await nodeProgram(LINES.listen, 'setTimeout(() => process.exit(0), 100)');
  assert.match((await failure(brief)).message, /exited with code 0/);
});

test('that never listens is given up at the deadline, whatever it says', async () => {
  const silent = { ...(await nodeProgram('setInterval(() => {}, 1000)')), readyTimeoutMs: 300 };
  const { kind, message } = await failure(silent);
  assert.is(kind, 'not-listening');
  assert.match(message, /did not listen on 127\.0\.0\.1:\d+ within 0.3 s/);
  const liar = { ...(await nodeProgram(LINES.ready, 'setInterval(() => {}, 1000)')), readyTimeoutMs: 500 };
  assert.match((await failure(liar)).message, /printed its ready line but did not listen/);
});

test('that does not exist, or may not be executed, is reported as such', async () => {
  const options = await nodeProgram('');
  const missing = await failure({ ...options, command: 'no-such-command-anywhere' });
  assert.equal([missing.kind, /there is no such command/.test(missing.message)], ['not-found', true]);
  const directory = await failure({ ...options, command: '/tmp' });
  assert.equal([directory.kind, /may not be executed/.test(directory.message)], ['not-found', true]);
  assert.is((await failure({ ...options, command: '' })).kind, 'not-found');
});

test('is not started where its port is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { kind, message } = await failure({ ...(await nodeProgram('')), port });
  server.close();
  assert.is(kind, 'port-taken');
  assert.match(message, new RegExp(`127.0.0.1:${port} is in use already`));
});

const CONTROLLED = [LINES.ready, LINES.listen];

test('advances its clock, one command after the other', async () => {
  const slow = `const answer = (command) => { console.error('got ' + JSON.stringify(command)); setTimeout(() => console.log('{"event":"advanced"}'), 50) }`;
  const program = await start(await nodeProgram(slow, LINES.answer, ...CONTROLLED));
  const done: number[] = [];
  await Promise.all([1, 2, 7_200_000].map((ms) => program.advance(ms, 2_000).then(() => done.push(ms))));
  assert.equal(done, [1, 2, 7_200_000]);
  const log = program.logTail().filter((line) => !line.includes('ready'));
  assert.equal(
    log.filter((_, index) => index % 2 === 0),
    [1, 2, 7_200_000].map((ms) => `got {"command":"advance","ms":${ms}}`),
  );
});

test('is told that its answer came too late, and its clock is not trusted again', async () => {
  const late = `const answer = () => { setTimeout(() => console.log('{"event":"advanced"}'), 300) }`;
  const program = await start(await nodeProgram(late, LINES.answer, ...CONTROLLED));
  const errors = await Promise.all(
    [100, 5_000].map((limit) => program.advance(1, limit).catch((error: ProgramError) => error)),
  );
  for (const error of errors) assert.match(String(error), /did not answer .* within 100 ms; its clock is unknown/);
});

test('may refuse to advance and advance later', async () => {
  const picky = `const answer = ({ ms }) => ms < 0 ? { event: 'error', message: 'not back' } : { event: 'advanced' }`;
  const program = await start(await nodeProgram(picky, LINES.answer, ...CONTROLLED));
  const refused = await program.advance(-1, 2_000).catch((error: ProgramError) => error);
  assert.match(String(refused), /refused to advance: not back/);
  await program.advance(1, 2_000);
});

test('cannot be advanced when it did not offer that, closed its stdin, or exits', async () => {
  const none = await start(await nodeProgram(LINES.listen));
  assert.match(String(await none.advance(1, 100).catch((error) => error)), /does not offer to advance/);
  const deaf = await start(await nodeProgram(`require('fs').closeSync(0)`, ...CONTROLLED));
  assert.match(String(await deaf.advance(1, 200).catch((error) => error)), /did not answer/);
  const dying = await start(await nodeProgram('const answer = () => process.exit(5)', LINES.answer, ...CONTROLLED));
  const errors = await Promise.all([1, 2].map((ms) => dying.advance(ms, 5_000).catch((error) => error)));
  for (const error of errors) assert.match(String(error), /exited with code 5/);
});

test('prints what it likes: floods, broken JSON, foreign bytes, endless lines', async () => {
  const flood = `
    const bytes = Buffer.concat([Buffer.from('x\\n'.repeat(20000)), Buffer.from([0xff, 0x0a]), Buffer.from('{"event":\\n{"event":7}\\n{}\\n[]\\n{"event":"advanced"}\\n')]);
    const push = () => process.stdout.write(bytes, () => process.stderr.write('y'.repeat(100000), push));
    const answer = () => ({ event: 'advanced' });`;
  const program = await start(await nodeProgram(flood, LINES.answer, ...CONTROLLED, 'push()'));
  await program.advance(1, 5_000);
  const log = program.logTail();
  assert.ok(log.length > 100 && log.length <= 400, `${log.length} lines`);
  assert.ok(log.every((line) => line.length <= 65_536));
  assert.is((await program.stop()).leftovers.length, 0);
});

test.run();
