import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Cli, type Ended, inLanes, killAll } from './fixtures/cli.ts';

const test = suite('mistakes of usage', { timeoutMs: 60_000 });

const nowhere = 'ws://127.0.0.1:1';
const plainServer = [
  process.execPath,
  '--import',
  import.meta.resolve('tsx'),
  fileURLToPath(new URL('fixtures/plain-server.ts', import.meta.url)),
];

const files: Readonly<Record<string, string>> = {
  'typo.yaml': 'server:\n  urll: ws://127.0.0.1:1\n',
  'timer.yaml': 'timers: { sesionTtl: 2 h }\n',
  'area/typo.yaml':
    'scenario: area/typo\ntitle: A scenario with a fault\nusers: { alice: known }\nsteps:\n  - conect: alice\n',
};

/** Arguments, and what standard error says. */
const mistakes: [args: string[], said: string | RegExp][] = [
  [['server'], /^im-conformance: name the server under test: --url ws:.* or -- and the command that starts it\n$/],
  [['server', '--url', nowhere, '--', 'node'], 'im-conformance: give either --url or a command after --, not both\n'],
  [['server', 'node', 'x.js'], 'im-conformance: put -- before the command: im-conformance server -- node x.js\n'],
  [
    ['server', '--runn', 'x'],
    /^im-conformance: unknown option '--runn'\n\(Did you mean --run\?\)\n\(im-conformance server --help shows the options\)\n$/m,
  ],
  [
    ['servr'],
    /^im-conformance: unknown command 'servr'\n\(Did you mean one of serve, server\?\)\n\(im-conformance --help shows the commands and options\)\n$/m,
  ],
  [
    ['users', 'add', '5'],
    /^im-conformance: .*--username <name>.*\n\(im-conformance users add --help shows the options\)\n$/m,
  ],
  [
    ['server', '--timeout', 'soon', '--url', nowhere],
    /argument 'soon' is invalid\. write it as 500ms, 30s, 5min, 1\.5h or 30000 \(milliseconds\)\./,
  ],
  [
    ['server', '--timeout', '700h', '--url', nowhere],
    /argument '700h' is invalid\. it is at least 1ms, and at most 596h\./,
  ],
  [
    ['serve', '--url', nowhere],
    `im-conformance: serve runs the reference server; to judge a server: im-conformance server --url ${nowhere}\n`,
  ],
  [
    ['serve', '--', 'java', '-jar', 'my chat.jar'],
    "im-conformance: serve runs the reference server; to judge a server: im-conformance server -- java -jar 'my chat.jar'\n",
  ],
  [['server', '--parallel', '0', '--url', nowhere], /argument '0' is invalid\. it is a whole number from 1 up\./],
  [['server', '--clock', 'fast', '--url', nowhere], /Allowed choices are auto, virtual, scaled, real\./],
  [
    ['server', '--url', 'ws://me:secret@a'],
    /^im-conformance: ws:\/\/\*\*\*@a is no URL of a WebSocket server; write it as ws:/,
  ],
  [['server', '--url', 'http://a'], /^im-conformance: http:\/\/a is no URL of a WebSocket server; write it as ws:/],
  [
    ['server', '--run', 'hartbeat/*', '--run', 'heartbeat/answred-once', '--url', nowhere],
    'im-conformance: hartbeat/* matches no scenario, check or requirement\n',
  ],
  [
    ['server', '--run', 'heartbeat/answred-once', '--url', nowhere],
    'im-conformance: heartbeat/answred-once matches no scenario, check or requirement; did you mean heartbeat/answered-once?\n',
  ],
  [
    ['server', '--skip', 'HB-77', '--url', nowhere],
    'im-conformance: HB-77 matches no scenario, check or requirement; did you mean HB-7?\n',
  ],
  [
    ['server', '--config', 'typo.yaml'],
    'im-conformance: typo.yaml:2:3 unknown key urll in server; did you mean url?\n',
  ],
  [
    ['server', '--config', 'timer.yaml', '--url', nowhere],
    'im-conformance: timer.yaml:1:11 support-chat has no timer sesionTtl; did you mean sessionTtl?\n',
  ],
  [['server', '--config', 'none.yaml'], 'im-conformance: cannot read none.yaml: there is no such file\n'],
  [
    ['server', '--scenarios', 'area', '--url', nowhere],
    'im-conformance: area/typo.yaml:5:5 unknown key conect in steps.0; did you mean connect?\n',
  ],
  [['server', '--scenarios', 'none', '--url', nowhere], 'im-conformance: there is no file or folder none\n'],
  [
    ['server', '--', 'no-such-command', 'x'],
    'im-conformance: cannot start "no-such-command": there is no such command; check its spelling and PATH\n',
  ],
  [
    ['server', '--clock', 'virtual', '--url', nowhere],
    'im-conformance: --clock virtual needs a program that the kit starts and that offers the command advance\n',
  ],
  [
    ['server', '--clock', 'virtual', '--run', 'HB-1', '--', ...plainServer],
    'im-conformance: the program does not offer the command advance in its ready line; use --clock scaled\n',
  ],
  [['list', 'hartbeat/answered-once'], /did you mean heartbeat\/answered-once\?\n$/],
  [['validate', 'none'], 'im-conformance: there is no file or folder none\n'],
];

let folder = '';
let runs: Promise<Ended>[] = [];

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'usage-'));
  await mkdir(path.join(folder, 'area'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  runs = inLanes(mistakes, ([args]) => new Cli(args, { cwd: folder }).ended);
});
test.after(async () => {
  killAll();
  await rm(folder, { recursive: true });
});

for (const [index, [args, said]] of mistakes.entries()) {
  test(`im-conformance ${args.join(' ').slice(0, 80)} exits with 2 and says why`, async () => {
    const ended = await runs[index];
    if (typeof said === 'string') assert.is(ended?.stderr, said);
    else assert.match(ended?.stderr ?? '', said);
    assert.is(ended?.code, 2);
    assert.is(ended?.stdout, '');
  });
}

test.run();
