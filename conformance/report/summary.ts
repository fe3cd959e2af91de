import type { CheckResult, Report, RequirementResult } from '#generated/formats/report.js';
import type { Protocol } from '../protocol/protocol.ts';
import { paragraph } from './labelled.ts';
import { cells, cutEnd, padEnd, padStart, wrap } from './layout.ts';
import type { Page } from './page.ts';
import type { Words } from './words.ts';

/** One area of the ledger in a run. */
export interface Area {
  readonly id: string;
  readonly title: string;
  readonly requirements: string;
  readonly checks: string;
  readonly remarks: string;
}

const widestTitle = 24;
/** So many ids are named in a remark; more are counted. */
const namedIds = 6;

/** What came of each area of requirements, as a table, and what no check can see. */
export function summaryLines(report: Report, protocol: Protocol, page: Page): string[] {
  const { columns } = page.words;
  const areas = areasOf(report, protocol, page.words);
  const head: Area = {
    id: '',
    title: columns.area,
    requirements: columns.verified,
    checks: columns.checks,
    remarks: '',
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

/** The areas of the ledger in a run, and all of them together where there are several. */
export function areasOf(report: Report, protocol: Protocol, words: Words): Area[] {
  const areaOf = (cited: string): string | undefined => protocol.cite(cited)?.requirement.area;
  const areas = Object.entries(protocol.model.areas).flatMap(([id, title]) => {
    const requirements = report.requirements.filter((requirement) => areaOf(requirement.id) === id);
    const checks = report.checks.filter((check) => check.requirements.some((cited) => areaOf(cited) === id));
    // A filtered run tells of the areas that it touches.
    if (requirements.length === 0 || (report.filtered && checks.length === 0)) return [];
    return [{ id, title, ...numbers(requirements, checks), remarks: remarksOn(requirements, checks, words) }];
  });
  const { requirements, checks } = report;
  return areas.length < 2
    ? areas
    : [...areas, { id: '', title: words.columns.all, ...numbers(requirements, checks), remarks: '' }];
}

function numbers(
  requirements: readonly RequirementResult[],
  checks: readonly CheckResult[],
): Pick<Area, 'requirements' | 'checks'> {
  const verified = requirements.filter(({ status }) => status === 'verified').length;
  const passed = checks.filter(({ verdict }) => verdict === 'pass').length;
  return { requirements: `${verified}/${requirements.length}`, checks: `${passed}/${checks.length}` };
}

function remarksOn(requirements: readonly RequirementResult[], checks: readonly CheckResult[], words: Words): string {
  const warned = new Set(checks.filter(({ verdict }) => verdict === 'warn').flatMap((check) => check.requirements));
  const broken = requirements.flatMap(({ id, status }) => [
    ...(status === 'broken' ? [id] : []),
    ...[...warned].filter((cited) => cited.startsWith(`${id}/`)),
  ]);
  const having = (wanted: RequirementResult['status'], run?: boolean): string[] =>
    requirements
      .filter(({ status, checks: count }) => status === wanted && (run === undefined || run === count > 0))
      .map(({ id }) => id);
  return [
    remark(broken, words.remarks.broken),
    remark(having('not verified', true), words.remarks.notVerified),
    remark(having('not verified', false), words.remarks.notRun),
    remark(having('not applicable'), words.remarks.notApplicable),
    remark(having('not observable'), words.remarks.notObservable),
  ]
    .filter((text) => text !== '')
    .join(words.semicolon);
}

function remark(ids: readonly string[], what: string): string {
  if (ids.length === 0) return '';
  return `${ids.length > namedIds ? ids.length : ids.join(', ')} ${what}`;
}
