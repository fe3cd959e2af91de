import { paragraph } from '../report/labelled.ts';
import { cells, padEnd, padStart } from '../report/layout.ts';
import { listed } from '../report/lists.ts';
import type { Page } from '../report/page.ts';
import { type CoverageRow, uncovered } from './coverage.ts';

/** Coverage as a table, what its columns are taken from, and what is not covered. */
export function coverageLines(rows: readonly CoverageRow[], page: Page): string[] {
  const played = rows.some(({ executed }) => executed !== undefined);
  const proved = rows.some(({ faults }) => faults !== undefined);
  const head = ['', 'checks', ...(played ? ['run'] : []), ...(proved ? ['killed'] : []), played ? 'time' : ''];
  const table = rows.map(({ id, checks, executed, faults, grades = [], unobservable }) => [
    id,
    String(checks),
    ...(executed === undefined ? [] : [String(executed)]),
    ...(faults === undefined ? [] : [`${faults.killed}/${faults.all}`]),
    checks === 0 && unobservable !== undefined ? 'cannot be observed' : grades.join(', '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...table].map((row) => cells(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === row.length - 1 ? padEnd(text, width) : padStart(text, width);
      })
      .join('  ')
      .trimEnd();
  return [
    page.paint('dim', line(head)),
    ...table.map(line),
    '',
    ...paragraph(sourcesOf(played, proved), page),
    ...open(rows, page),
  ];
}

function sourcesOf(played: boolean, proved: boolean): string {
  const runs = played
    ? 'checks: as the scenarios declare them; run and time: as the reports tell.'
    : 'This is what the scenarios declare; name reports of im-conformance server --json to see what was really played, and how time passed.';
  return proved
    ? runs
    : `${runs} For the faults that were found, name a report of im-conformance selftest --json with --selftest.`;
}

function open(rows: readonly CoverageRow[], page: Page): string[] {
  const ids = uncovered(rows);
  const recommended = rows.filter(({ id, checks }) => id.includes('/') && checks === 0).map(({ id }) => id);
  return [
    ...(recommended.length === 0 ? [] : paragraph(`Recommendations without a check: ${listed(recommended)}`, page)),
    ...(ids.length === 0
      ? [page.paint('green', 'Every requirement has a check, or a reason why no check can see it.')]
      : paragraph(`Neither a check nor a reason: ${listed(ids)}`, page).map((line) => page.paint('red', line))),
  ];
}
