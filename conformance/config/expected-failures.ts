import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { ExpectedFailure } from '#generated/formats/expected-failures.js';
import type { CheckResult } from '#generated/formats/report.js';
import { validateExpectedFailures } from '#generated/formats/validators.js';
import { schemaProblems } from '../schema-problems.ts';
import { type FileProblem, formatProblem, readYaml } from '../yaml-file.ts';

/** An entry with its place, for reports. */
export interface ListedFailure extends ExpectedFailure {
  /** `file:line` of the entry. */
  readonly place: string;
}

/** A file of expected failures that cannot be used; the message has a line for each problem. */
export class ExpectedFailuresError extends Error {}

/** Reads a file of expected failures. Throws ExpectedFailuresError. */
export async function readExpectedFailures(file: string): Promise<ListedFailure[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ExpectedFailuresError(`cannot read ${file}: ${error.code ?? error.message}`);
  });
  const yaml = readYaml(file, text);
  const problems: FileProblem[] = [...yaml.problems];
  const entries = yaml.value ?? [];
  if (problems.length === 0 && !validateExpectedFailures(entries))
    problems.push(...schemaProblems(yaml, 'expected-failures', validateExpectedFailures.errors ?? []));
  if (problems.length > 0) throw new ExpectedFailuresError(problems.map(formatProblem).join('\n'));
  return (entries as ExpectedFailure[]).map((entry, index) => {
    const { line } = yaml.locate([index]);
    return { ...entry, place: `${file}:${line}` };
  });
}

/** Whether an entry speaks of a check. */
export function matches(
  { check }: ExpectedFailure,
  result: Pick<CheckResult, 'id' | 'scenario' | 'check' | 'requirements'>,
): boolean {
  const names = [
    result.scenario,
    `${result.scenario}:${result.check}`,
    result.id,
    result.id.replace(/:[^:]*$/, ''),
    ...result.requirements,
  ];
  return names.includes(check);
}

/** What a run says of the entries. */
export interface Comparison {
  /** Ids of the checks whose failure is accepted. */
  readonly accepted: ReadonlySet<string>;
  /** Entries that are wrong by now, each with the reason in words. */
  readonly wrong: readonly { readonly entry: ListedFailure; readonly why: string }[];
}

const failed = ({ verdict }: CheckResult): boolean =>
  verdict === 'fail' || verdict === 'warn' || verdict === 'untestable';

/**
 * Compares a run with the entries. `complete`: whether the whole suite was run, so that an entry which nothing matches is
 * wrong. `today` is yyyy-MM-dd.
 */
export function compare(
  entries: readonly ListedFailure[],
  checks: readonly CheckResult[],
  complete: boolean,
  today: string,
): Comparison {
  const accepted = new Set<string>();
  const wrong: { entry: ListedFailure; why: string }[] = [];
  for (const entry of entries) {
    const spoken = checks.filter((result) => matches(entry, result));
    const failing = spoken.filter(failed);
    if (entry.expires !== undefined && entry.expires < today)
      wrong.push({ entry, why: `it expired on ${entry.expires}` });
    else if (spoken.length === 0 && complete) wrong.push({ entry, why: 'there is no such check' });
    else if (spoken.length > 0 && failing.length === 0)
      wrong.push({ entry, why: 'it does not fail any more; take the entry out' });
    else for (const { id } of failing) accepted.add(id);
  }
  return { accepted, wrong };
}

/** Writes a file of the failures of a run, keeping what earlier entries say of them. */
export async function writeExpectedFailures(
  file: string,
  entries: readonly ListedFailure[],
  checks: readonly CheckResult[],
): Promise<number> {
  const failures = checks.filter(failed);
  const kept = entries.filter((entry) => failures.some((result) => matches(entry, result)));
  const added = failures
    .filter((result) => !kept.some((entry) => matches(entry, result)))
    .map(({ id }): ExpectedFailure => ({ check: id, reason: 'not looked into yet' }));
  const all = [...kept.map(({ place: _place, ...entry }) => entry), ...added];
  const head = '# Failures that are accepted for now. They must still fail; give each a reason, an issue and a date.\n';
  await writeFile(file, head + (all.length === 0 ? '[]\n' : stringify(all)));
  return all.length;
}
