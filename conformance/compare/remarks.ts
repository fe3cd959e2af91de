import type { CheckVerdict, Report } from '#generated/formats/report.js';
import { marks } from '../report/page.ts';
import type { Words } from '../report/words.ts';
import type { CheckCell, Implementation, RequirementCell, Standing } from './comparison.ts';
import type { CompareWords } from './words.ts';

/** The verdict whose sign and colour a standing has; undefined where nothing was done that could have one. */
const verdictOf: Readonly<Record<Standing, CheckVerdict | undefined>> = {
  verified: 'pass',
  broken: 'fail',
  'not judged': 'untestable',
  skipped: 'skip',
  'not observable': 'skip',
  'not run': undefined,
};

/** The sign of what was not run. */
const absent = '·';

/** The verdict whose colour a cell of a requirement has. */
export function cellMark({ standing }: RequirementCell, level: string): CheckVerdict | undefined {
  return standing === 'broken' && level !== 'MUST' ? 'warn' : verdictOf[standing];
}

/** What a requirement came to, with its sign; the number of checks that passed; and whether what it recommends is not done. */
export function standingParts(
  cell: RequirementCell,
  level: string,
  compare: CompareWords,
): { readonly standing: string; readonly count: string; readonly should: string } {
  const mark = cellMark(cell, level);
  const sign = mark === undefined ? absent : marks[mark].glyph;
  return {
    standing: `${sign} ${compare.standings[cell.standing]}`,
    count: cell.checks === 0 ? '' : `${cell.passed}/${cell.checks}`,
    should: cell.warned ? compare.warned(marks.warn.glyph) : '',
  };
}

/** The same in one line. */
export function standingText(cell: RequirementCell, level: string, compare: CompareWords): string {
  const { standing, count, should } = standingParts(cell, level, compare);
  return [standing, count, should].filter((part) => part !== '').join(' ');
}

/** What a check came to, with its sign; what could not be judged, was skipped and was not run are not the same. */
export function signed(outcome: CheckCell['outcome'], words: Words, compare: CompareWords): string {
  switch (outcome) {
    case 'not run':
      return `${absent} ${compare.standings['not run']}`;
    case 'not seen':
      return `${marks.pass.glyph} ${compare.notSeen}`;
    case 'untestable':
      return `${marks.untestable.glyph} ${compare.standings['not judged']}`;
    case 'skip':
      return `${marks.skip.glyph} ${compare.standings.skipped}`;
    default:
      return `${marks[outcome].glyph} ${words.verdicts[outcome]}`;
  }
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
