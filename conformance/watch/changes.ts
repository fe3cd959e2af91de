import { existsSync, type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Folders of what is built or brought, not written by hand; so are those that begin with a dot. */
const ignoredFolders = new Set(['node_modules', 'target', 'dist', 'build', 'out', '__pycache__', 'venv']);

/** An editor writes several files when it saves one: it has to be quiet for so long, in milliseconds. */
const quietTime = 100;

/** Tells of files that change below a folder. */
export class Changes {
  readonly #root: string;
  readonly #ignored: ReadonlySet<string>;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #tell: ((files: string[]) => void) | undefined;
  #closed = false;

  private constructor(root: string, ignored: readonly string[]) {
    this.#root = path.resolve(root);
    this.#ignored = new Set(ignored.map((file) => path.resolve(file)));
  }

  /** Watches a folder and what is below it, but for ignored files and folders; and the named ones, wherever they are. */
  static async below(root: string, ignored: readonly string[], named: readonly string[]): Promise<Changes> {
    const changes = new Changes(root, ignored);
    for (const file of named) changes.#addFile(path.resolve(root, file));
    await changes.#add(changes.#root);
    return changes;
  }

  /** The files, from the folder, that change from now on; waits for some until the signal. */
  next(signal: AbortSignal): Promise<string[]> {
    return new Promise((resolve) => {
      this.#tell = resolve;
      signal.addEventListener('abort', () => {
        this.#tell = undefined;
      });
      this.#wait();
    });
  }

  /** Those that have changed up to now, a moment after which what is still on its way has come. */
  async past(): Promise<string[]> {
    await sleep(quietTime);
    return this.#take();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  async #add(folder: string): Promise<void> {
    if (this.#closed || this.#watchers.has(folder) || this.#ignored.has(folder)) return;
    try {
      const watcher = watch(folder, (_, name) => this.#saw(folder, name ?? ''));
      this.#watchers.set(folder, watcher);
      watcher.on('error', () => this.#drop(folder)); // it has been removed
      const entries = await readdir(folder, { withFileTypes: true });
      const below = entries.filter((entry) => entry.isDirectory() && !isIgnored(entry.name));
      await Promise.all(below.map(({ name }) => this.#add(path.join(folder, name))));
    } catch {
      this.#drop(folder); // it is no folder, or has been removed meanwhile
    }
  }

  /** A file in a folder of what is built: what is started is worth watching. */
  #addFile(file: string): void {
    if (this.#watchers.has(file)) return;
    const folder = path.dirname(file);
    try {
      const watcher = watch(folder, (_, name) => name === path.basename(file) && this.#count(file));
      this.#watchers.set(file, watcher);
      watcher.on('error', () => this.#drop(file)); // its folder has been removed
    } catch {
      // There is no such folder: it is a word of another meaning.
    }
  }

  #take(): string[] {
    const files = [...this.#changed].sort();
    this.#changed.clear();
    // An editor's file of a moment tells less than the file that it became.
    const there = files.filter((file) => existsSync(path.join(this.#root, file)));
    return there.length > 0 ? there : files;
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #saw(folder: string, name: string): void {
    const file = path.join(folder, name);
    if (name === '' || isIgnored(name) || this.#ignored.has(file)) return;
    void this.#add(file); // a new folder
    this.#count(file);
  }

  #count(file: string): void {
    this.#changed.add(path.relative(this.#root, file));
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#tell === undefined || this.#changed.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#tell?.(this.#take());
      this.#tell = undefined;
    }, quietTime);
  }
}

/** Such as `.git`, `.swp`, `main.go~`, and the 4913 by which vim tries whether it may write. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name === '4913' || ignoredFolders.has(name);
}
