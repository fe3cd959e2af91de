import type { CheckResult, Report, TraceEntry } from '#generated/formats/report.js';
import { failureGroups } from '../groups.ts';

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
  /** Whether it is shown in full from the start. */
  readonly open: boolean;
  /** The check that failed before it in the same way. */
  readonly like: string | undefined;
}

/** So many runs that did not hold are shown in full from the start. */
const openAtFirst = 20;

/** The runs of a report, what failed alike together, the rest in the order in which it was played. */
export function runsOf({ checks }: Report, runs: Runs): ShownRun[] {
  const groups = failureGroups(checks.filter(({ expectedFailure }) => expectedFailure === undefined));
  const ranked = groups.flatMap(({ all }) => all.map(runOf));
  const ids = [...new Set([...ranked, ...checks.map(runOf)])];
  const firsts = new Set(groups.map(({ first }) => runOf(first)));
  const shown = new Set([...firsts].slice(0, openAtFirst));
  const byRun = new Map<string, CheckResult[]>();
  for (const check of checks) byRun.set(runOf(check), [...(byRun.get(runOf(check)) ?? []), check]);
  return ids.map((id): ShownRun => {
    const own = byRun.get(id) ?? [];
    const played = runs.get(id);
    const like = groups.find(({ all }) => all.some((check) => runOf(check) === id))?.first;
    return {
      id,
      title: played?.title ?? '',
      outcome: outcomeOf(own),
      checks: own,
      trace: played?.trace ?? joined(own.map(({ trace = [] }) => trace)),
      open: shown.has(id),
      like: firsts.has(id) ? undefined : like?.id,
    };
  });
}

/** The run of a check: its id without the check. */
export function runOf({ id }: CheckResult): string {
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
