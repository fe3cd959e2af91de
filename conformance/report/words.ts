import type { CheckVerdict, RunVerdict } from '#generated/formats/report.js';
import type { ClockGrade } from '../interpreter/types.ts';
import type { Language } from '../language.ts';

/** The fixed words of a report; the sentences of requirements are those of the document. */
export interface Words {
  readonly failures: string;
  /** What is wrong, each once, in the order of repair. */
  findings(count: number, failed: number, notJudged: number): string;
  /** What a finding explains. */
  explains(failed: number, notJudged: number): string;
  /** Checks that could not be judged, and what they are because of. */
  notJudgedBecause(explained: number): string;
  readonly warnings: string;
  readonly unjudged: string;
  readonly expectedFailures: string;
  readonly outdated: string;
  readonly skipped: string;
  readonly notVerified: string;
  readonly notes: string;
  readonly summary: string;
  /** Labels of a failure's facts. */
  readonly labels: Readonly<
    Record<'expected' | 'but' | 'log' | 'hint' | 'time' | 'where' | 'repeat' | 'alsoIn' | 'rows', string>
  >;
  readonly columns: Readonly<Record<'area' | 'verified' | 'checks' | 'all', string>>;
  /** Said of requirements in the summary, behind their ids. */
  readonly remarks: Readonly<Record<'broken' | 'notVerified' | 'notRun' | 'notApplicable' | 'notObservable', string>>;
  readonly clocks: Readonly<Record<ClockGrade, string>>;
  readonly grades: Readonly<Record<ClockGrade, string>>;
  readonly verdicts: Readonly<Record<CheckVerdict, string>>;
  readonly runVerdicts: Readonly<Record<RunVerdict, string>>;
  /** Said behind a count of checks. */
  readonly counted: Readonly<Record<CheckVerdict, string>>;
  readonly secondTry: string;
  readonly expected: string;
  readonly onceMore: string;
  readonly decidedHere: string;
  readonly error: string;
  readonly notInLedger: string;
  readonly semicolon: string;
  readonly comma: string;
  inBrackets(text: string): string;
  verdict(text: string): string;
  note(text: string): string;
  at(place: string): string;
  until(day: string): string;
  broken(ids: string): string;
  more(count: number): string;
  others(count: number): string;
  earlier(count: number): string;
  later(count: number): string;
  /** Pings between what is shown. */
  pings(count: number): string;
  unobservable(id: string, why: string): string;
  /** Failures for which a page has no room. */
  leftOut(count: number): string;
  /** A reporter and its file, and what is said of all of them. */
  inFile(reporter: string, file: string): string;
  wrote(files: readonly string[]): string;
  tally(count: number, parts: string): string;
  /** Failures of what every scenario checks, which are not in the tally. */
  beside(failures: readonly [check: string, count: number][]): string;
  progress(played: number, total: number, failed: number): string;
  /** Milliseconds; `late` where timers are slower than the target. */
  tolerance(answer: string | undefined, late: string | undefined, tolerance: number): string;
}

const en: Words = {
  failures: 'Failures',
  findings: (count, failed, notJudged) =>
    `${count === 1 ? '1 cause explains' : `${count} causes explain`} ${failed} failed ${failed === 1 ? 'check' : 'checks'}${notJudged === 0 ? '' : ` and ${notJudged} that could not be judged`}; repair them in this order`,
  explains: (failed, notJudged) => `${failed} failed${notJudged === 0 ? '' : `, ${notJudged} not judged`}`,
  notJudgedBecause: (explained) => `${explained} more because of the causes above`,
  warnings: 'Warnings',
  unjudged: 'Could not be judged',
  expectedFailures: 'Expected failures',
  outdated: 'Expected failures that are out of date',
  skipped: 'Skipped',
  notVerified: 'Not verified',
  notes: 'Notes',
  summary: 'Summary',
  labels: {
    expected: 'expected',
    but: 'but',
    log: 'its log',
    hint: 'hint',
    time: 'time',
    where: 'where',
    repeat: 'repeat',
    alsoIn: 'also in',
    rows: 'rows',
  },
  columns: { area: 'area', verified: 'verified', checks: 'checks', all: 'all' },
  remarks: {
    broken: 'broken',
    notVerified: 'not verified',
    notRun: 'not run',
    notApplicable: 'not applicable',
    notObservable: 'not observable',
  },
  clocks: { virtual: 'virtual clock', scaled: 'short timers', real: 'real time' },
  grades: {
    virtual: 'virtual clock, advanced by the kit',
    scaled: 'short timers of the target',
    real: 'real time',
  },
  verdicts: { pass: 'pass', fail: 'fail', warn: 'warn', skip: 'skip', untestable: 'untestable', error: 'error' },
  runVerdicts: {
    conformant: 'conformant',
    'conformant with warnings': 'conformant with warnings',
    'not fully verified': 'not fully verified',
    'non-conformant': 'non-conformant',
  },
  counted: {
    pass: 'passed',
    fail: 'failed',
    warn: 'with a warning',
    skip: 'skipped',
    untestable: 'untestable',
    error: 'in error',
  },
  secondTry: 'second try, alone',
  expected: 'expected',
  onceMore: ' did not hold; once more, alone, at the end',
  decidedHere: 'decided here',
  error: 'error: ',
  notInLedger: 'is not in the ledger',
  semicolon: '; ',
  comma: ', ',
  inBrackets: (text) => ` (${text})`,
  verdict: (text) => `Verdict: ${text}`,
  note: (text) => `Note: ${text}`,
  at: (place) => `at ${place}`,
  until: (day) => `until ${day}`,
  broken: (ids) => `${ids} broken`,
  more: (count) => ` and ${count} more`,
  others: (count) => ` and ${count} more`,
  earlier: (count) => `… ${count} earlier`,
  later: (count) => `… ${count} later`,
  pings: (count) => (count === 1 ? '… 1 ping left out' : `… ${count} pings left out`),
  unobservable: (id, why) => `${id} cannot be observed: ${why}`,
  leftOut: (count) => `… and ${count} more, for which there is no room here`,
  inFile: (reporter, file) => `${file} (${reporter})`,
  wrote: (files) => `wrote ${files.join(', ')}`,
  tally: (count, parts) => `${count} checks: ${parts}`,
  beside: (failures) => `; beside them ${failures.map(([check, count]) => `${count} × ${check}`).join(', ')} failed`,
  progress: (played, total, failed) => `${played} of ${total} scenarios${failed === 0 ? '' : `, ${failed} failed`}`,
  tolerance: (answer, late, tolerance) =>
    `${answer === undefined ? 'no answer to a liveness probe' : `answers within ${answer} ms`}${
      late === undefined ? '' : `, timers up to ${late} ms late`
    } here, so every time limit gets ${tolerance} ms of tolerance`,
};

const zh: Words = {
  failures: '失败',
  findings: (count, failed, notJudged) =>
    `${count} 个原因解释了 ${failed} 项失败${notJudged === 0 ? '' : `和 ${notJudged} 项无法判定`}；请按此顺序修复`,
  explains: (failed, notJudged) => `${failed} 项失败${notJudged === 0 ? '' : `，${notJudged} 项无法判定`}`,
  notJudgedBecause: (explained) => `另有 ${explained} 项缘于上述原因`,
  warnings: '警告',
  unjudged: '无法判定',
  expectedFailures: '预期内的失败',
  outdated: '已过时的预期失败',
  skipped: '跳过',
  notVerified: '未验证的要求',
  notes: '备注',
  summary: '汇总',
  labels: {
    expected: '期望',
    but: '实际',
    log: '服务器日志',
    hint: '提示',
    time: '计时',
    where: '位置',
    repeat: '重跑',
    alsoIn: '另见',
    rows: '表行',
  },
  columns: { area: '领域', verified: '已验证', checks: '检查', all: '合计' },
  remarks: {
    broken: '未遵守',
    notVerified: '未验证',
    notRun: '未运行',
    notApplicable: '不适用',
    notObservable: '不可观测',
  },
  clocks: { virtual: '虚拟时钟', scaled: '短定时器', real: '真实时间' },
  grades: { virtual: '虚拟时钟，由工具拨快', scaled: '被测程序的短定时器', real: '真实时间' },
  verdicts: { pass: '通过', fail: '失败', warn: '警告', skip: '跳过', untestable: '无法判定', error: '出错' },
  runVerdicts: {
    conformant: '符合协议',
    'conformant with warnings': '符合协议，但有警告',
    'not fully verified': '未完全验证',
    'non-conformant': '不符合协议',
  },
  counted: {
    pass: '项通过',
    fail: '项失败',
    warn: '项警告',
    skip: '项跳过',
    untestable: '项无法判定',
    error: '项出错',
  },
  secondTry: '单独重试后',
  expected: '预期内',
  onceMore: ' 未通过，最后将单独重试一次',
  decidedHere: '在此判定',
  error: '出错：',
  notInLedger: '不在需求清单中',
  semicolon: '；',
  comma: '，',
  inBrackets: (text) => `（${text}）`,
  verdict: (text) => `结论：${text}`,
  note: (text) => `备注：${text}`,
  at: (place) => `位于 ${place}`,
  until: (day) => `有效期至 ${day}`,
  broken: (ids) => `未遵守 ${ids}`,
  more: (count) => ` 等，另有 ${count} 个`,
  others: (count) => `，同类另有 ${count} 项`,
  earlier: (count) => `… 之前还有 ${count} 条`,
  later: (count) => `… 之后还有 ${count} 条`,
  pings: (count) => `… 略去 ${count} 个 ping`,
  unobservable: (id, why) => `${id} 无法观测：${why}`,
  leftOut: (count) => `… 另有 ${count} 项，此处容纳不下`,
  inFile: (reporter, file) => `${file}（${reporter}）`,
  wrote: (files) => `已写入 ${files.join('、')}`,
  tally: (count, parts) => `共 ${count} 项检查：${parts}`,
  beside: (failures) => `；此外 ${failures.map(([check, count]) => `${check} 失败 ${count} 次`).join('，')}`,
  progress: (played, total, failed) => `场景 ${played}/${total}${failed === 0 ? '' : `，失败 ${failed}`}`,
  tolerance: (answer, late, tolerance) =>
    `${answer === undefined ? '探活没有得到应答' : `应答在 ${answer} 毫秒内`}${
      late === undefined ? '' : `，本机定时器最多迟 ${late} 毫秒`
    }，因此每个时限都放宽 ${tolerance} 毫秒`,
};

/** The words of a report in each language. */
export const words: Readonly<Record<Language, Words>> = { en, zh };
