import type { CheckResult, CheckVerdict, Report, RequirementResult } from '#generated/formats/report.js';
import { countsOf, denominator, isImplicit } from '../report/denominator.ts';
import { runOf } from '../report/html/runs.ts';

/** A report with the name that its implementation has in the comparison. */
export interface Implementation {
  readonly name: string;
  readonly report: Report;
}

/** What several implementations of one protocol came to; lists of results are in the order of the implementations. */
export interface Comparison {
  readonly implementations: readonly Implementation[];
  readonly requirements: readonly ComparedRequirement[];
  /** Checks that did not come to the same everywhere. */
  readonly differing: readonly ComparedCheck[];
  /** What the document leaves open, as far as the implementations answer it differently. */
  readonly questions: readonly Question[];
}

export interface ComparedRequirement {
  readonly id: string;
  readonly level: RequirementResult['level'];
  readonly cells: readonly RequirementCell[];
}

/** What a requirement came to in one report. */
export interface RequirementCell {
  readonly standing: Standing;
  /** Checks of the suite that show it: those that passed, and all that were run. */
  readonly passed: number;
  readonly checks: number;
  /** Whether what it recommends is not done. */
  readonly warned: boolean;
}

/** A status, in which what could not be judged, what was left out and what was not run are not the same. */
export type Standing = 'verified' | 'broken' | 'not judged' | 'skipped' | 'not run' | 'not observable';

export interface ComparedCheck {
  readonly id: string;
  /** Further rows of the same table that came to the same, or runs in which the same implicit check did. */
  readonly alike: readonly string[];
  readonly requirements: readonly string[];
  readonly cells: readonly CheckCell[];
}

/** What a check came to in one report; an implicit one that was not broken was not seen. */
export interface CheckCell {
  readonly outcome: CheckVerdict | 'not run' | 'not seen';
  readonly result: CheckResult | undefined;
}

/** Checks that passed everywhere, and were answered in the same several ways. */
export interface Question {
  readonly requirements: readonly string[];
  readonly expected: string;
  /** What each was seen to do. */
  readonly seen: readonly string[];
  readonly checks: readonly string[];
}

/** Compares reports of one protocol: pure. Requirements and checks are in the order in which the first reports have them. */
export function compareReports(implementations: readonly Implementation[]): Comparison {
  const reports = implementations.map(({ report }) => report);
  const checks = comparedChecks(reports);
  return {
    implementations,
    requirements: comparedRequirements(reports),
    differing: alikeOnce(checks.filter(({ cells }) => new Set(outcomesOf(cells)).size > 1)),
    questions: questionsIn(checks),
  };
}

/** The checks that differ by the first requirement that they cite, in the order of the requirements. */
export function differingByRequirement({ requirements, differing }: Comparison): Map<string, ComparedCheck[]> {
  const groups = new Map<string, ComparedCheck[]>(requirements.map(({ id }) => [id, []]));
  for (const check of differing) {
    const id = check.requirements[0]?.replace(/\/.*$/, '') ?? '';
    groups.set(id, [...(groups.get(id) ?? []), check]);
  }
  for (const [id, checks] of groups) if (checks.length === 0) groups.delete(id);
  return groups;
}

/** What a check came to in a report. */
export function cellOf(id: string, { checks }: Pick<Report, 'checks'>, known = byId(checks)): CheckCell {
  const result = known.get(id);
  if (result !== undefined) return { outcome: result.verdict, result };
  const check = id.slice(id.lastIndexOf(':') + 1);
  const wasJudged = ({ verdict }: CheckResult): boolean => ['pass', 'fail', 'warn'].includes(verdict);
  const run = runOf({ id });
  const seen = isImplicit({ check }) && checks.some((other) => runOf(other) === run && wasJudged(other));
  return { outcome: seen ? 'not seen' : 'not run', result: undefined };
}

function comparedRequirements(reports: readonly Report[]): ComparedRequirement[] {
  const known = reports.map(({ requirements }) => byId(requirements));
  const ids = new Set(reports.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  return [...ids].map((id) => {
    const results = known.map((each) => each.get(id));
    const level = results.find((result) => result !== undefined)?.level ?? 'MUST';
    return {
      id,
      level,
      cells: results.map((result, index) => requirementCell(id, result, reports[index]?.checks ?? [])),
    };
  });
}

function requirementCell(
  id: string,
  result: RequirementResult | undefined,
  checks: readonly CheckResult[],
): RequirementCell {
  const showing = checks.filter(({ requirements }) => requirements.includes(id));
  const recommended = checks.filter(({ requirements }) => requirements.includes(`${id}/SHOULD`));
  return {
    standing: standingOf(result),
    passed: countsOf(showing).pass,
    checks: denominator(showing),
    warned: recommended.some(({ verdict }) => verdict === 'warn'),
  };
}

function standingOf(result: RequirementResult | undefined): Standing {
  if (result === undefined) return 'not run';
  const { status, checks } = result;
  if (status === 'not verified') return checks > 0 ? 'not judged' : 'not run';
  return status === 'not applicable' ? 'skipped' : status;
}

function comparedChecks(reports: readonly Report[]): ComparedCheck[] {
  const known = reports.map(({ checks }) => byId(checks));
  const ids = new Set(reports.flatMap(({ checks }) => checks.map(({ id }) => id)));
  return [...ids].map((id) => {
    const cells = reports.map((report, index) => cellOf(id, report, known[index]));
    const requirements = cells.find(({ result }) => result !== undefined)?.result?.requirements ?? [];
    return { id, alike: [], requirements, cells };
  });
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function outcomesOf(cells: ComparedCheck['cells']): CheckCell['outcome'][] {
  return cells.map(({ outcome }) => outcome);
}

/** Rows of a table that came to the same are shown by the first of them, and so are runs for an implicit check. */
function alikeOnce(checks: readonly ComparedCheck[]): ComparedCheck[] {
  const groups = new Map<string, ComparedCheck>();
  for (const compared of checks) {
    const { scenario, check = '' } = compared.cells.find(({ result }) => result !== undefined)?.result ?? {};
    const where = isImplicit({ check }) ? compared.requirements : scenario;
    const key = JSON.stringify([where, check, outcomesOf(compared.cells)]);
    const first = groups.get(key);
    groups.set(key, first === undefined ? compared : { ...first, alike: [...first.alike, compared.id] });
  }
  return [...groups.values()];
}

/** Where all are right and do not do the same, it is the document that has not decided. */
function questionsIn(checks: readonly ComparedCheck[]): Question[] {
  const questions = new Map<string, Question>();
  for (const { id, requirements, cells } of checks) {
    const seen = cells.map(({ outcome, result }) => (outcome === 'pass' ? result?.actual : undefined));
    if (seen.some((text) => text === undefined) || new Set(seen).size < 2) continue;
    const expected = cells[0]?.result?.expected ?? '';
    const key = JSON.stringify([requirements, expected, seen]);
    const known = questions.get(key);
    questions.set(key, {
      requirements,
      expected,
      seen: seen.map((text) => text ?? ''),
      checks: [...(known?.checks ?? []), id],
    });
  }
  return [...questions.values()];
}
