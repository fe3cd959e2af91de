import type { CheckVerdict, Report } from '#generated/formats/report.js';
import { paragraph } from './labelled.ts';
import { listed } from './lists.ts';
import { type Page, verdictStyles } from './page.ts';

/** So many broken requirements are named beside the verdict; the summary has them all. */
const namedIds = 8;

/** The verdict of a run, why, and the numbers: the last thing that people read. */
export function closingLines(report: Report, page: Page): string[] {
  const [first = '', ...more] = paragraph(`Verdict: ${report.verdict}${because(report)}`, page);
  const paint = (line: string): string => page.paint(verdictStyles[report.verdict], page.paint('bold', line));
  return [...[first, ...more].map(paint), ...paragraph(tally(report), page)];
}

function because({ reason, requirements, checks }: Report): string {
  if (reason !== undefined) return ` (${reason})`;
  const failed = checks.filter(({ verdict }) => verdict === 'fail').flatMap((check) => check.requirements);
  const broken = requirements.map(({ id }) => id).filter((id) => failed.includes(id));
  return broken.length === 0 ? '' : ` (${listed(broken, namedIds)} broken)`;
}

const words: Readonly<Record<CheckVerdict, string>> = {
  pass: 'passed',
  fail: 'failed',
  warn: 'with a warning',
  skip: 'skipped',
  untestable: 'untestable',
  error: 'in error',
};

function tally({ checks, counts, milliseconds, clock }: Report): string {
  const parts = Object.entries(words).flatMap(([verdict, word]) => {
    const count = counts[verdict] ?? 0;
    return count === 0 && verdict !== 'pass' ? [] : [`${count} ${word}`];
  });
  const time = clock === 'virtual' ? 'virtual clock' : clock === 'scaled' ? 'short timers' : 'real time';
  return `${checks.length} checks: ${parts.join(', ')} (${(milliseconds / 1000).toFixed(1)} s, ${time})`;
}
