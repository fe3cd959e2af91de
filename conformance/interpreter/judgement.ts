import type { Level } from '#generated/formats/model.js';
import type { CheckResult, CheckVerdict, RecordedCause, RecordedExpectation } from '#generated/formats/report.js';
import type { Protocol } from '../protocol/protocol.ts';
import type { Plan } from '../scenario/plan.ts';
import { abridged } from './abridged.ts';
import type { Cause, Expectation } from './causes.ts';
import type { ClockGrade } from './types.ts';

/** What an expectation came to. */
export interface Finding {
  readonly verdict: 'pass' | 'broken' | 'untestable' | 'error';
  readonly expected: Expectation;
  /** The requirements that this breaks, where they are not all that the check proves. */
  readonly breaks?: readonly string[];
  /** What was seen in its place, or why it cannot be judged; of what passed, what was seen where several would be right. */
  readonly cause?: Cause | undefined;
}

/** What a check came to as it is recorded; reports have the same shape. */
export function recorded({ expected, cause }: Partial<Finding>): Pick<CheckResult, 'expectation' | 'cause'> {
  return {
    ...(expected === undefined ? {} : { expectation: expected as RecordedExpectation }),
    ...(cause === undefined ? {} : { cause: abridged(cause) as RecordedCause }),
  };
}

/** The cause that a report or the interpreter recorded. */
export function causeOf({ cause }: Pick<CheckResult, 'cause'>): Cause | undefined {
  return cause as Cause | undefined;
}

const severity: readonly CheckVerdict[] = ['pass', 'skip', 'warn', 'untestable', 'fail', 'error'];

/** The heavier of two verdicts. */
export function worse(a: CheckVerdict, b: CheckVerdict): CheckVerdict {
  return severity.indexOf(a) >= severity.indexOf(b) ? a : b;
}

/** The strictest level of what a check proves; an unknown id counts as a MUST, and so does nothing at all. */
export function levelOf(proves: readonly string[], protocol: Protocol): Level {
  const levels = proves.map((id) => protocol.cite(id)?.level ?? 'MUST');
  return levels.length === 0 || levels.includes('MUST') ? 'MUST' : levels.includes('SHOULD') ? 'SHOULD' : 'MAY';
}

/** Collects the results of one run of a scenario; a check that is judged several times keeps its worst result. */
export class Judgement {
  readonly #plan: Plan;
  readonly #protocol: Protocol;
  readonly #results = new Map<string, CheckResult>();

  constructor(plan: Plan, protocol: Protocol) {
    this.#plan = plan;
    this.#protocol = protocol;
  }

  /** Records what a check came to; the levels come from the ledger. */
  record(
    check: string,
    proves: readonly string[],
    finding: Finding,
    milliseconds: number,
    grade: ClockGrade | undefined,
    place: string,
  ): void {
    const level = levelOf(proves, this.#protocol);
    const broken: CheckVerdict = level === 'MUST' ? 'fail' : 'warn';
    const verdict = finding.verdict === 'broken' ? broken : finding.verdict;
    const before = this.#results.get(check);
    if (before !== undefined && worse(before.verdict, verdict) === before.verdict) return;
    this.#results.set(check, {
      ...this.#identity(check),
      requirements: [...proves],
      level,
      verdict,
      milliseconds: Math.round(milliseconds * 10) / 10,
      ...recorded(finding),
      ...(grade === undefined ? {} : { grade }),
      place,
    });
  }

  /** What was not decided, or passed although a control failed, is untestable, because of the step at `place`. */
  leaveUntestable(cause: Cause, includingPasses: boolean, milliseconds: number, place: string): void {
    this.#leave('untestable', cause, includingPasses, milliseconds, place);
  }

  /** What no step decides, because it was left out. */
  leaveOut(cause: Cause, milliseconds: number): void {
    this.#leave('untestable', cause, false, milliseconds, undefined);
  }

  /** What was not decided is not about this target. */
  leaveSkipped(cause: Cause, milliseconds: number, place: string): void {
    this.#leave('skip', cause, false, milliseconds, place);
  }

  #leave(
    verdict: 'untestable' | 'skip',
    cause: Cause,
    includingPasses: boolean,
    milliseconds: number,
    place: string | undefined,
  ): void {
    for (const { check, proves, place: declared } of this.#plan.checks) {
      const known = this.#results.get(check);
      if (known !== undefined && !(includingPasses && known.verdict === 'pass')) continue;
      this.#results.set(check, {
        ...this.#identity(check),
        requirements: [...proves],
        level: levelOf(proves, this.#protocol),
        verdict,
        milliseconds: Math.round(milliseconds * 10) / 10,
        ...recorded({ cause }),
        place: place ?? `${declared.file}:${declared.line}`,
      });
    }
  }

  results(): CheckResult[] {
    return [...this.#results.values()];
  }

  #identity(check: string): Pick<CheckResult, 'id' | 'scenario' | 'check' | 'example'> {
    const { id, scenario, example } = this.#plan;
    return {
      id: `${id}:${check}`,
      scenario: scenario.scenario,
      ...(example === undefined ? {} : { example: example.id }),
      check,
    };
  }
}
