import { wrapCommand } from '../report/command.ts';
import { passedOf } from '../report/denominator.ts';
import { paragraph } from '../report/labelled.ts';
import { cells, cutEnd, padEnd } from '../report/layout.ts';
import { marks, type Page, runMarks } from '../report/page.ts';
import type { Comparison } from './comparison.ts';
import { cellMark, remarksOn, standingText } from './remarks.ts';
import type { CompareWords } from './words.ts';

/** Cells of the longest name that heads a column. */
const longestName = 24;

type Cell = readonly [text: string, style?: Parameters<Page['paint']>[0]];

/**
 * The short of a comparison for a terminal: implementations, requirement by implementation, and how much there is beyond.
 * `commands` show all of it.
 */
export function comparisonLines(
  comparison: Comparison,
  page: Page,
  words: CompareWords,
  commands: readonly string[],
): string[] {
  const { implementations, requirements, differing, questions } = comparison;
  const { columns } = words;
  const [first] = implementations;
  const verdicts = implementations.map(({ name, report }): Cell[] => {
    const { glyph, style } = marks[runMarks[report.verdict]];
    return [
      [name],
      [`${glyph} ${page.words.runVerdicts[report.verdict]}`, style],
      [passedOf(report.checks)],
      [cutEnd(report.target, page.columns)],
    ];
  });
  const rows = requirements.map(({ id, level, cells: standings }): Cell[] => [
    [id],
    [level],
    ...standings.map((cell): Cell => {
      const mark = cellMark(cell, level);
      return [standingText(cell, level, words), mark === undefined ? 'dim' : marks[mark].style];
    }),
  ]);
  const names = implementations.map(({ name }): Cell => [cutEnd(name, longestName), 'bold']);
  return [
    page.paint('bold', words.title(first?.report.protocol ?? '')),
    '',
    ...table([[columns.name], [columns.verdict], [columns.passed], [columns.target]], verdicts, page),
    ...remarksOn(implementations, page.words, words).flatMap((remark) => paragraph(remark, page, 0)),
    '',
    ...table([[columns.requirement], [columns.level], ...names], rows, page),
    '',
    ...paragraph(words.beyond(differing.length, questions.length), page, 0).map((line) => page.paint('bold', line)),
    ...commands.flatMap((command) => wrapCommand(command, page.columns - 2)).map((line) => `  ${line}`),
  ];
}

function table(head: readonly Cell[], rows: readonly (readonly Cell[])[], page: Page): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => cells(row[column]?.[0] ?? ''))));
  return [head, ...rows].map((row) =>
    row
      .map(([text, style], column) => {
        const padded = column === row.length - 1 ? text : padEnd(text, widths[column] ?? 0);
        return style === undefined ? padded : page.paint(style, padded);
      })
      .join('  '),
  );
}
