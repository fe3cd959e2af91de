import { causeOf } from '../interpreter/judgement.ts';
import type { Capability } from '../interpreter/types.ts';
import type { Plan } from '../scenario/plan.ts';
import { isFinal, isLoss } from './excuses.ts';
import { isImplicit } from './kept-results.ts';
import type { Played } from './play.ts';
import { isGreen } from './results.ts';

/** The order in which scenarios are played that others stand on. */
const order: readonly Capability[] = ['handshake', 'probe', 'broadcast', 'copy', 'text', 'company', 'survival'];

/** Those that decide whether anything can be judged. */
const decisive: ReadonlySet<Capability | undefined> = new Set<Capability>(['handshake', 'probe']);

/** Scenarios that others stand on, in the order in which they are played: the gate comes before everything. */
export function openingsOf(plans: readonly Plan[]): {
  readonly gate: readonly Plan[];
  readonly further: readonly Plan[];
} {
  const openings = order.flatMap((name) => plans.filter(({ scenario }) => scenario.opening === name));
  return {
    gate: openings.filter(({ scenario }) => decisive.has(scenario.opening)),
    further: openings.filter(({ scenario }) => !decisive.has(scenario.opening)),
  };
}

/** Whether a scenario that others stand on has seen enough; otherwise it gets a second chance at once. */
export function isDecided({ results, ending }: Played): boolean {
  if (ending !== undefined || results.every(isGreen)) return true;
  return results.some((result) => isFinal(causeOf(result)) || isLoss(causeOf(result)));
}

/** What the scenarios that others stand on have shown not to hold. */
export class Refuted {
  readonly capabilities = new Set<Capability>();
  /** Requirements that are broken by it. */
  readonly requirements = new Set<string>();

  /** Whether the target cannot bear two users at once. */
  get isBadCompany(): boolean {
    return this.capabilities.has('company');
  }

  /** Learns from a scenario that others stand on. What could not be seen refutes nothing, and neither does what is wrong beside it. */
  learn({ plan, results, targetGone }: Played): void {
    const { opening } = plan.scenario;
    const broken = results.some(({ verdict, check }) => verdict === 'fail' && !isImplicit(check));
    if (opening === undefined || !broken) return;
    this.capabilities.add(opening);
    if (targetGone === true) this.capabilities.add('company');
    // What two at once break may hold for each by himself.
    if (opening === 'company') return;
    for (const { verdict, requirements } of results)
      if (verdict === 'fail') for (const id of requirements) this.requirements.add(id);
  }
}
