import type { Language } from '../language.ts';
import type { Standing } from './comparison.ts';

/** Fixed words of a comparison beyond those of every report. */
export interface CompareWords {
  readonly columns: Readonly<
    Record<'name' | 'target' | 'verdict' | 'passed' | 'started' | 'requirement' | 'level', string>
  >;
  readonly standings: Readonly<Record<Standing, string>>;
  /** Of an implicit check that was not broken. */
  readonly notSeen: string;
  readonly requirements: string;
  readonly differing: string;
  readonly noDifferences: string;
  readonly questions: string;
  /** What a question is. */
  readonly questionsAre: string;
  readonly noTrace: string;
  readonly seenIn: string;
  readonly sections: Readonly<Record<'worse' | 'better' | 'others' | 'added' | 'gone', string>>;
  readonly unchanged: string;
  title(protocol: string): string;
  sinceBaseline(before: string, now: string): string;
  /** Versions that are not the same; what differs may be the judge. */
  versions(what: 'kit' | 'protocol' | 'document' | 'clock', values: readonly string[]): string;
  partial(name: string): string;
  /** How many checks passed, of all. */
  passed(count: string): string;
  /** Of a requirement whose recommendation is not done, with the sign of a warning. */
  warned(sign: string): string;
  /** Checks that differ. */
  differ(count: number): string;
  /** Requirements of which no exchange is shown. */
  exchangesLeftOut(count: number): string;
  changed(before: string, now: string): string;
  tally(worse: number, better: number): string;
  /** What a short comparison leaves out; commands that show it follow. */
  beyond(differing: number, questions: number): string;
}

const en: CompareWords = {
  columns: {
    name: 'implementation',
    target: 'target',
    verdict: 'verdict',
    passed: 'checks passed',
    started: 'started',
    requirement: 'requirement',
    level: 'level',
  },
  standings: {
    verified: 'verified',
    broken: 'broken',
    'not judged': 'not judged',
    skipped: 'skipped',
    'not run': 'not run',
    'not observable': 'not observable',
  },
  notSeen: 'nothing wrong',
  requirements: 'Requirements',
  differing: 'Checks that differ',
  noDifferences: 'Every check came to the same everywhere.',
  questions: 'Questions to the specification',
  questionsAre:
    'All of these are right, and do not do the same: whoever talks to one of them cannot rely on it. Should the document decide?',
  noTrace: 'no frames were kept, as of every check that passed',
  seenIn: 'seen in',
  sections: {
    worse: 'Worse',
    better: 'Better',
    others: 'Changed, without telling whether the target is right',
    added: 'Only in the newer report',
    gone: 'Only in the older report',
  },
  unchanged: 'Nothing got better or worse.',
  title: (protocol) => `Comparison: ${protocol}`,
  sinceBaseline: (before, now) => `${now} since ${before}`,
  versions: (what, values) => {
    const named = {
      kit: 'versions of the kit',
      protocol: 'versions of the protocol',
      document: 'documents of the protocol',
      clock: 'clocks',
    };
    return `The ${named[what]} differ (${values.join(', ')}): a difference may come from that.`;
  },
  partial: (name) => `${name} is the report of a part of the suite: what it lacks was not run.`,
  passed: (count) => `${count} checks passed`,
  warned: (sign) => `${sign} SHOULD broken`,
  differ: (count) => (count === 1 ? '1 check differs' : `${count} checks differ`),
  exchangesLeftOut: (count) => `No exchange is shown here for ${count} more: the page (--html) has them.`,
  changed: (before, now) => `${before} → ${now}`,
  tally: (worse, better) => `${worse} worse, ${better} better`,
  beyond: (differing, questions) =>
    `${differing} ${differing === 1 ? 'check differs' : 'checks differ'}${
      questions === 0 ? '' : `, and ${questions} ${questions === 1 ? 'question is' : 'questions are'} left open`
    }. With what was exchanged:`,
};

const zh: CompareWords = {
  columns: {
    name: '实现',
    target: '被测对象',
    verdict: '结论',
    passed: '通过的检查',
    started: '开始于',
    requirement: '要求',
    level: '级别',
  },
  standings: {
    verified: '已验证',
    broken: '未遵守',
    'not judged': '无法判定',
    skipped: '跳过',
    'not run': '未运行',
    'not observable': '不可观测',
  },
  notSeen: '未见问题',
  requirements: '要求',
  differing: '结果不同的检查',
  noDifferences: '每项检查的结果都相同。',
  questions: '向规范提出的问题',
  questionsAre: '这些实现都符合协议，但做法不同，与之通信的一方无法依赖其中任何一种。文档是否应当作出规定？',
  noTrace: '没有保留帧：检查已通过',
  seenIn: '见于',
  sections: {
    worse: '变差',
    better: '变好',
    others: '有变化，但无法说明被测对象是否正确',
    added: '仅在新报告中',
    gone: '仅在旧报告中',
  },
  unchanged: '没有变好或变差。',
  title: (protocol) => `对比：${protocol}`,
  sinceBaseline: (before, now) => `${now}，相对于 ${before}`,
  versions: (what, values) =>
    `${{ kit: '工具版本', clock: '时钟', protocol: '协议版本', document: '协议文档' }[what]}不同（${values.join('，')}），差异可能由此而来。`,
  partial: (name) => `${name} 是部分运行的报告，缺少的内容没有运行。`,
  passed: (count) => `通过 ${count} 项检查`,
  warned: (sign) => `${sign} 未遵守 SHOULD`,
  differ: (count) => `${count} 项检查结果不同`,
  exchangesLeftOut: (count) => `另有 ${count} 条要求的交互此处未列出，见页面（--html）。`,
  changed: (before, now) => `${before} → ${now}`,
  tally: (worse, better) => `变差 ${worse} 项，变好 ${better} 项`,
  beyond: (differing, questions) =>
    `${differing} 项检查的结果不同${questions === 0 ? '' : `，另有 ${questions} 个问题文档没有规定`}。连同往来的内容：`,
};

/** The words of a comparison in each language. */
export const compareWords: Readonly<Record<Language, CompareWords>> = { en, zh };
