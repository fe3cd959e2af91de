import type { Language } from '../language.ts';
import type { ExitReport } from '../process/child.ts';
import type { Crash, CrashCount } from '../process/crash.ts';

interface Words {
  ended(exit: ExitReport): string;
  crashed(how: string, times: number): string;
  said: string;
  saidNothing: string;
  omitted(lines: number): string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    ended: ({ code, signal }) => (signal === null ? `exited with code ${code}` : `was ended by ${signal}`),
    crashed: (how, times) => `the program ${how}${times === 1 ? '' : `, ${times} times like this`}`,
    said: '; it said:',
    saidNothing: '; it said nothing',
    omitted: (lines) => `… ${lines} more line${lines === 1 ? '' : 's'} …`,
  },
  zh: {
    ended: ({ code, signal }) => (signal === null ? `以退出码 ${code} 退出` : `被信号 ${signal} 终止`),
    crashed: (how, times) => `程序${how}${times === 1 ? '' : `，同样的情况共 ${times} 次`}`,
    said: '；它的输出：',
    saidNothing: '；它没有任何输出',
    omitted: (lines) => `…… 省略 ${lines} 行 ……`,
  },
};

/** Crashes that are alike, as a note: a sentence, and below it the lines that tell why. */
export function crashNote({ crash, times }: CrashCount, language: Language): string {
  const { ended, crashed, said, saidNothing, omitted } = words[language];
  const { firstLines, lastLines, omitted: left } = crash;
  const lines = [...firstLines, ...(left > 0 ? [omitted(left)] : []), ...lastLines];
  return [`${crashed(ended(crash), times)}${lines.length === 0 ? saidNothing : said}`, ...lines].join('\n  ');
}

/** Why a run gives up on a program that crashes again and again. */
export class CrashesTooOften extends Error {
  readonly crash: Crash;
  readonly times: number;
  constructor(crash: Crash, times: number) {
    const note = crashNote({ crash, times: 1 }, 'en');
    super(`the program crashed ${times} times; the last time ${note}`);
    this.crash = crash;
    this.times = times;
  }
}
