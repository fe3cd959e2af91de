import type { CheckResult } from '#generated/formats/report.js';
import type { Cause } from '../interpreter/causes.ts';
import { levelOf, recorded } from '../interpreter/judgement.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Played } from './play.ts';

/** A run that was not played, or did not come to its end; the cause is that of each of its checks. */
export function undecided(
  plan: Plan,
  protocol: Protocol,
  verdict: 'skip' | 'untestable' | 'error',
  cause: Cause,
): Played {
  const results = plan.checks.map(
    ({ check, proves, place }): CheckResult => ({
      id: `${plan.id}:${check}`,
      scenario: plan.scenario.scenario,
      ...(plan.example === undefined ? {} : { example: plan.example.id }),
      check,
      requirements: [...proves],
      level: levelOf(proves, protocol),
      verdict,
      milliseconds: 0,
      ...recorded({ cause }),
      place: `${place.file}:${place.line}`,
    }),
  );
  return { plan, results, trace: [], notes: [], milliseconds: 0 };
}
