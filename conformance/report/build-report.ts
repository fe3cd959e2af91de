import type { ProtocolModel } from '#generated/formats/model.js';
import type {
  CheckResult,
  OutdatedExpectation,
  Provenance,
  RecordedReason,
  Report,
} from '#generated/formats/report.js';
import type { Note } from '../interpreter/causes.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { SuiteResult } from '../run/run-suite.ts';
import { judgeRun } from '../run/verdict.ts';
import type { Stack } from '../stacks.ts';
import { diagnose } from './diagnosis.ts';
import { type Hints, hintFor } from './hints.ts';
import { reportIn } from './sentences/languages.ts';

/** Everything that a report tells. */
export interface ReportFacts {
  /** Version of the kit. */
  readonly kit: string;
  readonly protocol: Protocol;
  /** Whom the requirements of the run bind. */
  readonly actor: 'server' | 'client' | 'both';
  /** URL or command of the implementation under test. */
  readonly target: string;
  readonly provenance: Provenance;
  readonly startedAt: Date;
  readonly result: SuiteResult;
  readonly filtered: boolean;
  readonly interrupted: boolean;
  /** Observations that are no verdict, those of the result included. */
  readonly notes: readonly Note[];
  readonly hints: Hints;
  /** What the implementation is written in, as far as that is known. */
  readonly stack?: Stack | undefined;
  /** Expected failures that are wrong by now. */
  readonly outdated: readonly OutdatedExpectation[];
}

/** The report of a run: pure. Judges the run, and gives the checks that were broken their hints. */
export function buildReport(facts: ReportFacts): Report {
  const { protocol, result, notes } = facts;
  const { model } = protocol;
  const { verdict, exitCode, reason, counts, requirements } = judgeRun({
    model,
    actor: facts.actor,
    checks: result.checks,
    filtered: facts.filtered,
    interrupted: facts.interrupted,
    outdated: facts.outdated.length,
    crashes: notes.reduce((all, note) => all + (note.kind === 'crash' ? note.times : 0), 0),
  });
  const checks = result.checks.map((check) => withHint(check, facts));
  const findings = diagnose(checks, model);
  const report: Report = {
    format: 2,
    kit: facts.kit,
    protocol: `${model.protocol} ${model.version}`,
    target: facts.target,
    provenance: facts.provenance,
    clock: result.clock,
    timers: { ...result.timers },
    filtered: facts.filtered,
    interrupted: facts.interrupted,
    startedAt: facts.startedAt.toISOString(),
    milliseconds: Math.round(result.milliseconds),
    verdict,
    ...(reason === undefined ? {} : { because: reason as RecordedReason }),
    exitCode,
    counts,
    requirements: [...requirements],
    ...(findings.length === 0 ? {} : { findings }),
    checks,
    ...(facts.outdated.length === 0 ? {} : { outdated: [...facts.outdated] }),
    ...(notes.length === 0 ? {} : { notes: notes.map((note) => ({ ...note, text: '' })) }),
  };
  return reportIn(report, 'en');
}

/** Where a report comes from; the hash is that of the file of expected failures, if one is used. */
export function provenanceOf(
  { documentSha256, version }: ProtocolModel,
  seed: number | undefined,
  expectedFailuresSha256: string | undefined,
): Provenance {
  return {
    documentSha256,
    requirements: version,
    ...(seed === undefined ? {} : { seed }),
    ...(expectedFailuresSha256 === undefined ? {} : { expectedFailuresSha256 }),
  };
}

/** What could not be judged gets no hint: nothing was seen that it could explain. */
function withHint(check: CheckResult, { hints, stack }: Pick<ReportFacts, 'hints' | 'stack'>): CheckResult {
  if (check.verdict !== 'fail' && check.verdict !== 'warn') return check;
  const log = (check.trace ?? []).flatMap(({ direction, text }) => (direction === 'log' ? [text] : []));
  const hint = hintFor(hints, check, { stack, log });
  return hint === undefined ? check : { ...check, hint };
}
