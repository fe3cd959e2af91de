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
  /** The same in its parts, so that what is broken can be told from what is open. */
  readonly parts: readonly Remark[];
}

/** Something to say of requirements of an area. */
export interface Remark {
  readonly kind: keyof Words['remarks'];
  /** The requirements, where they are few enough to be named. */
  readonly ids: readonly string[];
  readonly text: string;
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
    const parts = remarksOn(requirements, checks, words);
    const remarks = parts.map(({ text }) => text).join(words.semicolon);
    return [{ id, title, ...numbers(requirements, checks), remarks, parts }];
  });
  const { requirements, checks } = report;
  return areas.length < 2
    ? areas
    : [...areas, { id: '', title: words.columns.all, ...numbers(requirements, checks), remarks: '', parts: [] }];
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

function remarksOn(requirements: readonly RequirementResult[], checks: readonly CheckResult[], words: Words): Remark[] {
  const warned = new Set(checks.filter(({ verdict }) => verdict === 'warn').flatMap((check) => check.requirements));
  const broken = requirements.flatMap(({ id, status }) => [
    ...(status === 'broken' ? [id] : []),
    ...[...warned].filter((cited) => cited.startsWith(`${id}/`)),
  ]);
  const having = (wanted: RequirementResult['status'], run?: boolean): string[] =>
    requirements
      .filter(({ status, checks: count }) => status === wanted && (run === undefined || run === count > 0))
      .map(({ id }) => id);
  const remarks: readonly (readonly [Remark['kind'], readonly string[]])[] = [
    ['broken', broken],
    ['notVerified', having('not verified', true)],
    ['notRun', having('not verified', false)],
    ['notApplicable', having('not applicable')],
    ['notObservable', having('not observable')],
  ];
  return remarks.flatMap(([kind, ids]) => {
    if (ids.length === 0) return [];
    const named = ids.length > namedIds ? [] : ids;
    return [{ kind, ids: named, text: `${named.join(', ') || ids.length} ${words.remarks[kind]}` }];
  });
}
