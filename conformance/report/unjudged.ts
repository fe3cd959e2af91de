import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';
import { type ReasonGroup, reasonGroups } from './groups.ts';
import { paragraph } from './labelled.ts';
import { marks, type Page } from './page.ts';

/** So many checks are named under one reason; the rest are counted. */
const namedChecks = 8;

/** Checks of some verdicts, each reason once with the checks that it holds for. */
export function unjudgedLines(checks: readonly CheckResult[], verdicts: readonly CheckVerdict[], page: Page): string[] {
  return reasonGroups(checks, ...verdicts).flatMap((group) => [
    ...reasonLines(group, page),
    ...paragraph(names(group.checks), page, 4).map((line) => page.paint('dim', line)),
  ]);
}

function reasonLines({ reason, checks }: ReasonGroup, page: Page): string[] {
  const verdict = checks[0]?.verdict ?? 'untestable';
  const { glyph, style } = marks[verdict];
  const word = verdict === 'error' ? 'error: ' : '';
  const [first = '', ...more] = paragraph(word + reason, page, 2);
  return [page.paint(style, glyph) + first.slice(1), ...more];
}

function names(checks: readonly CheckResult[]): string {
  const named = checks.slice(0, namedChecks).map(({ id }) => id);
  const rest = checks.length - named.length;
  return named.join(', ') + (rest === 0 ? '' : ` and ${rest} more`);
}
