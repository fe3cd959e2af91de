import type { CheckResult, Report } from '#generated/formats/report.js';
import type { Language } from '../language.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { closingLines } from './closing.ts';
import { expectedLines, outdatedLines } from './expected.ts';
import { type FailureContext, failureBlock, failureTitle } from './failure.ts';
import { findingLines, warningLines } from './findings-section.ts';
import { type FailureGroup, failureGroups } from './groups.ts';
import { paragraph } from './labelled.ts';
import { wrap } from './layout.ts';
import { checkLine, requirementColumn, retryLine } from './lines.ts';
import { type Beginning, openingLines } from './opening.ts';
import { type Output, type Page, pageOf } from './page.ts';
import { Progress } from './progress.ts';
import { summaryLines, unobservableLines } from './summary.ts';
import { unjudgedLines } from './unjudged.ts';

export interface TerminalOptions {
  /** Results go here. */
  readonly out: Output;
  /** Progress goes here, if it is a terminal. */
  readonly err: Output;
  readonly protocol: Protocol;
  /** Width in cells; that of `out` unless told, 80 where it has none. */
  readonly columns?: number;
  /** Language of the fixed words; English unless told. */
  readonly language?: Language;
  /** Whether a line says how far it is; it does unless told. */
  readonly progress?: boolean;
  /** Whether each check is told as it is decided; it is not unless told. */
  readonly everyCheck?: boolean;
  /** The command that plays a check again. */
  readonly repeatCommand: (check: CheckResult) => string;
}

/** Shows a run to a person while it goes on, and what it came to. */
export interface Terminal {
  began(facts: Beginning): void;
  /** A scenario was played; with `again` it is tried once more, and its results are not final. */
  played(results: readonly CheckResult[], again: boolean): void;
  finished(report: Report): void;
  /** Erases the line of progress, before somebody else writes to the terminal. */
  clear(): void;
}

/** Failures that are shown in full; the others are listed. */
const shownInFull = 20;

/** A terminal on two streams; colours as the streams and NO_COLOR, FORCE_COLOR and TERM allow. */
export function terminalReporter(options: TerminalOptions): Terminal {
  const { out, err, protocol, columns, language, repeatCommand, everyCheck = false } = options;
  const progress = new Progress(err, language, options.progress);
  const column = requirementColumn(protocol);
  const page = (): Page => pageOf(out, columns ?? out.columns, language);
  const print = (lines: readonly string[]): void => {
    if (lines.length > 0) out.write(lines.map((line) => `${line}\n`).join(''));
  };
  return {
    began(facts) {
      print(openingLines(facts, protocol, page()));
      progress.begin(facts.runs);
    },
    played(results, again) {
      progress.erase();
      if (!again) progress.count(results);
      if (everyCheck)
        print(again ? [retryLine(results, page())] : results.map((check) => checkLine(check, column, page())));
      progress.show();
    },
    finished(report) {
      progress.erase();
      const context = { protocol, repeatCommand, page: page() };
      const lines = everyCheck ? everything(report, context) : causesFirst(report, context);
      // The head ends with a blank line; the checks, where they are told, do not.
      print(everyCheck ? lines : lines.slice(lines[0] === '' ? 1 : 0));
    },
    clear: () => progress.erase(),
  };
}

/** What is wrong, each once, and the summary. */
function causesFirst(report: Report, context: FailureContext): string[] {
  const { page } = context;
  const { words } = page;
  const { findings = [] } = report;
  const musts = findings.filter(({ level }) => level === 'MUST');
  const sum = (key: 'failed' | 'notJudged'): number => musts.reduce((all, finding) => all + finding[key], 0);
  const explained = new Set(findings.flatMap(({ checks }) => checks));
  const unexplained = report.checks.filter(
    ({ id, expectedFailure }) => expectedFailure === undefined && !explained.has(id),
  );
  return [
    ...section(words.findings(musts.length, sum('failed'), sum('notJudged')), findingLines(report, context), page),
    ...section(words.warnings, warningLines(report, context), page),
    ...section(words.unjudged, unjudgedLines(unexplained, ['error', 'untestable'], page), page),
    ...section(words.expectedFailures, expectedLines(report, page), page),
    ...section(words.outdated, outdatedLines(report, page), page),
    ...end(report, context, briefNotes),
  ];
}

/** Every failure, whatever explains it. */
function everything(report: Report, context: FailureContext): string[] {
  const { page } = context;
  const { words } = page;
  const unexpected = report.checks.filter(({ expectedFailure }) => expectedFailure === undefined);
  const groups = failureGroups(unexpected);
  return [
    ...section(words.failures, failureLines(groups, 'fail', context), page),
    ...section(words.warnings, failureLines(groups, 'warn', context), page),
    ...section(words.unjudged, unjudgedLines(unexpected, ['error', 'untestable'], page), page),
    ...section(words.expectedFailures, expectedLines(report, page), page),
    ...section(words.outdated, outdatedLines(report, page), page),
    ...end(report, context, (notes) => notes.map(({ text }) => text)),
  ];
}

type Notes = NonNullable<Report['notes']>;

/** Ways to crash that are told; the findings show them already. */
const toldCrashes = 3;

/** Notes without what a program said when it crashed, which stands with the findings. */
function briefNotes(notes: Notes): string[] {
  const isCrash = ({ kind }: Notes[number]): boolean => kind === 'crash';
  const crashes = notes.filter(isCrash).slice(0, toldCrashes);
  return [...crashes, ...notes.filter((note) => !isCrash(note))].map(({ kind, text }) =>
    kind === 'crash' ? text.replace(/[；;][^；;\n]*\n.*$/s, '') : text,
  );
}

function end(
  report: Report,
  { page, protocol }: FailureContext,
  textsOf: (notes: Notes) => readonly string[],
): string[] {
  const { words } = page;
  return [
    ...section(words.skipped, unjudgedLines(report.checks, ['skip'], page), page),
    ...section(words.summary, summaryLines(report, protocol, page), page),
    ...unobservableLines(report, protocol, page),
    ...textsOf(report.notes ?? []).flatMap((text) => noteLines(words.note(text), page)),
    '',
    ...closingLines(report, page),
  ];
}

/** A note; the lines after its first, such as the last ones of a program that crashed, are indented. */
function noteLines(note: string, page: Page): string[] {
  const [first = '', ...more] = note.split('\n');
  return [...paragraph(first, page), ...more.flatMap((line) => paragraph(line.trim(), page, 4))];
}

function section(title: string, lines: readonly string[], page: Page): string[] {
  return lines.length === 0 ? [] : ['', ...wrap(title, page.columns).map((line) => page.paint('bold', line)), ...lines];
}

function failureLines(groups: readonly FailureGroup[], verdict: 'fail' | 'warn', context: FailureContext): string[] {
  const inFull = groups.slice(0, shownInFull).filter(({ first }) => first.verdict === verdict);
  const listed = groups.slice(shownInFull).filter(({ first }) => first.verdict === verdict);
  const rest = listed.map((group) => failureTitle(group, context.page));
  return [
    ...inFull.flatMap((group, index) => [...(index === 0 ? [] : ['']), ...failureBlock(group, context)]),
    ...(rest.length === 0 || inFull.length === 0 ? rest : ['', ...rest]),
  ];
}
