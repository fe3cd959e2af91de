import type { CheckVerdict, Report } from '#generated/formats/report.js';
import { marks } from '../report/page.ts';
import type { Words } from '../report/words.ts';
import type { Implementation } from './comparison.ts';
import type { CompareWords } from './words.ts';

/** A verdict with its sign; `not run` where there is none. */
export function signed(verdict: CheckVerdict | undefined, words: Words, compare: CompareWords): string {
  return verdict === undefined ? compare.statuses['not run'] : `${marks[verdict].glyph} ${words.verdicts[verdict]}`;
}

/** What to keep in mind of reports that stand beside each other. */
export function remarksOn(implementations: readonly Implementation[], words: Words, compare: CompareWords): string[] {
  const values = (pick: (report: Report) => string): string[] => [
    ...new Set(implementations.map(({ report }) => pick(report))),
  ];
  const differing = (
    [
      ['kit', values(({ kit }) => kit)],
      ['protocol', values(({ protocol }) => protocol)],
      ['document', values(({ provenance }) => provenance.documentSha256.slice(0, 8))],
      ['clock', values(({ clock }) => words.clocks[clock])],
    ] as const
  ).filter(([, all]) => all.length > 1);
  const partial = implementations.filter(({ report }) => report.filtered || report.interrupted === true);
  return [
    ...differing.map(([what, all]) => compare.versions(what, all)),
    ...partial.map(({ name }) => compare.partial(name)),
  ];
}
