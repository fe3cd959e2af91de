import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { kinds } from '../init/kinds.ts';
import type { Stack } from '../stacks.ts';
import { stackOf } from './stack.ts';

const test = suite('what a program is written in');
let folder = '';

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stack-'));
});
test.after(() => rm(folder, { recursive: true, force: true }));

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const own = await mkdtemp(path.join(folder, 'project-'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(own, name), text, 'latin1');
  return own;
}

const commands: [command: string[], stack: Stack | undefined][] = [
  [['java', '-jar', 'target/chat.jar'], 'java'],
  [['/usr/lib/jvm/bin/java', '-cp', 'x', 'Main'], 'java'],
  [['./mvnw', 'spring-boot:run'], 'java'],
  [['C:\\tools\\gradlew.bat', 'bootRun'], 'java'],
  [['go', 'run', './im-conformance'], 'go'],
  [['python3.11', 'server.py'], 'python'],
  [['.venv/bin/python', '-m', 'chat'], 'python'],
  [['uv', 'run', 'chat'], 'python'],
  [['uvicorn', 'chat:app'], 'python'],
  [['node', '--import', 'tsx', 'server.ts'], 'node'],
  [['npx', 'tsx', 'server.ts'], 'node'],
  [['deno', 'run', 'server.ts'], 'node'],
  [['env', 'PORT=1', 'bun', 'run', 'x'], 'node'],
  [['sh', '-c', 'cd app && java -jar chat.jar'], 'java'],
  [['docker', 'run', 'node:20'], undefined],
  [['./chat'], undefined],
  [[], undefined],
];

for (const [command, stack] of commands) {
  test(`shows in the command ${command.join(' ') || '(none)'}: ${stack}`, () =>
    assert.is(stackOf({ command, folder }), stack));
}

test('shows in a script, and in the mark of a binary', async () => {
  const own = await folderWith({
    'start.sh': '#!/bin/sh\n# node is not needed\nexec "$JAVA_HOME/bin/java" -jar chat.jar\n',
    chat: '#!/usr/bin/env python3\nprint(1)\n',
    elf: `\u007fELF${'\0'.repeat(4000)}\u0004\0\0\0Go\0\0abc`,
    mach: `\u00cf\u00fa${'\0'.repeat(4000)}\u00ff Go build ID: "abc"`,
    other: `\u007fELF${'\0'.repeat(4000)}`,
  });
  const of = (file: string) => stackOf({ command: [`./${file}`, '--port', '1'], folder: own });
  assert.equal(['start.sh', 'chat', 'elf', 'mach', 'other'].map(of), ['java', 'python', 'go', 'go', undefined]);
});

test('shows in the files of its folder where the command does not tell', async () => {
  const of = async (files: Readonly<Record<string, string>>) => stackOf({ folder: await folderWith(files) });
  assert.is(await of({ 'pom.xml': '' }), 'java');
  assert.is(await of({ 'build.gradle': '' }), 'java');
  assert.is(await of({ 'go.mod': '' }), 'go');
  assert.is(await of({ 'pyproject.toml': '' }), 'python');
  assert.is(await of({ 'requirements.txt': '' }), 'python');
  assert.is(await of({ 'package.json': '{"name":"chat"}' }), 'node');
  assert.is(await of({ 'package.json': '{"devDependencies":{"im-conformance":"1"}}' }), undefined);
  assert.is(await of({}), undefined);
  const own = await folderWith({ 'go.mod': '' });
  assert.is(stackOf({ command: ['node', 'x.js'], folder: own }), 'node');
  assert.is(stackOf({ command: ['./chat'], folder: own }), 'go');
  assert.is(stackOf({ folder: path.join(folder, 'nowhere') }), undefined);
});

test('is what its user says in any case', () => {
  assert.is(stackOf({ stated: 'java', command: ['node', 'x.js'], folder }), 'java');
});

test('is known of every kind of project that init knows', async () => {
  for (const { name, signs } of kinds) {
    const own = await folderWith({});
    for (const sign of signs[0] ?? []) if (!sign.includes('/')) await writeFile(path.join(own, sign), '{"name":"x"}');
    assert.ok(stackOf({ folder: own }), name);
  }
});

test.run();
