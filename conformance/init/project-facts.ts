import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What templates take from the folder for which they are written. */
export interface ProjectFacts {
  /** File of the user's server, from the folder; what it is usually called where none is there. */
  readonly program: string;
  /** Folder of the sources of an app, with a slash behind it; empty where they begin in the folder itself. */
  readonly source: string;
}

/** What a folder shows of the project of a kind. */
export function projectFacts(kind: string, folder: string): ProjectFacts {
  return {
    program: kind === 'python' ? pythonProgram(folder) : nodeProgram(folder),
    source: kind === 'miniprogram' ? miniProgramRoot(folder) : uniAppRoot(folder),
  };
}

/** The file that `npm start` runs or that the package names; else one that is called like a server. */
function nodeProgram(folder: string): string {
  const { scripts, main } = jsonIn(folder, 'package.json');
  const started = Object.values({ ...textsOf(scripts) }).flatMap(
    (script) => /\bnode(?:mon)?\s+(?:-\S+\s+)*([\w./-]+\.[cm]?js)\b/.exec(script)?.[1] ?? [],
  );
  const named = [...started, ...(typeof main === 'string' ? [main] : [])].map((file) => path.posix.normalize(file));
  const usual = ['server', 'index', 'app', 'main', 'src/server', 'src/index', 'src/app'];
  const files = [...named, ...usual.flatMap((name) => [`${name}.js`, `${name}.mjs`, `${name}.cjs`])];
  return likeliest(folder, files) ?? 'server.js';
}

function pythonProgram(folder: string): string {
  const usual = ['chat_server.py', 'server.py', 'main.py', 'app.py'];
  const others = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.py')) : [];
  return likeliest(folder, [...usual, ...others.sort()]) ?? 'chat_server.py';
}

/** The first of the files that speaks of WebSocket, or else the first that is there. */
function likeliest(folder: string, files: readonly string[]): string | undefined {
  const there = files.filter((file) => textOf(folder, file) !== undefined);
  return there.find((file) => /web_?socket/i.test(textOf(folder, file) ?? '')) ?? there[0];
}

/** `src/` in a project of the command line of uni-app; HBuilderX has none. */
function uniAppRoot(folder: string): string {
  return existsSync(path.join(folder, 'src/manifest.json')) ? 'src/' : '';
}

function miniProgramRoot(folder: string): string {
  const { miniprogramRoot } = jsonIn(folder, 'project.config.json');
  const root = typeof miniprogramRoot === 'string' ? path.posix.normalize(`${miniprogramRoot}/`) : './';
  return root === './' || root.startsWith('/') || root.startsWith('..') ? '' : root;
}

function textOf(folder: string, file: string): string | undefined {
  try {
    return readFileSync(path.join(folder, file), 'utf8');
  } catch {
    return undefined;
  }
}

/** An object from a file of JSON; an empty one where there is none. */
function jsonIn(folder: string, file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(textOf(folder, file) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
