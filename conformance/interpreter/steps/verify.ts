import type { VerifyStep } from '#generated/formats/scenario.js';
import type { Cause, Expectation } from '../causes.ts';
import { interpolate } from '../expressions.ts';
import { mismatch } from '../matchers.ts';
import type { Running, Stage } from '../stage.ts';

/** Judges something captured before. */
// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
export function* verify(stage: Stage, step: VerifyStep): Running {
  const wanted = interpolate(step.has, stage.scope);
  const wrong = mismatch(interpolate(step.value, stage.scope), wanted, stage.matching);
  const field = step.value.replace(/^.*\.([A-Za-z]+)\}$/, '$1');
  const expected: Expectation = { kind: 'value', of: step.value.replace(/^\$\{(.*)\}$/, '$1'), is: wanted };
  stage.judge(
    step,
    wrong === undefined
      ? { verdict: 'pass', expected }
      : isKnown(stage, field, wrong)
        ? { verdict: 'untestable', expected, cause: { kind: 'spoilt', expected } }
        : { verdict: 'broken', expected, cause: wrong },
    false,
  );
}

/** Whether a field breaks the document already. */
function isKnown(stage: Stage, field: string, wrong: Cause): boolean {
  if (wrong.kind !== 'wrong-value' || String(wrong.actual) !== String(wrong.wanted)) return false;
  return [...stage.byId.values()].some(({ violations }) =>
    violations.some(({ rule }) => rule.kind === 'schema' && rule.problems.some((problem) => problem.field === field)),
  );
}
