import type { CheckResult } from '#generated/formats/report.js';
import type { Protocol } from '../protocol/protocol.ts';
import { cells, cutEnd, cutMiddle, padEnd } from './layout.ts';
import { marks, type Page } from './page.ts';

/** Cells of an id that are shown at least. */
const fewestOfId = 16;

/** Cells of the column of requirement ids: room for the two longest of a protocol. */
export function requirementColumn({ model }: Protocol): number {
  return 2 * Math.max(0, ...model.requirements.map(({ id }) => id.length)) + 1;
}

/** One check on one line; cut in the middle of its id where the page has a limit. */
export function checkLine(check: CheckResult, column: number, page: Page): string {
  const { id, verdict, requirements, repeated, expectedFailure } = check;
  const { glyph, style } = marks[verdict];
  const cited = padEnd(requirements.length === 0 ? '–' : requirements.join(','), column);
  const worded = verdict === 'error' || (verdict !== 'pass' && !page.coloured);
  const { words } = page;
  const remarks = [
    ...(worded ? [words.verdicts[verdict]] : []),
    ...(repeated === true ? [words.secondTry] : []),
    ...(expectedFailure === undefined ? [] : [words.expected]),
  ];
  const after = remarks.length === 0 ? '' : words.inBrackets(remarks.join(words.semicolon));
  const line = fitted(` ${cited} `, id, after, page.limit - 1);
  return page.paint(style, glyph) + (verdict === 'pass' || verdict === 'skip' ? line : page.paint(style, line));
}

/** A line of three parts, cut in the middle of the second; where that leaves too little of it, at the end. */
export function fitted(before: string, id: string, after: string, columns: number): string {
  const room = Math.max(fewestOfId, columns - cells(before) - cells(after));
  return cutEnd(before + cutMiddle(id, room) + after, columns);
}

/** What is said of a scenario whose timing failed and which is tried once more. */
export function retryLine(results: readonly CheckResult[], page: Page): string {
  const failed = results.find(({ verdict }) => verdict !== 'pass') ?? results[0];
  return page.paint('dim', fitted('  ', failed?.id ?? '', page.words.onceMore, page.limit));
}
