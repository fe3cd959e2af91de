import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { projectFacts } from './project-facts.ts';

const test = suite('what a folder shows of a project');
let folder = '';

test.before.each(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'facts-'));
});
test.after.each(() => rm(folder, { recursive: true }));

const started = '{ "scripts": { "test": "jest", "start": "NODE_ENV=dev node --inspect ./src/main.js --quiet" } }';

const programs: [what: string, kind: string, files: Record<string, string>, program: string][] = [
  ['what npm start runs', 'node', { 'package.json': started, 'src/main.js': '', 'server.js': '' }, 'src/main.js'],
  ['its main file', 'node', { 'package.json': '{ "main": "./lib/chat.js" }', 'lib/chat.js': '' }, 'lib/chat.js'],
  [
    'the one that speaks of WebSocket',
    'node',
    { 'server.js': 'require("http")', 'app.js': "require('ws').WebSocketServer" },
    'app.js',
  ],
  ['the usual one where nothing tells', 'node', { 'package.json': '{ "main": "gone.js" }' }, 'server.js'],
  ['the usual one where package.json is broken', 'node', { 'package.json': '{', 'index.js': '' }, 'index.js'],
  ['the usual one where scripts are none', 'node', { 'package.json': '{ "scripts": [1, null] }' }, 'server.js'],
  ['the one that speaks of websockets', 'python', { 'app.py': 'import flask', 'z.py': 'import websockets' }, 'z.py'],
  ['the one with the usual name', 'python', { 'a.py': '', 'main.py': '' }, 'main.py'],
  ['the usual one where there is none', 'python', { 'requirements.txt': 'websockets\n' }, 'chat_server.py'],
];

const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
};

for (const [what, kind, files, program] of programs) {
  test(`of ${kind} the program is ${what}`, async () => {
    await write(files);
    assert.is(projectFacts(kind, folder).program, program);
  });
}

const sources: [kind: string, files: Record<string, string>, source: string][] = [
  ['uniapp', { 'manifest.json': '' }, ''],
  ['uniapp', { 'src/manifest.json': '' }, 'src/'],
  ['miniprogram', {}, ''],
  ['miniprogram', { 'project.config.json': '{ "miniprogramRoot": "miniprogram/" }' }, 'miniprogram/'],
  ['miniprogram', { 'project.config.json': '{ "miniprogramRoot": "./app" }' }, 'app/'],
  ['miniprogram', { 'project.config.json': '{ "miniprogramRoot": "../else" }' }, ''],
  ['miniprogram', { 'project.config.json': '{ "miniprogramRoot": "" }' }, ''],
];

for (const [kind, files, source] of sources) {
  test(`of ${kind} with ${JSON.stringify(files)} the sources are in "${source}"`, async () => {
    await write(files);
    assert.is(projectFacts(kind, folder).source, source);
  });
}

test.run();
