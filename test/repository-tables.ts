import { type Confined, isTestFile, type Room } from './import-rules.ts';
import type { Ban, Length } from './repository-rules.ts';

/** The table of imports. Nobody imports against it, tests included. */
export const ROOMS: readonly Room[] = [
  { name: 'spec', rooms: [], packages: [] },
  {
    name: 'spec/generate',
    rooms: ['spec'],
    packages: ['@asyncapi/parser', 'ajv', 'commander', 'esbuild', 'json-schema-to-typescript', 'yaml'],
  },
  { name: 'generated', rooms: [], packages: [] },
  {
    name: 'reference-server',
    rooms: ['generated'],
    packages: ['commander', 'jose', 'node-sqlite3-wasm', 'pino', 'prom-client', 'string-width', 'ws', 'yaml'],
  },
  { name: 'reference-server/faults', rooms: ['generated', 'reference-server'], packages: ['commander'] },
  { name: 'reference-client', rooms: ['generated'], packages: ['commander', 'htm', 'preact', 'string-width', 'ws'] },
  { name: 'reference-client/faults', rooms: ['generated', 'reference-client'], packages: ['commander'] },
  { name: 'conformance', rooms: ['generated'], packages: ['commander', 'string-width', 'uqr', 'yaml'] },
  { name: 'conformance/examples', rooms: [], packages: ['ws'] },
  { name: 'conformance/cases', rooms: ['generated'], packages: ['ws', 'yaml'] },
  {
    name: 'bin',
    rooms: [
      'conformance',
      'generated',
      'reference-client',
      'reference-server',
      'reference-server/faults',
      'spec/generate',
    ],
    packages: ['commander'],
    lazily: true,
  },
  {
    name: 'docs',
    rooms: [
      'conformance',
      'generated',
      'reference-client',
      'reference-client/faults',
      'reference-server/faults',
      'spec',
      'spec/generate',
    ],
    packages: ['yaml'],
  },
  { name: 'test', rooms: [], packages: ['uvu'] },
  { name: 'test/bench', rooms: ['generated'], packages: ['esbuild', 'ws'] },
  { name: 'build.mjs', rooms: [], packages: ['esbuild'] },
];

/** Files that load what a user names: a protocol, by its id, from `generated/`, or a file of the user's own project. */
export const COMPUTING: readonly string[] = [
  'conformance/protocol/protocol.ts',
  'conformance/init/templates/mini-app/im-conformance/load-chat.mjs',
  'conformance/init/templates/node/im-conformance/starter.mjs',
];

/** Modules that open sockets, start programs, compile schemas or draw in half of the registry. */
export const CONFINED: readonly Confined[] = [
  { module: '@asyncapi/parser', within: ['spec/generate/'], tests: false },
  { module: 'json-schema-to-typescript', within: ['spec/generate/'], tests: false },
  { module: 'ajv', within: ['spec/generate/'], tests: false },
  { module: 'node-sqlite3-wasm', within: ['reference-server/directory/engine.ts'], tests: false },
  { module: 'esbuild', within: ['spec/generate/', 'test/bench/contestants/', 'build.mjs'], tests: false },
  { module: 'pino', within: ['reference-server/operations/log.ts'], tests: false },
  { module: 'prom-client', within: ['reference-server/operations/metrics.ts'], tests: false },
  {
    module: 'ws',
    within: [
      'reference-server/',
      'reference-client/',
      'conformance/cases/',
      'conformance/examples/',
      'test/bench/contestants/',
    ],
    tests: true,
  },
  { module: 'jose', within: ['reference-server/auth/'], tests: true },
  {
    module: 'node:child_process',
    within: ['conformance/process/', 'conformance/init/templates/', 'conformance/cases/', 'test/'],
    tests: true,
  },
  { module: 'node:cluster', within: [], tests: false },
  { module: 'node:inspector', within: [], tests: false },
  { module: 'node:vm', within: [], tests: false },
  { module: 'node:worker_threads', within: [], tests: false },
  { module: 'uvu', within: ['test/harness.ts', 'test/fixtures/'], tests: false },
  { module: 'uvu/assert', within: [], tests: true },
  { module: 'uvu/diff', within: ['test/reportable-error.ts'], tests: false },
  { module: 'fast-check', within: [], tests: true },
  { module: 'playwright-core', within: [], tests: true },
  { module: 'tap-parser', within: [], tests: true },
  { module: 'html-validate', within: [], tests: true },
];

export const CORES = ['reference-server/core', 'reference-client/core', 'conformance/interpreter'];

/** A core is given the time, chance and the world as data. */
export const IMPURE = [
  /\bDate\s*\.\s*now\b/g,
  /\bnew\s+Date\b/g,
  /\bperformance\b/g,
  /\b(?:setTimeout|setInterval|setImmediate)\b/g,
  /\bMath\s*\.\s*random\b/g,
  /(?<![.\w$])(?:process|console)\s*[.[]/g,
  /(?<![.\w$])fetch\s*\(/g,
  /\bcrypto\b/g,
  /\bglobalThis\b/g,
];

/** What is called actual and expected there are values of messages. */
const JUDGES_VALUES: ReadonlySet<string> = new Set(['conformance/interpreter/matchers.ts']);

export const BANS: Readonly<Record<string, Ban>> = {
  'the runner learns the words of a protocol from its model': {
    files: (path) => /^conformance\/(?!scenarios\/).*\.ts$/.test(path) && !isTestFile(path),
    view: 'uncommented',
    words: [/\w*heartbeat\w*/gi, /(['"`])success\1/g, /\buid\b/g, /webSocket\//g],
    reason: 'the runner learns it from the protocol model',
  },
  'no logic of the kit reads a sentence that it made of data': {
    files: (path) => /^conformance\/.*\.ts$/.test(path) && !isTestFile(path) && !JUDGES_VALUES.has(path),
    view: 'code',
    words: [
      /\.(?:actual|expected|reason)\b[\s)]*(?:\?\?\s*''[\s)]*)?\??\.\s*(?:match|matchAll|includes|startsWith|endsWith|search|replace|replaceAll|split|indexOf|slice)\s*\(/g,
      /\.(?:test|exec)\s*\([^()]*\b(?:actual|expected|reason|seen)\b/g,
      /\.(?:actual|expected)\s*[!=]==\s*['"`]/g,
      /\.message\b[\s)]*\??\.\s*(?:match|matchAll|includes|startsWith|endsWith|search|indexOf)\s*\(/g,
    ],
    reason: 'causes are data: look at the kind of the cause and its fields',
  },
  'no test chooses among tests or sets the exit code': {
    files: (path) => path.endsWith('.test.ts'),
    view: 'code',
    words: [/\bprocess\s*\.\s*exitCode\b/g, /\.\s*(?:only|skip)\s*\(/g],
    reason: 'a test file runs whole and the harness alone decides its exit code',
  },
  'no file knows the machine that it was written on': {
    files: () => true,
    view: 'text',
    words: [/(?<![\w.])\/(?:work|root|home|Users)\/[\w.]+/g, /[A-Z]:\\Users\\/g, /\bregistry\.[\w-]+\.[a-z]{2,}\b/g],
    reason: 'it means something on one machine only',
  },
};

/** One idea a file. */
export const LENGTH: Length = {
  files: (path) => path.endsWith('.ts') && !path.startsWith('generated/'),
  mostLines: 300,
};
