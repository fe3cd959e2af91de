import type { RequirementResult } from '#generated/formats/report.js';
import type { Language } from '../../language.ts';

/** Whose lifeline stands for the target: where both are judged, that of the server. */
export type Party = 'server' | 'client';

/** Fixed words of the page beyond those of every report. */
export interface PageWords {
  /** BCP 47. */
  readonly lang: string;
  readonly skip: string;
  readonly contents: string;
  readonly areas: string;
  readonly requirements: string;
  readonly passed: string;
  readonly notes: string;
  readonly facts: Readonly<Record<'protocol' | 'kit' | 'clock' | 'timers' | 'started' | 'took' | 'document', string>>;
  readonly columns: Readonly<Record<'requirement' | 'status' | 'sentence' | 'remarks', string>>;
  readonly statuses: Readonly<Record<RequirementResult['status'], string>>;
  readonly filter: Readonly<Record<'title' | 'text' | 'level' | 'area' | 'verdict' | 'any' | 'clear' | 'none', string>>;
  readonly copy: string;
  readonly copied: string;
  readonly why: string;
  readonly reason: string;
  /** Before what one of several right answers was. */
  readonly seen: string;
  readonly movable: string;
  readonly noTrace: string;
  /** Before the check that failed in the same way. */
  readonly like: string;
  readonly parties: Readonly<Record<Party, string>>;
  /** How a diagram is read. */
  readonly legend: string;
  /** What the filter has left, with `{n}` and `{all}`. */
  readonly left: string;
  title(verdict: string, protocol: string): string;
  checks(count: number): string;
  /** Failures of what every scenario checks, which are not among the checks of the suite. */
  beside(check: string, count: number): string;
  /** Opens the checks of a requirement. */
  evidence(checks: number): string;
  rawFrames(count: number): string;
  leftOut(count: number): string;
  /** Said in place of an exchange for which the page has no room. */
  tooMuch(frames: number): string;
  /** How many exchanges the page has no room for. */
  exchangesLeftOut(count: number, all: number): string;
  /** Said behind a value that is cut. */
  cutOff(characters: number): string;
  /** Opens the runs to which the same happened. */
  alike(runs: number): string;
  readonly causes: string;
  readonly causesAre: string;
  /** Checks that one cause explains, and those that could not be judged because of it. */
  explains(checks: number): string;
  keepsFromBeingJudged(checks: number): string;
  /** What the program printed at the moment of a failure. */
  readonly log: string;
  diagram(id: string, frames: number, connections: number): string;
  nothing(time: string): string;
  folded(frames: number, time: string): string;
  foot(kit: string): string;
}

const en: PageWords = {
  lang: 'en',
  skip: 'Skip to the results',
  contents: 'Contents',
  areas: 'Areas',
  requirements: 'Requirements',
  passed: 'Passed',
  notes: 'Notes',
  facts: {
    protocol: 'protocol',
    kit: 'kit',
    clock: 'clock',
    timers: 'timers',
    started: 'started',
    took: 'took',
    document: 'document (SHA-256)',
  },
  columns: {
    requirement: 'requirement',
    status: 'status',
    sentence: 'what it says, and what shows it',
    remarks: 'remarks',
  },
  statuses: {
    verified: 'verified',
    broken: 'broken',
    'not verified': 'not verified',
    'not observable': 'not observable',
    'not applicable': 'not applicable',
  },
  filter: {
    title: 'Filter',
    text: 'text',
    level: 'level',
    area: 'area',
    verdict: 'verdict',
    any: 'any',
    clear: 'Show all',
    none: 'Nothing fits these filters.',
  },
  copy: 'Copy',
  copied: 'Copied',
  why: 'Why',
  reason: 'because',
  seen: 'seen',
  movable: 'Sequence diagram, can be moved sideways',
  noTrace: 'No frames of this exchange were kept.',
  like: 'Fails like',
  parties: { server: 'server', client: 'client' },
  legend:
    'An arrow to the left is what the target gets, one to the right what it sends, a dot something that happened at one end. A wavy line stands for time or frames that are left out. Times are milliseconds since the start of the scenario.',
  left: '{n} of {all} checks',
  title: (verdict, protocol) => `${verdict}: ${protocol}`,
  checks: (count) => (count === 1 ? '1 check' : `${count} checks`),
  beside: (check, count) => `beside them ${count} × ${check}`,
  evidence: (checks) => (checks === 1 ? 'Why, and 1 check' : `Why, and ${checks} checks`),
  rawFrames: (count) => `Frames as text (${count})`,
  leftOut: (count) => `… ${count} more`,
  tooMuch: (frames) =>
    `${frames === 1 ? '1 frame is' : `${frames} frames are`} left out here, so that the page stays small; the command below plays them again.`,
  exchangesLeftOut: (count, all) =>
    `So that the page stays small, ${count} of ${all} exchanges are left out; --reporter json has what was seen around each failure.`,
  cutOff: (characters) => `(${characters} more characters)`,
  alike: (runs) => (runs === 1 ? '1 more scenario like it' : `${runs} more scenarios like it`),
  causes: 'Causes',
  causesAre: 'Repair these first, in this order, and run again: the rest follows from them.',
  explains: (checks) => (checks === 1 ? 'explains 1 failed check' : `explains ${checks} failed checks`),
  keepsFromBeingJudged: (checks) =>
    checks === 1 ? '1 check could not be judged because of it' : `${checks} checks could not be judged because of it`,
  log: 'what the program printed then',
  diagram: (id, frames, connections) =>
    `Sequence diagram of ${id}: ${frames} frames and events on ${connections === 1 ? '1 connection' : `${connections} connections`}; below it as text`,
  nothing: (time) => `nothing for ${time}`,
  folded: (frames, time) => `${frames} more in ${time}`,
  foot: (kit) => `Written by im-conformance ${kit}. This page needs no network.`,
};

const zh: PageWords = {
  lang: 'zh-Hans',
  skip: '跳到结果',
  contents: '目录',
  areas: '领域',
  requirements: '要求',
  passed: '通过',
  notes: '备注',
  facts: {
    protocol: '协议',
    kit: '工具版本',
    clock: '时钟',
    timers: '定时器',
    started: '开始于',
    took: '用时',
    document: '协议文档（SHA-256）',
  },
  columns: { requirement: '要求', status: '状态', sentence: '内容与证据', remarks: '说明' },
  statuses: {
    verified: '已验证',
    broken: '未遵守',
    'not verified': '未验证',
    'not observable': '不可观测',
    'not applicable': '不适用',
  },
  filter: {
    title: '筛选',
    text: '文字',
    level: '级别',
    area: '领域',
    verdict: '判定',
    any: '不限',
    clear: '全部显示',
    none: '没有符合条件的内容。',
  },
  copy: '复制',
  copied: '已复制',
  why: '理由',
  reason: '原因',
  seen: '实际',
  movable: '时序图，可左右移动',
  noTrace: '没有保留这次交互的帧。',
  like: '失败情形同',
  parties: { server: '服务器', client: '客户端' },
  legend:
    '向左的箭头是被测对象收到的，向右的是它发出的，圆点是某一端发生的事。波浪线表示略去的时间或帧。时间为场景开始后的毫秒数。',
  left: '显示 {n} / {all} 项检查',
  title: (verdict, protocol) => `${verdict}：${protocol}`,
  checks: (count) => `${count} 项检查`,
  beside: (check, count) => `此外 ${check} ${count} 次`,
  evidence: (checks) => `理由与 ${checks} 项检查`,
  rawFrames: (count) => `帧的原文（${count}）`,
  leftOut: (count) => `… 另有 ${count} 条`,
  tooMuch: (frames) => `为控制页面大小，此处略去 ${frames} 条帧；用下面的命令可以重现。`,
  exchangesLeftOut: (count, all) =>
    `为控制页面大小，${all} 次交互中略去了 ${count} 次；--reporter json 含有每处失败前后的帧。`,
  cutOff: (characters) => `（另有 ${characters} 个字符）`,
  alike: (runs) => `另有 ${runs} 个场景情形相同`,
  causes: '原因',
  causesAre: '请按此顺序先修复这些问题，再重新运行：其余的失败多由它们引起。',
  explains: (checks) => `可解释 ${checks} 项失败的检查`,
  keepsFromBeingJudged: (checks) => `另有 ${checks} 项检查因此无法判定`,
  log: '程序当时的输出',
  diagram: (id, frames, connections) => `${id} 的时序图：${connections} 个连接上的 ${frames} 个帧和事件；下方有文字版`,
  nothing: (time) => `${time} 内无事发生`,
  folded: (frames, time) => `另有 ${frames} 条，历时 ${time}`,
  foot: (kit) => `由 im-conformance ${kit} 生成。本页无需网络。`,
};

/** The words of the page in each language. */
export const pageWords: Readonly<Record<Language, PageWords>> = { en, zh };
