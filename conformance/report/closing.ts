import type { CheckVerdict, Report } from '#generated/formats/report.js';
import { countsOf, denominator, implicitFailures } from './denominator.ts';
import { paragraph } from './labelled.ts';
import { listed } from './lists.ts';
import { type Page, verdictStyles } from './page.ts';
import type { Words } from './words.ts';

/** So many broken requirements are named beside the verdict; the summary has them all. */
const namedIds = 8;

/** The verdict of a run, why, and the numbers: the last thing that people read. */
export function closingLines(report: Report, page: Page): string[] {
  const { words } = page;
  const why = because(report, words);
  const verdict = words.runVerdicts[report.verdict] + (why === '' ? '' : words.inBrackets(why));
  const [first = '', ...more] = paragraph(words.verdict(verdict), page);
  const paint = (line: string): string => page.paint(verdictStyles[report.verdict], page.paint('bold', line));
  return [...[first, ...more].map(paint), ...paragraph(tally(report, words), page)];
}

/** Why the verdict is what it is: the reason of the run, or what is broken; empty where it is plain. */
export function because({ reason, because: data, requirements, checks }: Report, words: Words): string {
  if (reason !== undefined && data?.kind !== 'crashed') return reason;
  const failed = checks.filter(({ verdict }) => verdict === 'fail').flatMap((check) => check.requirements);
  const broken = requirements.map(({ id }) => id).filter((id) => failed.includes(id));
  const parts = [
    ...(reason === undefined ? [] : [reason]),
    ...(broken.length === 0 ? [] : [words.broken(listed(broken, namedIds, words))]),
  ];
  return parts.join(words.semicolon);
}

const order: readonly CheckVerdict[] = ['pass', 'fail', 'warn', 'skip', 'untestable', 'error'];

function tally({ checks, milliseconds, clock }: Report, words: Words): string {
  const counts = countsOf(checks);
  const parts = order.flatMap((verdict) => {
    const count = counts[verdict];
    return count === 0 && verdict !== 'pass' ? [] : [`${count} ${words.counted[verdict]}`];
  });
  const time = words.inBrackets(`${(milliseconds / 1000).toFixed(1)} s${words.comma}${words.clocks[clock]}`);
  const beside = implicitFailures(checks);
  return (
    words.tally(denominator(checks), parts.join(words.comma)) + (beside.length === 0 ? '' : words.beside(beside)) + time
  );
}
