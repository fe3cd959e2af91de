import type { CheckResult } from '#generated/formats/report.js';
import { type Cause, innermost } from '../interpreter/causes.ts';
import type { TimerValues } from '../interpreter/durations.ts';
import { causeOf, recorded } from '../interpreter/judgement.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { isGreen } from './results.ts';

/** A link that said nothing is cut after so many times the shortest time that was seen. */
const earliest = 0.8;

/**
 * Tells what a target ended because its link said nothing, once it was seen to end such links by the check of that rule:
 * what then fails elsewhere breaks no other rule. Gives how to judge a result again; undefined where idle links live.
 *
 * @param timers those of the target: who said something within the shortest time of a link was not idle
 */
export function cutForIdling(
  results: readonly CheckResult[],
  { model }: Protocol,
  timers: TimerValues,
): ((result: CheckResult) => CheckResult) | undefined {
  const rule = model.serverDuties?.idle;
  const isOfRule = ({ requirements }: CheckResult): boolean => rule !== undefined && requirements.includes(rule);
  const interval = Math.min(...Object.values(timers).flatMap(({ clock, ms }) => (clock === 'link' ? [ms] : [])));
  const seen = results.flatMap((result) => {
    const idle = idleOf(causeOf(result));
    return isOfRule(result) &&
      (result.verdict === 'fail' || result.verdict === 'warn') &&
      idle !== undefined &&
      idle > interval
      ? [{ idle, scenario: result.scenario }]
      : [];
  });
  const [shortest] = seen.sort((a, b) => a.idle - b.idle);
  if (shortest === undefined) return undefined;
  const cause: Cause = { kind: 'stands-on', capability: 'idle', scenario: shortest.scenario };
  return (result) => {
    const idle = idleOf(causeOf(result));
    if (isGreen(result) || isOfRule(result) || idle === undefined || idle < earliest * shortest.idle) return result;
    return { ...result, verdict: 'untestable', ...recorded({ cause }) };
  };
}

/** How long the kit had said nothing on a connection that ended. */
function idleOf(cause: Cause | undefined): number | undefined {
  const inner = cause === undefined ? undefined : innermost(cause);
  return inner?.kind === 'ended' || inner?.kind === 'closed' ? inner.idle : undefined;
}
