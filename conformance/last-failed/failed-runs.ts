import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolders } from './cache-folders.ts';

/** What tells a target from all others: protocol, who is judged, and its URL, or its command with the folder that it runs in. */
export type TargetKey = readonly string[];

/** What is remembered of a target. */
interface Memory {
  readonly format: 1;
  /** Runs of scenarios that did not pass when they were last played. */
  readonly failed: readonly string[];
}

/** So many targets are remembered; those that were judged longest ago are forgotten. */
const mostTargets = 200;

/** The runs that did not pass when they were last played; undefined where nothing is known of the target. */
export async function failedRuns(
  key: TargetKey,
  folders = cacheFolders(process.env),
): Promise<ReadonlySet<string> | undefined> {
  const found = await Promise.all(folders.map((folder) => read(path.join(folder, fileOf(key)))));
  const [newest] = found.flatMap((each) => each ?? []).sort((a, b) => b.at - a.at);
  return newest && new Set(newest.memory.failed);
}

/** Remembers what was played and what of it did not pass; what was not played stays as it was. Never fails. */
export async function rememberRuns(
  key: TargetKey,
  played: ReadonlySet<string>,
  failed: ReadonlySet<string>,
  folders = cacheFolders(process.env),
): Promise<void> {
  const before = [...((await failedRuns(key, folders)) ?? [])].filter((run) => !played.has(run));
  const memory: Memory = { format: 1, failed: [...new Set([...before, ...failed])].sort() };
  for (const folder of folders) {
    try {
      await write(folder, fileOf(key), `${JSON.stringify(memory)}\n`);
      await forgetOldest(folder);
      return;
    } catch {
      // The next folder may do; without any, nothing is remembered.
    }
  }
}

function fileOf(key: TargetKey): string {
  // No word of the target is in it: a URL may hold a password.
  return `failed-${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32)}.json`;
}

async function read(file: string): Promise<{ readonly memory: Memory; readonly at: number } | undefined> {
  try {
    const memory: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isMemory(memory) ? { memory, at: (await stat(file)).mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

function isMemory(value: unknown): value is Memory {
  const { format, failed } = (value ?? {}) as Partial<Memory>;
  return format === 1 && Array.isArray(failed) && failed.every((run) => typeof run === 'string');
}

/** Writes a file so that who reads it meanwhile reads the old one, or the new one whole. */
async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = path.join(folder, `${name}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { mode: 0o600, flag: 'wx' });
    await rename(temporary, path.join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^failed-[0-9a-f]{32}\.json$/.test(name));
  if (names.length <= mostTargets) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return {
        file,
        at: await stat(file).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  const old = files.sort((a, b) => b.at - a.at).slice(mostTargets);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}
