import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';
import { type ReasonGroup, reasonGroups } from './groups.ts';
import { paragraph } from './labelled.ts';
import { cutEnd, wrap } from './layout.ts';
import { listed } from './lists.ts';
import { marks, type Page } from './page.ts';

/** So many checks are named under one reason, and so many rows of a table; the rest are counted. */
const namedChecks = 8;
const namedRows = 4;
/** Cells of a reason that are shown; the report has all of it. */
const longestReason = 300;

/** Checks of some verdicts, each reason once with the checks that it holds for. */
export function unjudgedLines(checks: readonly CheckResult[], verdicts: readonly CheckVerdict[], page: Page): string[] {
  return reasonGroups(checks, ...verdicts).flatMap((group) => [
    ...reasonLines(group, page),
    ...placeLines(group, page),
    ...paragraph(names(group.checks, page), page, 4).map((line) => page.paint('dim', line)),
  ]);
}

function reasonLines({ reason, checks }: ReasonGroup, page: Page): string[] {
  const verdict = checks[0]?.verdict ?? 'untestable';
  const { glyph, style } = marks[verdict];
  const word = verdict === 'error' ? page.words.error : '';
  const [first = '', ...more] = paragraph(cutEnd(word + reason, longestReason), page, 2);
  return [page.paint(style, glyph) + first.slice(1), ...more];
}

/** The step at which it went wrong, where it is the same for all; what is skipped has no such step. */
function placeLines({ checks }: ReasonGroup, page: Page): string[] {
  const [place, ...others] = new Set(checks.map((check) => check.place));
  if (place === undefined || others.length > 0 || checks[0]?.verdict === 'skip') return [];
  return wrap(page.words.at(place), page.limit - 4).map((line) => page.paint('dim', `    ${line}`));
}

/** Ids of checks; rows of one table are named together. */
function names(checks: readonly CheckResult[], { words }: Page): string {
  const named = [...new Set(checks.map(({ scenario, check }) => `${scenario}:${check}`))].map((name) => {
    const alike = checks.filter(({ scenario, check }) => `${scenario}:${check}` === name);
    const rows = alike.flatMap(({ example }) => (example === undefined ? [] : [example]));
    return rows.length === 0 ? name : name.replace(':', `[${listed(rows, namedRows, words)}]:`);
  });
  return listed(named, namedChecks, words);
}
