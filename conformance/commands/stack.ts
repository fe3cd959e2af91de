import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { recognise } from '../init/kinds.ts';
import type { Stack } from '../stacks.ts';

/** Programs that run a language, and files that are written in it; names are without folders, `.exe` and the like. */
const runs: Readonly<Record<Stack, RegExp>> = {
  java: /^(?:javaw?|jbang|mvnw?|gradlew?|.*\.(?:jar|war|java))$/,
  go: /^(?:go|air|.*\.go)$/,
  python:
    /^(?:python(?:w|\d+(?:\.\d+)*)?|py|pypy\d*|uv|uvx|poetry|pipenv|uvicorn|gunicorn|hypercorn|daphne|flask|.*\.pyw?)$/,
  node: /^(?:node(?:js)?|npm|npx|yarn|pnpm|nodemon|tsx|ts-node|bun|bunx|deno|.*\.[cm]?[jt]s)$/,
};

/** What a kind of `init` is written in. */
const stacksOfKinds: Readonly<Record<string, Stack>> = {
  'java-spring': 'java',
  go: 'go',
  python: 'python',
  node: 'node',
  harmony: 'node',
  uniapp: 'node',
  miniprogram: 'node',
};

/** Where the implementation under test shows what it is written in. */
export interface Clues {
  /** What its user says. */
  readonly stated?: Stack | undefined;
  readonly command?: readonly string[] | undefined;
  /** Folder in which the command runs, and whose files tell where the command does not. */
  readonly folder: string;
}

/** The language of programs in which something is written, from its command, else from the files of its folder. */
export function stackOf({ stated, command = [], folder }: Clues): Stack | undefined {
  return stated ?? stackOfCommand(command, folder) ?? stackOfFolder(folder);
}

function stackOfCommand(command: readonly string[], folder: string): Stack | undefined {
  const [program] = command;
  if (program === undefined) return undefined;
  // Of a container one sees only how it is started.
  if (/^(?:docker|podman|nerdctl|kubectl)$/.test(nameOf(program))) return undefined;
  return stackOfWords(command.flatMap((word) => word.split(/\s+/))) ?? stackOfFile(path.resolve(folder, program));
}

/** The first word that names a program or a file of a language. */
function stackOfWords(words: readonly string[]): Stack | undefined {
  for (const word of words) {
    const name = nameOf(word);
    const found = Object.entries(runs).find(([, form]) => form.test(name));
    if (found !== undefined) return found[0] as Stack;
  }
  return undefined;
}

function nameOf(word: string): string {
  return (word.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:exe|cmd|bat)$/i, '');
}

/** Bytes of a program that are looked at: the linker of Go leaves its mark near the beginning. */
const lookedAt = 64 * 1024;
const marksOfGo = ['Go build ID: "', '\u0004\0\0\0Go\0\0'];

/** A script names what it runs; a binary of Go has a mark. */
function stackOfFile(file: string): Stack | undefined {
  const head = beginningOf(file);
  if (head === undefined) return undefined;
  if (!head.startsWith('#!')) return marksOfGo.some((mark) => head.includes(mark)) ? 'go' : undefined;
  const [first = '', ...lines] = head.split('\n');
  const code = lines.filter((line) => !/^\s*#/.test(line));
  return stackOfWords([first.slice(2), ...code].flatMap((line) => line.split(/[\s"'=;&|()]+/)));
}

function beginningOf(file: string): string | undefined {
  try {
    const open = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(lookedAt);
      return bytes.toString('latin1', 0, readSync(open, bytes, 0, lookedAt, 0));
    } finally {
      closeSync(open);
    }
  } catch {
    // It is on the PATH, or not there at all.
    return undefined;
  }
}

function stackOfFolder(folder: string): Stack | undefined {
  try {
    return stacksOfKinds[recognise(folder)?.kind.name ?? ''];
  } catch {
    return undefined;
  }
}
