import type { ProtocolModel } from '#generated/formats/model.js';
import type { CheckResult, CheckVerdict, RequirementResult, RunVerdict } from '#generated/formats/report.js';

import type { RunReason } from './run-reason.ts';

/** What a run is judged by. */
export interface RunFacts {
  readonly model: ProtocolModel;
  /** Whom the requirements of the run bind. */
  readonly actor: 'server' | 'client' | 'both';
  readonly checks: readonly CheckResult[];
  readonly filtered: boolean;
  readonly interrupted: boolean;
  /** How often the program ended by itself. */
  readonly crashes?: number;
  /** Number of expected failures that are wrong by now. */
  readonly outdated: number;
}

/** Verdict of a run, with its exit code and, where it is not plain, the reason. */
export interface Judged {
  readonly verdict: RunVerdict;
  readonly exitCode: 0 | 1 | 3 | 130;
  readonly reason: RunReason | undefined;
  readonly counts: Record<CheckVerdict, number>;
  readonly requirements: readonly RequirementResult[];
}

/** Judges a run: pure, and the only place that decides verdicts and exit codes. */
export function judgeRun(facts: RunFacts): Judged {
  const counts = countVerdicts(facts.checks);
  const requirements = facts.model.requirements
    .filter(({ actor }) => facts.actor === 'both' || actor === facts.actor)
    .map((requirement): RequirementResult => {
      const proving = facts.checks.filter((check) => check.requirements.includes(requirement.id));
      const status = requirementStatus(proving, requirement.unobservable !== undefined);
      return { id: requirement.id, level: requirement.level, status, checks: proving.length };
    })
    // What two programs do together shows only some of what binds each.
    .filter(({ checks }) => facts.actor !== 'both' || checks > 0);
  const open = requirements
    .filter(({ status, level }) => status === 'not verified' && level === 'MUST')
    .map(({ id }) => id);
  return { counts, requirements, ...runVerdict(facts, counts, open) };
}

function runVerdict(
  facts: RunFacts,
  counts: Record<CheckVerdict, number>,
  open: readonly string[],
): Pick<Judged, 'verdict' | 'exitCode' | 'reason'> {
  const executed = counts.pass + counts.fail + counts.warn;
  const stuck = facts.checks.filter(
    ({ verdict, level, expectedFailure }) =>
      verdict === 'error' || (verdict === 'untestable' && level === 'MUST' && expectedFailure === undefined),
  );
  const verdict = (
    name: RunVerdict,
    exitCode: Judged['exitCode'],
    reason?: RunReason,
  ): Pick<Judged, 'verdict' | 'exitCode' | 'reason'> => ({
    verdict: name,
    exitCode: facts.interrupted ? 130 : exitCode,
    reason: facts.interrupted ? { kind: 'interrupted' } : reason,
  });
  const unexpected = facts.checks.filter(({ expectedFailure }) => expectedFailure === undefined);
  if (unexpected.some(({ verdict: found }) => found === 'fail'))
    return verdict('non-conformant', 1, facts.actor === 'both' ? whoBreaks(facts) : crashed(facts));
  if (facts.outdated > 0 && !facts.interrupted)
    return verdict('not fully verified', 1, { kind: 'outdated', count: facts.outdated });
  if (executed === 0) return verdict('not fully verified', 3, { kind: 'nothing-executed' });
  if (facts.interrupted) return verdict('not fully verified', 130);
  if (stuck.length > 0) return verdict('not fully verified', 3, { kind: 'not-judged', count: stuck.length });
  if (unexpected.length < facts.checks.length) return verdict('not fully verified', 0, { kind: 'failures-expected' });
  if (facts.filtered) return verdict('not fully verified', 0, { kind: 'filtered' });
  if (facts.actor === 'both') return verdict('not fully verified', 0, { kind: 'each-alone' });
  if (open.length > 0) return verdict('not fully verified', 0, { kind: 'not-run', requirements: open });
  if (counts.untestable > 0)
    return verdict('conformant with warnings', 0, { kind: 'not-judged', count: counts.untestable });
  if (counts.warn > 0) return verdict('conformant with warnings', 0);
  return verdict('conformant', 0);
}

function crashed({ crashes = 0 }: RunFacts): RunReason | undefined {
  return crashes === 0 ? undefined : { kind: 'crashed', times: crashes };
}

/** What each of the two breaks. */
function whoBreaks({ model, checks }: RunFacts): RunReason {
  const failed = checks.filter(({ verdict, expectedFailure }) => verdict === 'fail' && expectedFailure === undefined);
  const cited = new Set(failed.flatMap((check) => check.requirements));
  const brokenBy = (actor: string): string[] =>
    model.requirements.filter((one) => one.actor === actor && cited.has(one.id)).map(({ id }) => id);
  return { kind: 'who-breaks', server: brokenBy('server'), client: brokenBy('client') };
}

function requirementStatus(proving: readonly CheckResult[], unobservable: boolean): RequirementResult['status'] {
  const has = (...verdicts: CheckVerdict[]): boolean => proving.some(({ verdict }) => verdicts.includes(verdict));
  if (has('fail', 'warn')) return 'broken';
  if (has('untestable', 'error')) return 'not verified';
  if (has('pass')) return 'verified';
  if (has('skip')) return 'not applicable';
  return unobservable ? 'not observable' : 'not verified';
}

function countVerdicts(checks: readonly CheckResult[]): Record<CheckVerdict, number> {
  const counts: Record<CheckVerdict, number> = { pass: 0, fail: 0, warn: 0, skip: 0, untestable: 0, error: 0 };
  for (const { verdict } of checks) counts[verdict] += 1;
  return counts;
}
