import * as assert from 'uvu/assert';
import { suite } from './harness.ts';
import { judgeConfined, judgeImports } from './import-rules.ts';
import { judgeCitations, judgeCore, judgeHarness, judgeLength, judgeWords } from './repository-rules.ts';
import { BANS, CONFINED, IMPURE, LENGTH, ROOMS } from './repository-tables.ts';

type Row = readonly [path: string, text: string, offence?: string];

/** Judges each row alone; a row without an offence has to be clean. */
function table(name: string, judge: (file: { path: string; text: string }) => string[], rows: readonly Row[]): void {
  const test = suite(name);
  for (const [path, text, offence] of rows) {
    test(`${offence === undefined ? 'accepts' : 'refuses'} ${path}: ${text.slice(0, 60)}`, () => {
      assert.equal(judge({ path, text }), offence === undefined ? [] : [offence]);
    });
  }
  test.run();
}

table('table of imports', (file) => judgeImports([file], ROOMS, ['conformance/load.ts']), [
  ['reference-server/shell.ts', `import { TIMERS } from '#generated/support-chat/constants.js';`],
  ['reference-server/shell.ts', `import { step } from './core/step.ts';`],
  ['reference-server/shell.ts', `import { readFile } from 'node:fs/promises';`],
  ['reference-server/shell.test.ts', `import { suite } from '../test/harness.ts';`],
  ['reference-server/shell.test.ts', `import * as fc from 'fast-check';`],
  ['reference-server/faults/main.ts', `import { run } from '../main.ts';`],
  ['spec/generate/main.ts', `import schema from '../formats/users.schema.json' with { type: 'json' };`],
  ['generated/formats/validators.d.ts', `import type { User } from './types.js';`],
  ['bin/im-conformance.ts', `const { run } = await import('../reference-server/main.ts');`],
  ['bin/im-conformance.ts', `import type { Options } from '../conformance/options.ts';`],
  [
    'reference-server/shell.ts',
    `\nimport { connect } from '../reference-client/connect.ts';`,
    'reference-server/shell.ts:2 imports ../reference-client/connect.ts: room reference-server may not know room reference-client',
  ],
  [
    'reference-client/x.ts',
    `export * from '../reference-server/x.ts';`,
    'reference-client/x.ts:1 imports ../reference-server/x.ts: room reference-client may not know room reference-server',
  ],
  [
    'conformance/run.ts',
    `import type { Session } from '../reference-server/core/session.ts';`,
    'conformance/run.ts:1 imports ../reference-server/core/session.ts: room conformance may not know room reference-server',
  ],
  [
    'conformance/run.test.ts',
    `await import('../reference-server/main.ts');`,
    'conformance/run.test.ts:1 imports ../reference-server/main.ts: room conformance may not know room reference-server',
  ],
  [
    'reference-server/main.ts',
    `import { faults } from './faults/list.ts';`,
    'reference-server/main.ts:1 imports ./faults/list.ts: room reference-server may not know room reference-server/faults',
  ],
  [
    'reference-server/main.ts',
    `import { suite } from '../test/harness.ts';`,
    'reference-server/main.ts:1 imports ../test/harness.ts: room reference-server may not know room test',
  ],
  [
    'reference-server/x.test.ts',
    `import { judgeRun } from '../test/file-verdict.ts';`,
    'reference-server/x.test.ts:1 imports ../test/file-verdict.ts: room reference-server may not know room test',
  ],
  [
    'spec/generate/main.ts',
    `import { TIMERS } from '#generated/support-chat/constants.js';`,
    'spec/generate/main.ts:1 imports #generated/support-chat/constants.js: room spec/generate may not know room generated',
  ],
  [
    'generated/support-chat/validators.js',
    `import ajv from 'ajv';`,
    'generated/support-chat/validators.js:1 imports ajv: room generated may not use package ajv',
  ],
  [
    'generated/support-chat/validators.js',
    `const length = require("ajv/dist/runtime/ucs2length");`,
    'generated/support-chat/validators.js:1 imports ajv/dist/runtime/ucs2length: room generated may not use package ajv',
  ],
  [
    'test/x.ts',
    `import { run } from '../reference-server/main.ts';`,
    'test/x.ts:1 imports ../reference-server/main.ts: room test may not know room reference-server',
  ],
  [
    'bin/im-conformance.ts',
    `import { run } from '../reference-server/main.ts';`,
    'bin/im-conformance.ts:1 imports ../reference-server/main.ts: room bin may load room reference-server by import() only',
  ],
  [
    'conformance/run.ts',
    `import { WebSocket } from 'ws';`,
    'conformance/run.ts:1 imports ws: room conformance may not use package ws',
  ],
  [
    'conformance/run.ts',
    `import { TIMERS } from '../generated/support-chat/constants.js';`,
    'conformance/run.ts:1 imports ../generated/support-chat/constants.js: generated files are imported as #generated/…',
  ],
  [
    'conformance/run.ts',
    `await import(name);`,
    'conformance/run.ts:1 imports what it computes: a path has to be written out, or nobody can judge it',
  ],
  ['conformance/load.ts', `await import(name);`],
  ['reference-server/testing/client.ts', `import { suite } from '../../test/harness.ts';`],
  [
    'reference-server/main.ts',
    `import { client } from './testing/client.ts';`,
    'reference-server/main.ts:1 imports ./testing/client.ts: reference-server/testing/client.ts belongs to the tests',
  ],
  [
    'bin/im-conformance.ts',
    `import { version } from '../package.json';`,
    'bin/im-conformance.ts:1 imports ../package.json: package.json belongs to no room',
  ],
  ['tools/x.ts', '', 'tools/x.ts:1 belongs to no room of the table of imports'],
]);

table('confined modules', (file) => judgeConfined([file], CONFINED), [
  ['reference-server/shell.ts', `import { WebSocketServer } from 'ws';`],
  ['conformance/peer/peer.test.ts', `import { WebSocketServer } from 'ws';`],
  ['conformance/process/start.ts', `import { spawn } from 'node:child_process';`],
  ['reference-server/shell.test.ts', `import * as assert from 'uvu/assert';`],
  ['test/harness.ts', `import { suite } from 'uvu';`],
  [
    'conformance/peer/peer.ts',
    `import { WebSocket } from 'ws';`,
    'conformance/peer/peer.ts:1 imports ws: it is confined to reference-server/, reference-client/, conformance/cases/, conformance/examples/, test/bench/contestants/, tests',
  ],
  [
    'conformance/peer/peer.ts',
    `import { fork } from 'child_process';`,
    'conformance/peer/peer.ts:1 imports child_process: it is confined to conformance/process/, conformance/init/templates/, conformance/cases/, test/, tests',
  ],
  [
    'conformance/lint.test.ts',
    `await import('@asyncapi/parser');`,
    'conformance/lint.test.ts:1 imports @asyncapi/parser: it is confined to spec/generate/',
  ],
  [
    'conformance/load.ts',
    `import { runInContext } from 'node:vm';`,
    'conformance/load.ts:1 imports node:vm: it is confined to nobody',
  ],
  [
    'reference-server/shell.test.ts',
    `import { suite } from 'uvu';`,
    'reference-server/shell.test.ts:1 imports uvu: it is confined to test/harness.ts, test/fixtures/',
  ],
  [
    'reference-server/shell.ts',
    `import * as assert from 'uvu/assert';`,
    'reference-server/shell.ts:1 imports uvu/assert: it is confined to tests',
  ],
]);

const CORE = 'reference-server/core';
const takesIt = `${CORE} takes it as an argument`;
table('purity of a core', (file) => judgeCore([file], CORE, IMPURE), [
  [`${CORE}/step.ts`, `import { TIMERS } from '#generated/support-chat/constants.js';`],
  [`${CORE}/step.ts`, `import { next } from './next.ts'; // new Date() is for the shell`],
  [`${CORE}/step.ts`, `const text = 'console.log'; state.process(now); inProcess.x; prefetch(x); this.fetch(x);`],
  [`${CORE}/step.test.ts`, `import { readFile } from 'node:fs';`],
  ['reference-server/shell.ts', 'const now = Date.now();'],
  [`${CORE}/a.ts`, `import 'node:fs';`, `${CORE}/a.ts:1 imports node:fs: a core imports no module from outside`],
  [`${CORE}/a.ts`, `import 'fs';`, `${CORE}/a.ts:1 imports fs: a core imports no module from outside`],
  [`${CORE}/a.ts`, `import 'ws';`, `${CORE}/a.ts:1 imports ws: a core imports no module from outside`],
  [`${CORE}/a.ts`, '\nDate.now();', `${CORE}/a.ts:2 has "Date.now": ${takesIt}`],
  [`${CORE}/a.ts`, 'new Date();', `${CORE}/a.ts:1 has "new Date": ${takesIt}`],
  [`${CORE}/a.ts`, 'performance.now();', `${CORE}/a.ts:1 has "performance": ${takesIt}`],
  [`${CORE}/a.ts`, 'setTimeout(run, 1);', `${CORE}/a.ts:1 has "setTimeout": ${takesIt}`],
  [`${CORE}/a.ts`, 'setInterval(run, 1);', `${CORE}/a.ts:1 has "setInterval": ${takesIt}`],
  [`${CORE}/a.ts`, 'setImmediate(run);', `${CORE}/a.ts:1 has "setImmediate": ${takesIt}`],
  [`${CORE}/a.ts`, 'Math.random();', `${CORE}/a.ts:1 has "Math.random": ${takesIt}`],
  [`${CORE}/a.ts`, 'process.env;', `${CORE}/a.ts:1 has "process.": ${takesIt}`],
  [`${CORE}/a.ts`, `console['log'](1);`, `${CORE}/a.ts:1 has "console[": ${takesIt}`],
  [`${CORE}/a.ts`, `fetch('x');`, `${CORE}/a.ts:1 has "fetch(": ${takesIt}`],
  [`${CORE}/a.ts`, 'crypto.x;', `${CORE}/a.ts:1 has "crypto": ${takesIt}`],
  [`${CORE}/a.ts`, 'globalThis.x;', `${CORE}/a.ts:1 has "globalThis": ${takesIt}`],
]);

const reach = suite('purity of what a core loads');
reach('follows imports of values out of the folder and not those of types', () => {
  const files = [
    { path: `${CORE}/step.ts`, text: `import { now } from '../clock.ts';\nimport type { Shell } from '../shell.ts';` },
    { path: 'reference-server/clock.ts', text: `export { now } from './time/now.ts';` },
    { path: 'reference-server/time/now.ts', text: 'export const now = () => Date.now();' },
    { path: 'reference-server/shell.ts', text: `import 'node:net';` },
  ];
  assert.equal(judgeCore(files, CORE, IMPURE), [`reference-server/time/now.ts:1 has "Date.now": ${takesIt}`]);
});
reach.run();

const bans = Object.values(BANS);
const learnt = 'the runner learns it from the protocol model';
const whole = 'a test file runs whole and the harness alone decides its exit code';
const machine = 'it means something on one machine only';
const data = 'causes are data: look at the kind of the cause and its fields';
const slash = '/';
table('banned words', (file) => bans.flatMap((ban) => judgeWords([file], ban)), [
  ['conformance/run.ts', `const uuid = 'x success'; // a heartbeat's uid`],
  ['conformance/run.test.ts', `const uid = 'success';`],
  ['conformance/scenarios/support-chat/x.ts', `'heartbeat'`],
  ['reference-server/shell.ts', `'heartbeat'`],
  ['reference-server/shell.test.ts', `const text = 'test.only('; // process.exitCode`],
  ['README.md', 'See the registry. The path is conformance/work/x and https://example.org/home/x.'],
  ['conformance/run.ts', `'heartbeat'`, `conformance/run.ts:1 has "heartbeat": ${learnt}`],
  ['conformance/run.ts', 'x.IM_HEARTBEAT_MS', `conformance/run.ts:1 has "IM_HEARTBEAT_MS": ${learnt}`],
  ['conformance/run.ts', '"success"', `conformance/run.ts:1 has ""success"": ${learnt}`],
  ['conformance/run.ts', 'frame.uid', `conformance/run.ts:1 has "uid": ${learnt}`],
  ['conformance/run.ts', '`webSocket/`', `conformance/run.ts:1 has "webSocket/": ${learnt}`],
  ['conformance/run.ts', `if (cause.kind === 'closed' && end.reason === '') x.reason = y.actual ?? '';`],
  ['conformance/run.test.ts', `assert.ok(result.actual?.includes('x'));`],
  [
    'conformance/run.ts',
    `if (result.reason?.startsWith('x')) x;`,
    `conformance/run.ts:1 has ".reason?.startsWith(": ${data}`,
  ],
  ['conformance/run.ts', `(x.actual ?? '').match(/a/);`, `conformance/run.ts:1 has ".actual ?? '').match(": ${data}`],
  ['conformance/run.ts', '/too slow/.test(reason);', `conformance/run.ts:1 has ".test(reason": ${data}`],
  ['conformance/run.ts', `x.expected === 'nothing'`, `conformance/run.ts:1 has ".expected === '": ${data}`],
  ['conformance/run.ts', `error.message.includes('x')`, `conformance/run.ts:1 has ".message.includes(": ${data}`],
  ['bin/x.test.ts', 'process.exitCode = 1;', `bin/x.test.ts:1 has "process.exitCode": ${whole}`],
  ['bin/x.test.ts', `\ntest.only('x', f);`, `bin/x.test.ts:2 has ".only(": ${whole}`],
  ['bin/x.test.ts', `test.skip('x', f);`, `bin/x.test.ts:1 has ".skip(": ${whole}`],
  ['README.md', `${slash}work/x`, `README.md:1 has "${slash}work/x": ${machine}`],
  ['README.md', `a\n in ${slash}home/me`, `README.md:2 has "${slash}home/me": ${machine}`],
  [
    'package-lock.json',
    `https://${'registry'}.example.org/x`,
    `package-lock.json:1 has "${'registry'}.example.org": ${machine}`,
  ],
]);

table('length of sources', (file) => judgeLength([file], LENGTH), [
  ['reference-server/a.ts', 'x\n'.repeat(300)],
  ['generated/a/b.ts', 'x\n'.repeat(301)],
  ['README.md', 'x\n'.repeat(301)],
  ['bin/a.ts', 'x\n'.repeat(301), 'bin/a.ts:301 is one of 301 lines, 300 are allowed'],
]);

table('cited requirements', (file) => judgeCitations([file], new Set(['SES-1', 'SES-2'])), [
  ['bin/a.ts', 'x; // SES-1, SES-2: kept apart, in UTF-8 (RFC-6455)'],
  ['bin/a.ts', `const id = 'SES-3';`],
  ['bin/a.ts', 'x;\n/* SES-3 */', 'bin/a.ts:2 cites SES-3, which is no requirement'],
  ['bin/a.ts', 'x; // SESS-1', 'bin/a.ts:1 cites SESS-1, which is no requirement'],
]);

table('use of the harness', (file) => judgeHarness([file]), [
  ['bin/a.test.ts', `import { suite } from '../test/harness.ts';`],
  ['bin/a.ts', ''],
  ['bin/a.test.ts', `import { test } from 'node:test';`, 'bin/a.test.ts does not use suite() of test/harness.ts'],
]);
