import type { ProvedRequirement, SelftestReport, SelftestVerdict } from '#generated/formats/selftest.js';
import { paragraph } from '../report/labelled.ts';
import { cells, cutMiddle, padEnd, padStart } from '../report/layout.ts';
import type { Page } from '../report/page.ts';

/** Everything that is shown when a selftest is over: the matrix, what is wrong, and the verdict. */
export function closingLines(report: SelftestReport, page: Page): string[] {
  return [
    ...section(
      'Requirements',
      matrixLines(
        report.requirements.filter(({ faults }) => faults > 0 || !report.filtered),
        page,
      ),
      page,
    ),
    ...section('Problems', problemLines(report, page), page),
    '',
    ...verdictLines(report, page),
  ];
}

function section(title: string, lines: readonly string[], page: Page): string[] {
  return lines.length === 0 ? [] : ['', page.paint('bold', title), ...lines];
}

type Row = readonly [id: string, checks: string, killed: string, example: string];

/** Requirement by requirement: how many checks prove it, how many faults they find, and by which check. */
function matrixLines(rows: readonly ProvedRequirement[], page: Page): string[] {
  if (rows.length === 0) return [];
  const head: Row = ['', 'checks', 'killed', 'for example by'];
  const table = rows.map(
    ({ id, checks, faults, killed, example = '' }): Row => [id, String(checks), `${killed}/${faults}`, example],
  );
  const width = (column: 0 | 1 | 2): number => Math.max(...[head, ...table].map((row) => cells(row[column])));
  const widths = [width(0), width(1), width(2)] as const;
  const room = Math.max(16, page.limit - widths[0] - widths[1] - widths[2] - 6);
  const line = ([id, checks, killed, example]: Row): string =>
    `${padEnd(id, widths[0])}  ${padStart(checks, widths[1])}  ${padStart(killed, widths[2])}  ${cutMiddle(example, room)}`.trimEnd();
  return [
    page.paint('dim', line(head)),
    ...table.map((row, index) => {
      const { checks, faults, killed } = rows[index] as ProvedRequirement;
      return checks > 0 && faults > 0 && killed === faults ? line(row) : page.paint('yellow', line(row));
    }),
  ];
}

function problemLines({ problems }: SelftestReport, page: Page): string[] {
  return problems.flatMap(({ kind, subject, text }) =>
    paragraph(`✗ ${subject} (${kind}): ${text}`, page, 0).map((line) => page.paint('red', line)),
  );
}

const verdictWords: Readonly<Record<SelftestVerdict, string>> = {
  proven: 'the suite can fail: every fault is found by a check of what it breaks',
  'partly proven': 'every fault of this part is found by a check of what it breaks',
  'not proven': 'the suite does not find all that it should',
  'not judged': 'it could not be told whether the suite finds faults',
};

function verdictLines(report: SelftestReport, page: Page): string[] {
  const { verdict, faults, nulls, requirements, milliseconds, interrupted } = report;
  const killed = faults.filter(({ outcome }) => outcome === 'killed').length;
  const empty = nulls.filter(({ judged, verified }) => judged && verified.length === 0).length;
  const words = interrupted ? 'it was interrupted' : verdictWords[verdict];
  const style = report.exitCode === 0 ? 'green' : report.exitCode === 1 ? 'red' : 'yellow';
  const tally = [
    `${killed} of ${faults.length} faults killed`,
    `${requirements.filter((row) => row.killed > 0).length} of ${requirements.length} requirements and recommendations`,
    `${empty} of ${nulls.length} null programs without a verified requirement`,
  ].join(', ');
  return [
    ...paragraph(`Verdict: ${verdict}: ${words}`, page).map((line) => page.paint(style, page.paint('bold', line))),
    ...paragraph(`${tally} (${(milliseconds / 1000).toFixed(1)} s)`, page),
  ];
}
