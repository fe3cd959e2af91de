import { readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { ExpectedFailure } from '#generated/formats/expected-failures.js';
import type { CheckResult, OutdatedExpectation } from '#generated/formats/report.js';
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

/** Reads a file of expected failures; where it is to be written it may be missing. Throws ExpectedFailuresError. */
export async function readExpectedFailures(file: string, mayBeMissing: boolean): Promise<ListedFailure[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (mayBeMissing && error.code === 'ENOENT') return '[]';
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

const failed = ({ verdict }: CheckResult): boolean =>
  verdict === 'fail' || verdict === 'warn' || verdict === 'untestable';

/** A result with the entry by which its failure is accepted, if there is one that has not expired. `today` is yyyy-MM-dd. */
export function accept(entries: readonly ListedFailure[], today: string, result: CheckResult): CheckResult {
  if (!failed(result)) return result;
  const entry = entries.find((candidate) => matches(candidate, result) && !expired(candidate, today));
  if (entry === undefined) return result;
  const { reason, issue, expires } = entry;
  const expectedFailure = {
    reason,
    ...(issue === undefined ? {} : { issue }),
    ...(expires === undefined ? {} : { expires }),
  };
  return { ...result, expectedFailure };
}

/**
 * Entries that are wrong by now: expired, of a check that does not fail any more, or of none at all. `complete`: whether
 * the whole suite was run, so that an entry which nothing matches is wrong. `today` is yyyy-MM-dd.
 */
export function outdatedEntries(
  entries: readonly ListedFailure[],
  checks: readonly CheckResult[],
  complete: boolean,
  today: string,
): OutdatedExpectation[] {
  return entries.flatMap((entry) => {
    const why = whyOutdated(entry, checks, complete, today);
    return why === undefined ? [] : [{ check: entry.check, place: entry.place, why }];
  });
}

function whyOutdated(
  entry: ListedFailure,
  checks: readonly CheckResult[],
  complete: boolean,
  today: string,
): string | undefined {
  const spoken = checks.filter((result) => matches(entry, result));
  if (expired(entry, today)) return `it expired on ${entry.expires}`;
  if (spoken.length === 0) return complete ? 'there is no such check' : undefined;
  return spoken.some(failed) ? undefined : 'it does not fail any more: take the entry out';
}

const expired = ({ expires }: ListedFailure, today: string): boolean => expires !== undefined && expires < today;

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
