import type { CheckResult, CheckVerdict, Report, RequirementResult } from '#generated/formats/report.js';

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
  /** Undefined where a report does not know it. */
  readonly statuses: readonly (RequirementResult['status'] | undefined)[];
}

export interface ComparedCheck {
  readonly id: string;
  /** Further rows of the same table that came to the same. */
  readonly alike: readonly string[];
  readonly requirements: readonly string[];
  /** Undefined where it was not run. */
  readonly results: readonly (CheckResult | undefined)[];
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
    differing: alikeOnce(checks.filter(({ results }) => new Set(verdictsOf(results)).size > 1)),
    questions: questionsIn(checks),
  };
}

function comparedRequirements(reports: readonly Report[]): ComparedRequirement[] {
  const byId = reports.map(({ requirements }) => new Map(requirements.map((each) => [each.id, each])));
  const ids = new Set(reports.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  return [...ids].map((id) => {
    const results = byId.map((known) => known.get(id));
    const level = results.find((result) => result !== undefined)?.level ?? 'MUST';
    return { id, level, statuses: results.map((result) => result?.status) };
  });
}

function comparedChecks(reports: readonly Report[]): ComparedCheck[] {
  const byId = reports.map(({ checks }) => new Map(checks.map((each) => [each.id, each])));
  const ids = new Set(reports.flatMap(({ checks }) => checks.map(({ id }) => id)));
  return [...ids].map((id) => {
    const results = byId.map((known) => known.get(id));
    const requirements = results.find((result) => result !== undefined)?.requirements ?? [];
    return { id, alike: [], requirements, results };
  });
}

function verdictsOf(results: ComparedCheck['results']): (CheckVerdict | undefined)[] {
  return results.map((result) => result?.verdict);
}

/** Rows of a table that came to the same are shown by the first of them. */
function alikeOnce(checks: readonly ComparedCheck[]): ComparedCheck[] {
  const groups = new Map<string, ComparedCheck>();
  for (const compared of checks) {
    const known = compared.results.find((result) => result !== undefined);
    const key = JSON.stringify([known?.scenario, known?.check, verdictsOf(compared.results).map(String)]);
    const first = groups.get(key);
    groups.set(key, first === undefined ? compared : { ...first, alike: [...first.alike, compared.id] });
  }
  return [...groups.values()];
}

/** Where all are right and do not do the same, it is the document that has not decided. */
function questionsIn(checks: readonly ComparedCheck[]): Question[] {
  const questions = new Map<string, Question>();
  for (const { id, requirements, results } of checks) {
    const seen = results.map((result) => (result?.verdict === 'pass' ? result.actual : undefined));
    if (seen.some((text) => text === undefined) || new Set(seen).size < 2) continue;
    const expected = results[0]?.expected ?? '';
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
