import type { Report } from '#generated/formats/report.js';
import type { Protocol } from '../protocol/protocol.ts';
import { type Area, areasOf } from './areas.ts';
import { paragraph } from './labelled.ts';
import { cells, cutEnd, padEnd, padStart, wrap } from './layout.ts';
import type { Page } from './page.ts';

const widestTitle = 24;

/** What came of each area of requirements, as a table, and what no check can see. */
export function summaryLines(report: Report, protocol: Protocol, page: Page): string[] {
  const { columns } = page.words;
  const areas = areasOf(report, protocol.model, page.words);
  const head: Area = {
    id: '',
    title: columns.area,
    requirements: columns.verified,
    checks: columns.checks,
    remarks: '',
    parts: [],
  };
  const rows = [head, ...areas];
  const column = (pick: (area: Area) => string): number => Math.max(...rows.map((row) => cells(pick(row))));
  const widths = {
    id: column(({ id }) => id),
    title: Math.min(
      widestTitle,
      column(({ title }) => title),
    ),
    requirements: column(({ requirements }) => requirements),
    checks: column(({ checks }) => checks),
  };
  const before = widths.id + widths.title + widths.requirements + widths.checks + 4 * 2;
  return rows.flatMap((area, index) => {
    const title = padEnd(cutEnd(area.title, widths.title), widths.title);
    const numbers = `${padStart(area.requirements, widths.requirements)}  ${padStart(area.checks, widths.checks)}`;
    const line = `${padEnd(area.id, widths.id)}  ${title}  ${numbers}`;
    if (index === 0) return [page.paint('dim', line)];
    const [remark = '', ...more] = wrap(area.remarks, page.columns - before);
    const paint = (text: string): string => page.paint('yellow', text);
    if (area.remarks === '') return [line];
    return [`${line}  ${paint(remark)}`, ...more.map((next) => ' '.repeat(before) + paint(next))];
  });
}

/** Requirements that no check can see, each with the reason. */
export function unobservableLines(report: Report, protocol: Protocol, page: Page): string[] {
  return report.requirements
    .filter(({ status }) => status === 'not observable')
    .flatMap(({ id }) =>
      paragraph(page.words.unobservable(id, protocol.cite(id)?.requirement.unobservable ?? ''), page),
    );
}
