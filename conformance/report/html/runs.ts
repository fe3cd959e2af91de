import type { CheckResult, Report, TraceEntry } from '#generated/formats/report.js';
import { failureGroups, reasonGroups } from '../groups.ts';

/** What was played, by scenario[example]. */
export type Runs = ReadonlyMap<string, { readonly title: string; readonly trace: readonly TraceEntry[] }>;

/** What became of a run: the worst that one of its checks came to. */
export type Outcome = 'failures' | 'warnings' | 'unjudged' | 'expectedFailures' | 'skipped' | 'passed';

/** The outcomes in the order in which people want to know of them. */
export const outcomes: readonly Outcome[] = [
  'failures',
  'warnings',
  'unjudged',
  'expectedFailures',
  'skipped',
  'passed',
];

/** One run of a scenario with all its checks. */
export interface ShownRun {
  /** scenario[example] */
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly checks: readonly CheckResult[];
  readonly trace: readonly TraceEntry[];
  /** The check of another run to which the same happened before, in the same way. */
  readonly like: string | undefined;
}

/** Runs to which the same happened. */
export interface RunGroup {
  /** The one that stands for all. */
  readonly first: ShownRun;
  readonly alike: readonly ShownRun[];
}

/** The runs of a report, those to which the same happened together, the rest in the order in which it was played. */
export function runsOf({ checks }: Report, runs: Runs): ShownRun[] {
  const unexpected = checks.filter(({ expectedFailure }) => expectedFailure === undefined);
  const groups = [...failureGroups(unexpected).map(({ all }) => all), ...unjudgedAlike(unexpected)];
  const ids = [...new Set([...groups.flat(), ...checks].map(runOf))];
  const byRun = new Map<string, CheckResult[]>();
  for (const check of checks) byRun.set(runOf(check), [...(byRun.get(runOf(check)) ?? []), check]);
  const outcomeOfRun = new Map(ids.map((id) => [id, outcomeOf(byRun.get(id) ?? [])]));
  /** What stands for a check: the first of those to which the same happened, of runs that are told of in the same place. */
  const standsFor = new Map<CheckResult, CheckResult>();
  for (const all of groups) {
    const firsts = new Map<Outcome | undefined, CheckResult>();
    for (const check of all) {
      const outcome = outcomeOfRun.get(runOf(check));
      const first = firsts.get(outcome) ?? check;
      firsts.set(outcome, first);
      standsFor.set(check, first);
    }
  }
  return ids.map((id): ShownRun => {
    const own = byRun.get(id) ?? [];
    const played = runs.get(id);
    const outcome = outcomeOfRun.get(id) ?? 'passed';
    const firsts = own.filter((check) => outcomeOf([check]) === outcome).map((check) => standsFor.get(check));
    const isNew = firsts.some((first) => first === undefined || runOf(first) === id);
    return {
      id,
      title: played?.title ?? '',
      outcome,
      checks: own,
      trace: played?.trace ?? joined(own.map(({ trace = [] }) => trace)),
      like: isNew ? undefined : firsts[0]?.id,
    };
  });
}

/** Checks that were not judged for the same reason. */
function unjudgedAlike(checks: readonly CheckResult[]): (readonly CheckResult[])[] {
  return (['error', 'untestable', 'skip'] as const).flatMap((verdict) =>
    reasonGroups(checks, verdict).map((group) => group.checks),
  );
}

/** Runs of one outcome, each to which the same happened as to another below that one. */
export function groupsOf(runs: readonly ShownRun[]): RunGroup[] {
  const alike = new Map<string, ShownRun[]>();
  for (const run of runs) {
    if (run.like === undefined) continue;
    const first = runOf({ id: run.like });
    alike.set(first, [...(alike.get(first) ?? []), run]);
  }
  return runs.filter(({ like }) => like === undefined).map((first) => ({ first, alike: alike.get(first.id) ?? [] }));
}

/** The run of a check: its id without the check. */
export function runOf({ id }: Pick<CheckResult, 'id'>): string {
  return id.replace(/:[^:]*$/, '');
}

/** The worst that some checks came to; what is expected to fail counts as that. */
export function outcomeOf(checks: readonly CheckResult[]): Outcome {
  const unexpected = checks.filter(({ expectedFailure }) => expectedFailure === undefined);
  const has = (...verdicts: CheckResult['verdict'][]): boolean =>
    unexpected.some(({ verdict }) => verdicts.includes(verdict));
  if (has('fail')) return 'failures';
  if (has('warn')) return 'warnings';
  if (has('error', 'untestable')) return 'unjudged';
  if (unexpected.length < checks.length) return 'expectedFailures';
  return has('pass') ? 'passed' : 'skipped';
}

/** What several cuttings of one exchange show together: an entry as often as the one that has it most. */
function joined(cuttings: readonly (readonly TraceEntry[])[]): TraceEntry[] {
  const keyOf = ({ milliseconds, connection, direction, text }: TraceEntry): string =>
    JSON.stringify([milliseconds, connection, direction, text]);
  const entries: TraceEntry[] = [];
  const counts = new Map<string, number>();
  for (const cutting of cuttings) {
    const here = new Map<string, number>();
    for (const entry of cutting) {
      const key = keyOf(entry);
      const count = (here.get(key) ?? 0) + 1;
      here.set(key, count);
      if (count <= (counts.get(key) ?? 0)) continue;
      counts.set(key, count);
      entries.push(entry);
    }
  }
  return entries.sort((a, b) => a.milliseconds - b.milliseconds);
}
