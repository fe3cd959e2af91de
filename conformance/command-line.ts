import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What of a process tells how it was started. */
export interface Started {
  readonly argv: readonly string[];
  readonly execArgv: readonly string[];
  readonly execPath: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  cwd(): string;
}

const name = 'im-conformance';

/** What runs an installed command, by how the package manager names itself. */
const runners: Readonly<Record<string, string>> = { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn', bun: 'bunx' };

let own: string | undefined;

/** The kit with some arguments as a line that runs where it is copied to: it begins the way this process was started. */
export function kitCommand(...args: readonly string[]): string {
  own ??= startedAs(process);
  return [own, ...args.map((word) => shellWord(word))].join(' ');
}

/** What somebody has to type to start this program again, in the folder in which it was started. */
export function startedAs(started: Started): string {
  const [, script = name] = started.argv;
  return byRunner(script, started) ?? (isOnPath(name, script, started) ? name : byPath(script, started));
}

/** Through npx or its like, where one started it, directly or in a script of a package. */
function byRunner(script: string, { env, cwd }: Started): string | undefined {
  const agent = env['npm_config_user_agent'] ?? (env['npm_execpath'] === undefined ? undefined : 'npm');
  const [project] = /^.*?(?=[\\/]node_modules[\\/](?:\.bin|im-conformance)[\\/])/s.exec(script) ?? [];
  if (agent === undefined || project === undefined) return undefined;
  const runner = runners[agent.split('/')[0] ?? ''] ?? 'npx';
  if (isBelow(cwd(), project)) return `${runner} ${name}`;
  return path.basename(path.dirname(project)) === '_npx' ? fetched(project, cwd()) : undefined;
}

/** Through npx from its cache, which notes what it was asked for. */
function fetched(cache: string, folder: string): string | undefined {
  try {
    const { _npx } = JSON.parse(readFileSync(path.join(cache, 'package.json'), 'utf8'));
    const [asked] = _npx.packages as string[];
    if (asked === undefined) return undefined;
    // In a folder of the package itself npx needs no name of it.
    if (path.isAbsolute(asked) && isBelow(folder, asked)) return `npx ${name}`;
    const word = shellWord(asked);
    return asked === name || asked.startsWith(`${name}@`) ? `npx --yes ${word}` : `npx --yes --package ${word} ${name}`;
  } catch {
    return undefined;
  }
}

/** Whether a name alone starts a file. */
function isOnPath(command: string, file: string, { env, platform }: Started): boolean {
  const endings = platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const [delimiter, variable] = platform === 'win32' ? [';', 'Path'] : [':', 'PATH'];
  for (const folder of (env['PATH'] ?? env[variable] ?? '').split(delimiter).filter(path.isAbsolute)) {
    const found = endings.map((ending) => path.join(folder, command + ending)).find(existsSync);
    // On Windows a script of the folder starts what is installed below it.
    if (found !== undefined) return real(found) === real(file) || (platform === 'win32' && isBelow(file, folder));
  }
  return false;
}

function byPath(script: string, started: Started): string {
  const below = path.relative(started.cwd(), script);
  const shown = below !== '' && below.length < script.length ? below : script;
  if (path.extname(script) === '') return shellWord(shown.includes(path.sep) ? shown : `.${path.sep}${shown}`);
  const node = isOnPath('node', started.execPath, started) ? 'node' : started.execPath;
  return [node, ...started.execArgv, shown].map((word) => shellWord(word)).join(' ');
}

function real(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}

/** A word as a shell takes it: in quotes where it needs some. */
export function shellWord(word: string, platform: NodeJS.Platform = process.platform): string {
  if (/^[\p{L}\p{N}_@%+:,./-][\p{L}\p{N}_@%+:,./=~-]*$/u.test(word)) return word;
  if (platform === 'win32')
    return /[\s"&|<>^();,]/.test(word) || word === '' ? `"${word.replaceAll('"', '\\"')}"` : word;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would break the line.
  if (/[\0-\x1f\x7f]/.test(word))
    return `$'${JSON.stringify(word).slice(1, -1).replaceAll("'", '\\x27').replaceAll('\\"', '"')}'`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command with its arguments as a shell takes it. */
export function shellCommand(words: readonly string[], platform: NodeJS.Platform = process.platform): string {
  return words.map((word) => shellWord(word, platform)).join(' ');
}
