import type { ProtocolModel } from '#generated/formats/model.js';
import type { CheckResult, Report, RequirementResult } from '#generated/formats/report.js';
import { passedOf } from './denominator.ts';
import type { Words } from './words.ts';

/** One area of the ledger in a run. */
export interface Area {
  /** Prefix of its requirement ids; empty for all areas together. */
  readonly id: string;
  readonly title: string;
  /** Requirements that are verified, of all. */
  readonly requirements: string;
  /** Checks of the suite that passed, of all. */
  readonly checks: string;
  readonly remarks: string;
}

/** So many ids are named in a remark; more are counted. */
const namedIds = 6;

/** What came of each area of requirements, and of all together where there are several. */
export function areasOf(report: Report, model: ProtocolModel, words: Words): Area[] {
  const areaOf = areaLookup(model);
  const areas = Object.entries(model.areas).flatMap(([id, title]) => {
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

/** The area of what a check cites: of `AB-1` and of `AB-1/SHOULD`; undefined where the ledger has no such entry. */
export function areaLookup({ requirements }: ProtocolModel): (cited: string) => string | undefined {
  const areas = new Map(requirements.map(({ id, area }) => [id, area]));
  return (cited) => areas.get(cited.replace(/\/.*$/, ''));
}

function numbers(
  requirements: readonly RequirementResult[],
  checks: readonly CheckResult[],
): Pick<Area, 'requirements' | 'checks'> {
  const verified = requirements.filter(({ status }) => status === 'verified').length;
  return { requirements: `${verified}/${requirements.length}`, checks: passedOf(checks) };
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
