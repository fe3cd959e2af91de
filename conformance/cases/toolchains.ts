import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case, Runtime } from './expectations.ts';

/** The command that runs a case, or what this machine lacks for it. */
export type Prepared = { readonly command: readonly string[] } | { readonly missing: string };

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/im-conformance-cases', import.meta.url));
/** Written when a build is complete: one that was interrupted is made again. */
const COMPLETE = '.complete';
/** A small machine starts several at once. */
const JAVA_OPTIONS = ['-Xmx256m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'];

/** Builds what a case needs, once for each state of its sources. */
export function prepare(one: Case): Promise<Prepared> {
  return BUILDERS[one.runtime](join(FOLDER, one.program));
}

const BUILDERS: Readonly<Record<Runtime, (program: string) => Promise<Prepared>>> = {
  node: async (program) => ({ command: [process.execPath, program] }),
  python: async (program) => {
    const requirements = join(FOLDER, 'python', 'requirements.txt');
    const made = await built([requirements], async (folder) => {
      await run('python3', ['-m', 'venv', folder]);
      await run(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--requirement', requirements]);
    });
    return 'missing' in made ? made : { command: [join(made.folder, 'bin', 'python'), program] };
  },
  go: async (program) => {
    const made = await built([program], (folder) =>
      run('go', ['build', '-buildvcs=false', '-o', join(folder, 'server'), '.'], program),
    );
    return 'missing' in made ? made : { command: [join(made.folder, 'server')] };
  },
  java: async (program) => {
    const made = await built([program], async (folder) => {
      await run('javac', ['--version']); // Maven says at length that it found no compiler
      await cp(program, folder, { recursive: true });
      // Without the network where everything is there already.
      await run('mvn', ['--quiet', '--batch-mode', '--offline', 'package'], folder).catch(() =>
        run('mvn', ['--quiet', '--batch-mode', 'package'], folder),
      );
    });
    return 'missing' in made
      ? made
      : { command: ['java', ...JAVA_OPTIONS, '-jar', join(made.folder, 'target', 'server.jar')] };
  },
};

const builds = new Map<string, Promise<{ folder: string } | { missing: string }>>();

/** A folder of the cache that belongs to the contents of these sources, filled by `build` where it is not there. */
async function built(
  sources: readonly string[],
  build: (folder: string) => Promise<void>,
): Promise<{ folder: string } | { missing: string }> {
  const folder = join(CACHE, await hashOf(sources));
  const running = builds.get(folder) ?? fill(folder, build);
  builds.set(folder, running);
  return running;
}

async function fill(
  folder: string,
  build: (folder: string) => Promise<void>,
): Promise<{ folder: string } | { missing: string }> {
  if (existsSync(join(folder, COMPLETE))) return { folder };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    await build(folder);
    await writeFile(join(folder, COMPLETE), '');
    return { folder };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = source.includes('.') ? [''] : await filesBelow(source);
    for (const file of files) hash.update(`${file}\0`).update(await readFile(join(source, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

/**
 * Runs a tool to its end.
 *
 * @throws Error with a sentence for the user when it is not there or fails
 */
async function run(command: string, args: readonly string[], cwd = FOLDER): Promise<void> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close').catch(() => {
    throw new Error(`there is no ${command}`);
  });
  if (code === 0) return;
  const why = output.split('\n').find((line) => /error/i.test(line)) ?? output.trim().split('\n').at(-1);
  throw new Error(`${[command, ...args].join(' ')} failed: ${why}`);
}
