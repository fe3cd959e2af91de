import * as assert from 'uvu/assert';
import { suite } from './harness.ts';
import { findImports, isModule, resolveImport } from './source-imports.ts';

const test = suite('imports of a source');

const FORMS: readonly (readonly [source: string, specifier: string | undefined, kind: string])[] = [
  [`import x from './a.ts';`, './a.ts', 'static'],
  [`import { x, type Y } from './a.ts';`, './a.ts', 'static'],
  [`import x, * as y from "./a.ts"`, './a.ts', 'static'],
  [`import './a.ts';`, './a.ts', 'static'],
  [`import {\n  x,\n  y,\n} from\n  './a.ts';`, './a.ts', 'static'],
  [`import/* why */{x}from'./a.ts'`, './a.ts', 'static'],
  [`import data from './a.json' with { type: 'json' };`, './a.json', 'static'],
  [`import type { X } from './a.ts';`, './a.ts', 'type'],
  [`import type X from './a.ts';`, './a.ts', 'type'],
  [`import type from './a.ts';`, './a.ts', 'static'],
  [`import type, { x } from './a.ts';`, './a.ts', 'static'],
  [`export { x } from './a.ts';`, './a.ts', 'static'],
  [`export * from './a.ts';`, './a.ts', 'static'],
  [`export * as a from './a.ts';`, './a.ts', 'static'],
  [`export type { X } from './a.ts';`, './a.ts', 'type'],
  [`export type * from './a.ts';`, './a.ts', 'type'],
  [`const x = await import('./a.ts');`, './a.ts', 'dynamic'],
  ['const x = await import(`./a.ts`);', './a.ts', 'dynamic'],
  [`type X = import('./a.ts').X;`, './a.ts', 'dynamic'],
  ['const x = import(name);', undefined, 'dynamic'],
  [`const x = require('./a.cjs');`, './a.cjs', 'static'],
  [`import x = require('./a.cjs');`, './a.cjs', 'static'],
  ['var x = __require("./a.cjs");', './a.cjs', 'static'],
];
for (const [source, specifier, kind] of FORMS) {
  test(`finds ${source.replaceAll('\n', ' ')}`, () => {
    assert.equal(findImports(source), [{ specifier, kind, line: 1 }]);
  });
}

const NONE = [
  `// import x from './a.ts';`,
  `/* import('./a.ts') */`,
  `const script = "import x from './a.ts'";`,
  `run(['-e', 'require("./a.ts")']);`,
  `here(import.meta.url, './a.ts');`,
  `export const from = './a.ts';`,
  `export { x };\nconst y = 'from';`,
  `function __require() {}`,
  `thing.import('./a.ts'); createRequire('./a.ts');`,
];
for (const source of NONE) {
  test(`finds nothing in ${source.replaceAll('\n', ' ')}`, () => assert.equal(findImports(source), []));
}

test('tells the line of each', () => {
  const source = `import 'a';\n/*\n*/ import 'b';\nexport * from 'c';\n\nimport('d');`;
  assert.equal(
    findImports(source).map(({ specifier, line }) => `${specifier}:${line}`),
    ['a:1', 'b:3', 'c:4', 'd:6'],
  );
});

test('resolves files, the alias, built-in modules and packages', () => {
  const resolved = (specifier: string) => Object.values(resolveImport('room/part/x.ts', specifier)).join(' ');
  assert.is(resolved('./y.ts'), 'file room/part/y.ts');
  assert.is(resolved('../../other/y.ts'), 'file other/y.ts');
  assert.is(resolved('..'), 'file room');
  assert.is(resolved('#generated/a/b.js'), 'file generated/a/b.js');
  assert.is(resolved('fs/promises'), 'node node:fs/promises');
  assert.is(resolved('node:fs'), 'node node:fs');
  assert.is(resolved('uvu/assert'), 'package uvu');
  assert.is(resolved('@scope/name/deep.js'), 'package @scope/name');
});

test('knows a module by its name', () => {
  assert.equal(['a.ts', 'a.d.ts', 'a.mjs', 'a.cts', 'a.tsx', 'a.json', 'ts'].map(isModule), [
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.run();
