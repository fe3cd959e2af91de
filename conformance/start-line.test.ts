import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { loadProtocol } from './protocol/protocol.ts';
import { wrapCommand } from './report/command.ts';
import { startLine } from './start-line.ts';

const test = suite('the line that starts a program by hand');
const { model } = await loadProtocol('support-chat');
const users = [{ userId: 1001, username: '用户1001', avatar: '' }];
const tell =
  'const { IM_USERS_FILE: users } = process.env;' +
  "console.log(JSON.stringify([process.cwd(), users, ...Object.keys(process.env).filter((name) => /^IM_/.test(name)).sort(), require('fs').readFileSync(users, 'utf8')]))";
const command = [process.execPath, '-e', tell];
const written: string[] = [];
test.after(() => Promise.all(written.map((file) => rm(path.dirname(file), { recursive: true, force: true }))));

function run(line: string): string[] {
  const { IM_HOST: _, ...env } = process.env;
  const [cwd, file = '', ...rest] = JSON.parse(execFileSync('sh', ['-c', line], { encoding: 'utf8', env }));
  written.push(file);
  return [cwd, file, ...rest];
}

const variables = ['IM_HEARTBEAT_MS', 'IM_HOST', 'IM_PORT', 'IM_SWEEP_MS', 'IM_TTL_MS', 'IM_USERS_FILE'];

test('runs as it is copied, with all that the kit tells a program', async () => {
  const line = await startLine({ model, command, users, port: 18080 });
  assert.match(line, /^IM_HOST=127\.0\.0\.1 IM_PORT=18080 IM_TTL_MS=7200000 /);
  const [cwd, file = '', ...rest] = run(line);
  assert.is(cwd, process.cwd());
  assert.equal(rest, [...variables, JSON.stringify(users)]);
  // On several lines of a narrow terminal too; the file is there still, and is the same.
  assert.equal(run(wrapCommand(line, 40).join('\n  ')), [cwd, file, ...rest]);
  assert.is(await readFile(file, 'utf8'), JSON.stringify(users));
  assert.is(await startLine({ model, command, users, port: 18080 }), line);
});

test('goes to the folder in which the program runs', async () => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "it's a folder ")));
  const [cwd] = run(await startLine({ model, command, folder, users, port: 18080 }));
  assert.is(cwd, folder);
  await rm(folder, { recursive: true });
});

test.run();
