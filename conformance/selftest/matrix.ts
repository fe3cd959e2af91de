import type { FaultResult, ProvedRequirement } from '#generated/formats/selftest.js';
import type { Actor, Protocol } from '../protocol/protocol.ts';
import type { Plan } from '../scenario/plan.ts';

/** Number of checks, rows of tables counted each, that prove each requirement or recommendation. */
export function checksOf(plans: readonly Plan[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { proves } of plans.flatMap(({ checks }) => checks))
    for (const id of proves) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Ids of the requirements of an actor and of their recommendations, in the order of the ledger. */
export function citableIds({ model }: Protocol, whose: Actor): string[] {
  return model.requirements
    .filter(({ actor }) => actor === whose)
    .flatMap(({ id, recommendation }) => (recommendation === undefined ? [id] : [id, `${id}/SHOULD`]));
}

/** What is proved of each requirement: everything that a check proves or a fault breaks. */
export function matrixOf(
  protocol: Protocol,
  actor: Actor,
  plans: readonly Plan[],
  faults: readonly Pick<FaultResult, 'breaks' | 'outcome' | 'killedBy'>[],
): ProvedRequirement[] {
  const checks = checksOf(plans);
  return citableIds(protocol, actor).flatMap((id) => {
    const breaking = faults.filter(({ breaks }) => breaks === id);
    const killed = breaking.filter(({ outcome }) => outcome === 'killed');
    const count = checks.get(id) ?? 0;
    const example = killed[0]?.killedBy[0]?.id;
    if (count === 0 && breaking.length === 0) return [];
    const row = { id, checks: count, faults: breaking.length, killed: killed.length };
    return [example === undefined ? row : { ...row, example }];
  });
}
