import type { Language } from '../language.ts';

/** What is said between runs. */
export interface WatchWords {
  readonly gone: (url: string) => string;
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
  readonly first: string;
}

const en: WatchWords = {
  gone: (url) => `${url} has gone`,
  files: (folder) => `watching ${folder}`,
  url: (url) => `waiting until ${url} is restarted`,
  keys: (enter) => (enter ? 'Enter judges again, Ctrl-C ends' : 'Ctrl-C ends'),
  meanwhile: (files) => `changed during the run, which does not count: ${files}`,
  changed: (files) => `${files} changed`,
  restarted: (url) => `${url} was restarted`,
  asked: 'once more',
  first: '; what did not pass comes first',
};

const zh: WatchWords = {
  gone: (url) => `${url} 已停止`,
  files: (folder) => `正在监视 ${folder}`,
  url: (url) => `等待 ${url} 重启`,
  keys: (enter) => (enter ? '回车重新检验，Ctrl-C 结束' : 'Ctrl-C 结束'),
  meanwhile: (files) => `检验期间的改动不算：${files}`,
  changed: (files) => `${files} 有改动`,
  restarted: (url) => `${url} 已重启`,
  asked: '再来一次',
  first: '；先检验上次没有通过的',
};

/** In each language. */
export const watchWords: Readonly<Record<Language, WatchWords>> = { en, zh };
