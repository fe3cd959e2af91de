import type { Language } from '../language.ts';

/** What is said of runs that are played again because they did not pass. */
export interface LastFailedWords {
  /** Nothing is known of the target. */
  nothing(target: string): string;
  /** Everything that was played of it passed. */
  passed(target: string): string;
  /** --run and --skip leave nothing of what did not pass. */
  noneOfThem(count: number): string;
  readonly notWatched: string;
  /** All of them pass now; the command judges everything. */
  fixed(count: number, command: string): string;
  still(count: number, of: number): string;
}

const en: LastFailedWords = {
  nothing: (target) => `nothing is remembered of ${target}: judge it once without --last-failed`,
  passed: (target) => `all that was played of ${target} has passed: judge all of it without --last-failed`,
  noneOfThem: (count) =>
    `${count === 1 ? 'the scenario that did not pass is' : `the ${count} scenarios that did not pass are`} left out by --run, --skip or --shard`,
  notWatched: 'give either --last-failed or --watch, which plays first what did not pass',
  fixed: (count, command) =>
    `${count === 1 ? 'the scenario that did not pass before passes' : `all ${count} scenarios that did not pass before pass`} now; judge everything: ${command}`,
  still: (count, of) =>
    `of ${of} ${of === 1 ? 'scenario' : 'scenarios'} that did not pass before, ${count} still ${count === 1 ? 'does' : 'do'} not`,
};

const zh: LastFailedWords = {
  nothing: (target) => `没有关于 ${target} 的记录：请先不带 --last-failed 评判一次`,
  passed: (target) => `${target} 上次运行的内容已全部通过：请不带 --last-failed 评判全部`,
  noneOfThem: (count) => `未通过的 ${count} 个场景都被 --run、--skip 或 --shard 排除了`,
  notWatched: '--last-failed 与 --watch 只能选一个；--watch 会先运行未通过的场景',
  fixed: (count, command) => `之前未通过的 ${count} 个场景现已全部通过；评判全部请运行：${command}`,
  still: (count, of) => `之前未通过的 ${of} 个场景中，仍有 ${count} 个未通过`,
};

/** The words in each language. */
export const lastFailedWords: Readonly<Record<Language, LastFailedWords>> = { en, zh };
