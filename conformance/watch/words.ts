import type { Language } from '../language.ts';

/** What is said between runs. */
export interface WatchWords {
  /** What the next run waits for. */
  readonly files: (folder: string) => string;
  readonly url: (url: string) => string;
  readonly keys: (enter: boolean) => string;
  /** Files that changed while a run went on. */
  readonly meanwhile: (files: string) => string;
  /** Why a run begins. */
  readonly changed: (files: string) => string;
  readonly restarted: (url: string) => string;
  readonly asked: string;
  readonly first: (runs: number) => string;
}

const en: WatchWords = {
  files: (folder) => `watching ${folder}`,
  url: (url) => `waiting until ${url} is restarted`,
  keys: (enter) => (enter ? 'Enter judges again, Ctrl-C ends' : 'Ctrl-C ends'),
  meanwhile: (files) => `changed during the run, which does not count: ${files}`,
  changed: (files) => `${files} changed`,
  restarted: (url) => `${url} was restarted`,
  asked: 'once more',
  first: (runs) => `; first ${runs === 1 ? 'the scenario' : `the ${runs} scenarios`} with open checks`,
};

const zh: WatchWords = {
  files: (folder) => `正在监视 ${folder}`,
  url: (url) => `等待 ${url} 重启`,
  keys: (enter) => (enter ? '回车重新检验，Ctrl-C 结束' : 'Ctrl-C 结束'),
  meanwhile: (files) => `检验期间的改动不算：${files}`,
  changed: (files) => `${files} 有改动`,
  restarted: (url) => `${url} 已重启`,
  asked: '再来一次',
  first: (runs) => `；先检验上次未通过的 ${runs} 个场景`,
};

/** In each language. */
export const watchWords: Readonly<Record<Language, WatchWords>> = { en, zh };
