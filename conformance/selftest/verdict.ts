import type {
  BaselineResult,
  FaultResult,
  NullResult,
  ProvedRequirement,
  SelftestProblem,
  SelftestVerdict,
} from '#generated/formats/selftest.js';
import type { SelftestResults } from './run-selftest.ts';

/** What a selftest is judged by. */
export interface SelftestFacts extends SelftestResults {
  readonly requirements: readonly ProvedRequirement[];
  /** Whether only a part of the offer was judged. */
  readonly filtered: boolean;
  readonly interrupted: boolean;
}

/** Whether the suite has proved that it can fail. */
export interface JudgedSelftest {
  readonly verdict: SelftestVerdict;
  readonly exitCode: 0 | 1 | 3 | 130;
  readonly problems: readonly SelftestProblem[];
}

const shownChecks = 5;

/** Judges a selftest: pure, and the only place that decides its verdict and exit code. */
export function judgeSelftest(facts: SelftestFacts): JudgedSelftest {
  const { baselines, faults, nulls, requirements, filtered, interrupted } = facts;
  // What was not judged says nothing of what it lacks.
  const complete = !filtered && !interrupted && baselines.every(isConformant);
  const problems = [
    ...baselines.flatMap(baselineProblems),
    ...faults.flatMap(faultProblems),
    ...nulls.flatMap(nullProblems),
    ...(complete ? requirements.flatMap(requirementProblems) : []),
  ];
  if (interrupted) return { verdict: 'not judged', exitCode: 130, problems };
  if (problems.some(({ kind }) => kind !== 'not judged')) return { verdict: 'not proven', exitCode: 1, problems };
  if (problems.length > 0) return { verdict: 'not judged', exitCode: 3, problems };
  return { verdict: filtered ? 'partly proven' : 'proven', exitCode: 0, problems };
}

function isConformant({ verdict }: BaselineResult): boolean {
  return verdict === 'conformant';
}

function baselineProblems(result: BaselineResult): SelftestProblem[] {
  if (isConformant(result)) return [];
  const { name, verdict, broken } = result;
  const more = broken.length > shownChecks ? ` and ${broken.length - shownChecks} more` : '';
  const text = `the program without a fault is ${verdict}, so that nothing else was judged: ${broken.slice(0, shownChecks).join(', ')}${more}`;
  return [{ kind: 'baseline not conformant', subject: name, text }];
}

function faultProblems({ name, breaks, outcome, applied, killedBy, reason }: FaultResult): SelftestProblem[] {
  const problem = (kind: SelftestProblem['kind'], text: string): SelftestProblem => ({ kind, subject: name, text });
  if (outcome === 'not judged') return [problem('not judged', reason ?? 'it could not be judged')];
  const unapplied = applied
    ? []
    : [problem('not applied', 'the program never told {"event":"fault-applied"}: the fault may have had no effect')];
  if (outcome === 'survived') return [problem('survived', `no check notices that ${breaks} is broken`), ...unapplied];
  if (outcome === 'killed') return unapplied;
  const ids = [...new Set(killedBy.flatMap(({ requirements }) => requirements))].join(', ');
  const text = `no check of ${breaks} fails, only checks of ${ids}: ${killedBy[0]?.id}`;
  return [problem('killed elsewhere', text), ...unapplied];
}

function nullProblems({ name, verified, judged, reason }: NullResult): SelftestProblem[] {
  if (!judged) return [{ kind: 'not judged', subject: name, text: reason ?? 'it could not be judged' }];
  if (verified.length === 0) return [];
  const text = `a program that implements nothing is taken to fulfil ${verified.join(', ')}`;
  return [{ kind: 'null verified', subject: name, text }];
}

function requirementProblems({ id, checks, faults }: ProvedRequirement): SelftestProblem[] {
  if (checks === 0 || faults > 0) return [];
  return [{ kind: 'no fault', subject: id, text: 'checks prove it, and no fault shows that they can fail' }];
}
