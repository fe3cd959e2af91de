import type { Step } from '#generated/formats/scenario.js';
import type { Capability } from '../interpreter/types.ts';
import type { Plan } from '../scenario/plan.ts';

/** The first thing that a run stands on and that does not hold; undefined where it can be played. */
export function lacking(plan: Plan, refuted: ReadonlySet<Capability>): Capability | undefined {
  const { opening, target } = plan.scenario;
  if (refuted.size === 0 || (target !== undefined && target !== 'server')) return undefined;
  const needs: readonly (readonly [Capability, (plan: Plan) => boolean])[] = [
    ['handshake', () => true],
    ['probe', ({ steps }) => steps.some(({ step }) => probes(step))],
  ];
  return needs.find(([name, needed]) => name !== opening && refuted.has(name) && needed(plan))?.[0];
}

/** Whether a step sends the document's liveness probe by itself. */
function probes({ connect, silence, race, together }: Step): boolean {
  if (silence !== undefined || race !== undefined || together !== undefined) return true;
  if (connect === undefined) return false;
  const { expect = 'accepted', handshake = 'full' } = typeof connect === 'string' ? {} : connect;
  return handshake === 'full' && (expect === 'accepted' || expect === 'either');
}
