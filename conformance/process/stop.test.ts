import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { stopAllNow } from './child.ts';
import { eventually } from './fixtures/eventually.ts';
import { LINES, nodeProgram, start, stopPrograms } from './fixtures/node-program.ts';
import { runs } from './process-group.ts';
import type { ReadyProgram } from './program.ts';
import { startProgram } from './program.ts';
import type { OutputSink } from './program-output.ts';

const test = suite('the end of a program under test', { timeoutMs: 20_000 });
const hasProc = test.skipUnless(process.platform === 'linux', 'strays are found by /proc');

test.after.each(stopPrograms);

/** The number that the program printed after the word. */
function printed(program: ReadyProgram, word: string): number {
  return Number(new RegExp(`${word} (\\d+)`).exec(program.logTail().join('\n'))?.[1]);
}

const IGNORE_STDIN = `process.stdin.resume()`;
const IGNORE_SIGTERM = `process.on('SIGTERM', () => {})`;

test('needs no more than the end of stdin where the program heeds it', async () => {
  const options = await nodeProgram(LINES.endWithStdin, LINES.listen);
  const program = await start(options);
  const reports = await Promise.all([program.stop(), program.stop()]);
  assert.equal(reports[0], { exit: { code: 0, signal: null }, needed: 'end-of-stdin', leftovers: [] });
  assert.is(reports[1], reports[0]);
  assert.equal(await program.exited, { code: 0, signal: null });
  const server = createServer().listen(options.port, options.host);
  await once(server, 'listening');
  server.close();
});

test('is read to its last word, where who takes its output is slow too', async () => {
  const lastWords = `process.stdin.resume().on('end', () => process.stdout.write(('x'.repeat(999) + '\\n').repeat(400) + 'bye\\n', () => process.exit(0)))`;
  const taken: string[] = [];
  const output: OutputSink = {
    write: ({ texts }) => {
      taken.push(...texts);
      return new Promise((resolve) => setTimeout(resolve, 20));
    },
    end: async () => {},
  };
  const program = await start({ ...(await nodeProgram(lastWords, LINES.listen)), output });
  await program.stop();
  assert.equal([taken.length, taken.at(-1), program.logTail().at(-1)], [401, 'bye', 'bye']);
});

test('needs SIGTERM, or SIGKILL, where the program is stubborn', async () => {
  const deaf = await start(await nodeProgram(IGNORE_STDIN, LINES.listen));
  const stubborn = await start(await nodeProgram(IGNORE_STDIN, IGNORE_SIGTERM, LINES.listen));
  const begun = performance.now();
  const reports = await Promise.all([deaf.stop(), stubborn.stop()]);
  assert.equal(
    reports.map(({ needed, exit }) => [needed, exit.signal]),
    [
      ['SIGTERM', 'SIGTERM'],
      ['SIGKILL', 'SIGKILL'],
    ],
  );
  const took = performance.now() - begun;
  assert.ok(took > 2_900 && took < 6_000, `${took} ms`);
});

test('needs nothing where the program has exited by itself; what it left in its group is killed then', async () => {
  const leave = `const child = require('child_process').spawn('sleep', ['1000'], { stdio: 'inherit' }); console.log('child ' + child.pid)`;
  const program = await start(await nodeProgram(leave, LINES.listen, `setTimeout(() => process.exit(4), 600)`));
  const child = printed(program, 'child');
  assert.ok(runs(child));
  assert.equal(await program.exited, { code: 4, signal: null });
  await eventually('the child is gone', () => !runs(child));
  const { needed, exit } = await program.stop();
  assert.equal([needed, exit.code], ['nothing', 4]);
});

hasProc('reaches a grandchild in a session of its own, and reports it', async () => {
  const program = await start(await nodeProgram(LINES.strayGrandchild, LINES.endWithStdin, LINES.listen));
  const stray = printed(program, 'stray');
  assert.ok(runs(stray));
  const { needed, leftovers } = await program.stop();
  assert.equal([needed, leftovers], ['end-of-stdin', [stray]]);
  assert.not(runs(stray));
});

hasProc('reaches it also when the leader exits by itself, or never gets ready', async () => {
  const program = await start(
    await nodeProgram(LINES.strayGrandchild, LINES.listen, `setTimeout(() => process.exit(0), 600)`),
  );
  const stray = printed(program, 'stray');
  await program.exited;
  await eventually('the stray is gone', () => !runs(stray));
  assert.equal((await program.stop()).leftovers, [stray]);

  const options = { ...(await nodeProgram(LINES.strayGrandchild, 'setInterval(() => {}, 1000)')), readyTimeoutMs: 400 };
  const { logTail } = await startProgram(options).catch((error) => error);
  const other = Number(/stray (\d+)/.exec(logTail.join())?.[1]);
  assert.ok(other > 0);
  assert.not(runs(other));
});

test('lets what follows the leader end by itself', async () => {
  const slowly = `const child = require('child_process').spawn(process.execPath, ['-e', "process.stdin.resume().on('end', () => setTimeout(() => process.exit(), 100)); console.log('up')"], { stdio: ['pipe', 'inherit', 'inherit'] })`;
  const end = `process.stdin.resume().on('end', () => process.exit(0))`;
  const listenLater = `child.stdout; setTimeout(() => { ${LINES.listen} }, 300)`;
  const program = await start(await nodeProgram(slowly, end, listenLater));
  await eventually('the child is up', () => program.logTail().includes('up'));
  assert.equal((await program.stop()).leftovers, []);
});

test('comes to all programs at once when the kit must go', async () => {
  const lines = [IGNORE_SIGTERM, IGNORE_STDIN, LINES.strayGrandchild, LINES.listen];
  const programs = await Promise.all([start(await nodeProgram(...lines)), start(await nodeProgram(...lines))]);
  stopAllNow();
  for (const program of programs) {
    assert.is((await program.exited).signal, 'SIGKILL');
    await eventually('the stray is gone', () => !runs(printed(program, 'stray')));
  }
});

test('comes with the end of the kit, whose pipe the program sees break', async () => {
  const options = await nodeProgram(LINES.endWithStdin, LINES.listen);
  const code = `import { startProgram } from ${JSON.stringify(new URL('./program.ts', import.meta.url).href)};
    const program = await startProgram(${JSON.stringify(options)});
    process.stdout.write(String(program.pid) + '\\n');`;
  const kit = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(kit.stdout, 'data');
  const pid = Number(line);
  assert.ok(runs(pid));
  kit.kill('SIGKILL');
  await eventually('the program is gone', () => !runs(pid));
});

test.run();
