import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Report } from '#generated/formats/report.js';
import { CommandFailure } from '../commands/failure.ts';
import type { JudgingOptions } from '../commands/judge.ts';
import type { Language } from '../language.ts';
import { masked } from '../masked.ts';
import { pageOf } from '../report/page.ts';
import { Changes } from './changes.ts';
import { restarted } from './restart.ts';
import { watchWords } from './words.ts';

/** What a run by the watch is told, and tells. */
export type Round = Required<Pick<JudgingOptions, 'first' | 'onReport'>>;

/** What is watched: a server that runs already, or a program. */
export type Watched = { readonly url: string } | WatchedProgram;

interface WatchedProgram {
  /** Where it runs; what changes below counts. */
  readonly folder: string;
  readonly command: readonly string[];
  /** Files that the kit itself writes there. */
  readonly written: readonly string[];
}

/**
 * Judges, and again each time when what is judged has changed, until it is interrupted. Gives the exit code of the last run
 * that was not interrupted. Throws CommandFailure where the first run is one of wrong usage.
 */
export async function judgeAndWatch(
  watched: Watched,
  language: Language,
  judge: (round: Round) => Promise<number>,
): Promise<number> {
  const words = watchWords[language];
  const page = pageOf(process.stderr);
  const say = (text: string): void => void process.stderr.write(`${page.paint('cyan', masked(text))}\n`);
  const changes = 'url' in watched ? undefined : await Changes.below(watched.folder, watched.written, watched.command);
  const keyboard = new Keyboard();
  const interrupted = new AbortController();
  const interrupt = (): void => interrupted.abort();
  // A run has its own ear for them; these are for the time before and after.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  let exitCode: number | undefined;
  let open: ReadonlySet<string> = new Set();
  try {
    for (;;) {
      const round = await judged(judge, open, exitCode === undefined, interrupted.signal);
      if (round === undefined) return exitCode ?? 130;
      exitCode = round.exitCode;
      open = round.open;
      const meanwhile = (await changes?.past()) ?? [];
      if (meanwhile.length > 0) say(words.meanwhile(some(meanwhile)));
      const what = 'url' in watched ? words.url(watched.url) : words.files(path.resolve(watched.folder));
      say(`${what} · ${words.keys(keyboard.there)}`);
      const gone = (): void => void ('url' in watched && say(words.gone(watched.url)));
      const why = await next(watched, changes, keyboard, gone, interrupted.signal);
      if (why === undefined) return exitCode;
      const reason =
        why === 'asked' ? words.asked : 'url' in watched ? words.restarted(watched.url) : words.changed(some(why));
      say(`\n${reason}${open.size > 0 ? words.first : ''}`);
      if (interrupted.signal.aborted) return exitCode;
    }
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
    changes?.close();
    keyboard.close();
  }
}

interface Judged {
  readonly exitCode: number;
  /** Runs of scenarios of which not every check is green. */
  readonly open: ReadonlySet<string>;
}

/** What a run came to; undefined where it was interrupted. */
async function judged(
  judge: (round: Round) => Promise<number>,
  first: Round['first'],
  isFirst: boolean,
  interrupted: AbortSignal,
): Promise<Judged | undefined> {
  let open = first;
  try {
    const exitCode = await judge({
      first,
      onReport: (report) => {
        open = openRuns(report);
      },
    });
    return interrupted.aborted ? undefined : { exitCode, open };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    if (interrupted.aborted) return undefined;
    // What is being worked on may be broken for a while; what was never right is the user's mistake.
    if (isFirst && error.exitCode === 2) throw error;
    process.stderr.write(`im-conformance: ${error.message}\n`);
    return { exitCode: error.exitCode, open };
  }
}

function openRuns({ checks }: Report): ReadonlySet<string> {
  const open = checks.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'skip');
  return new Set(open.map(({ id }) => id.replace(/:[^:]*$/, '')));
}

/** Waits for the reason of another run; undefined when it is over. */
async function next(
  watched: Watched,
  changes: Changes | undefined,
  keyboard: Keyboard,
  gone: () => void,
  over: AbortSignal,
): Promise<readonly string[] | 'asked' | undefined> {
  const waiting = new AbortController();
  const signal = AbortSignal.any([over, waiting.signal]);
  const ended = new Promise<undefined>((resolve) => {
    if (over.aborted) resolve(undefined);
    over.addEventListener('abort', () => resolve(undefined), { signal: waiting.signal });
  });
  try {
    const changed = 'url' in watched ? restarted(watched.url, signal, gone).then(() => []) : changes?.next(signal);
    return await Promise.race([ended, changed, keyboard.enter()].filter((one) => one !== undefined));
  } finally {
    waiting.abort();
  }
}

/** The terminal's Enter; nothing where there is no terminal. */
class Keyboard {
  readonly there = process.stdin.isTTY === true;
  // Line by line, as every terminal has it: no keys are taken from it.
  readonly #input = this.there ? createInterface({ input: process.stdin, terminal: false }) : undefined;

  enter(): Promise<'asked'> | undefined {
    return this.#input && new Promise((resolve) => this.#input?.once('line', () => resolve('asked')));
  }

  close(): void {
    this.#input?.close();
  }
}

const shownFiles = 3;

function some(files: readonly string[]): string {
  const rest = files.length - shownFiles;
  return `${files.slice(0, shownFiles).join(', ')}${rest > 0 ? ` (+${rest})` : ''}`;
}
