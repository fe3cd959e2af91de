// Builds dist/, or the folder named: the kit, whose commands load their parts when they are needed, the client for the
// programs of others, the pages to chat in, and the programs that the kit starts. Each of these is one file with all that
// it needs, because a suite starts them by the hundred.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const [outdir = 'dist'] = process.argv.slice(2);
const common = { bundle: true, format: 'esm', logLevel: 'warning', metafile: true };
const node = { ...common, platform: 'node', target: 'node20', outbase: '.', outdir };
/** The script of each page to chat in. */
const pages = { index: 'start', chat: 'chat', agent: 'agent' };
// Packages that are CommonJS ask for Node's own modules so.
const requires = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

const [kit] = await Promise.all([
  build({
    ...node,
    entryPoints: ['bin/im-conformance.ts', 'reference-client/node.ts'],
    packages: 'external',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
  }),
  build({
    ...node,
    entryPoints: [
      'reference-server/program.ts',
      'reference-server/faults/program.ts',
      'reference-client/driver.ts',
      'reference-client/faults/program.ts',
    ],
    // One loads its WebAssembly from beside its own file; of both, few servers have any need.
    external: ['node-sqlite3-wasm', 'prom-client'],
    banner: {
      js: `// Includes commander, jose, pino and ws, whose MIT licences come with these packages.\n${requires}`,
    },
  }),
  build({
    ...common,
    entryPoints: ['reference-client/browser.ts'],
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    pure: ['Object.freeze'],
    outfile: path.join(outdir, 'reference-client/browser.min.js'),
  }),
  build({
    ...common,
    entryPoints: [...Object.values(pages).map((script) => `${script}.ts`), 'pages.css', 'icon.svg'].map(
      (name) => `reference-client/pages/${name}`,
    ),
    loader: { '.svg': 'copy' },
    minify: true,
    target: ['es2022', 'safari16'],
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: '/* Includes preact and htm: licences.txt */' },
    outdir: path.join(outdir, 'pages'),
  }),
]);

const current = new Set(Object.keys(kit.metafile.outputs).map((file) => path.resolve(file)));
const parts = path.resolve(outdir, 'parts');
const outdated = (await readdir(parts)).map((name) => path.join(parts, name)).filter((file) => !current.has(file));
await Promise.all(outdated.map((file) => rm(file)));

const page = await readFile('reference-client/pages/page.html', 'utf8');
for (const [name, script] of Object.entries(pages)) {
  await writeFile(path.join(outdir, `pages/${name}.html`), page.replace('{script}', script));
}
const licences = await Promise.all(['preact', 'htm'].map((name) => readFile(`node_modules/${name}/LICENSE`, 'utf8')));
await writeFile(path.join(outdir, 'pages/licences.txt'), licences.join('\n'));
