import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { Client } from './testing/client.ts';
import { withProgram } from './testing/program.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const test = suite('the built program and its pages', { timeoutMs: 30_000 });
const folder = await mkdtemp(path.join(tmpdir(), 'built-server-'));
const program = path.join(folder, 'reference-server/program.js');

test.before(async () => {
  await promisify(execFile)(process.execPath, ['build.mjs', folder], { cwd: ROOT });
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
});
test.after(() => rm(folder, { recursive: true, force: true }));

/** Tells the status of the start page of a built program, which serves its channel in any case. */
async function statusOf(argv: readonly string[]): Promise<number> {
  let status = 0;
  const look = withProgram(
    argv,
    'ignore',
    async (running) => {
      const url = await running.ready();
      status = (await fetch(url.replace('ws', 'http'))).status;
      await (await Client.open(url, 1001)).leave();
    },
    {},
    program,
  );
  await look();
  return status;
}

test('it serves the pages that were built with it', async () => assert.is(await statusOf([]), 200));

test('with --no-pages it serves the channel alone', async () => assert.is(await statusOf(['--no-pages']), 404));

test('where there are none it serves the channel alone', async () => {
  await rm(path.join(folder, 'pages'), { recursive: true });
  assert.is(await statusOf([]), 404);
});

test.run();
