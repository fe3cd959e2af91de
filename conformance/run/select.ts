import type { Plan } from '../scenario/plan.ts';
import { suggestion } from '../suggestion.ts';
import { type Shard, shardOf } from './order.ts';

/** A part of the suite. */
export interface Selection {
  readonly plans: readonly Plan[];
  /** Whether anything was left out. */
  readonly filtered: boolean;
  /** Whether a check of a plan is part of it. */
  includes(plan: Plan, check: string): boolean;
}

/** A pattern that matches nothing. */
export class UnmatchedPattern extends Error {}

interface Pair {
  readonly plan: Plan;
  readonly check: string;
  readonly names: readonly string[];
}

/**
 * Selects checks by patterns: globs over scenario ids (`session/*`), checks (`session/x:check`), requirement ids (`SES-2`)
 * and areas (`SES`), and of these the runs of a shard. Throws UnmatchedPattern.
 */
export function select(
  plans: readonly Plan[],
  run: readonly string[],
  skip: readonly string[],
  shard: Shard = { index: 1, count: 1 },
): Selection {
  const pairs = plans.flatMap((plan) =>
    plan.checks.map(({ check, proves }): Pair => ({ plan, check, names: namesOf(plan, check, proves) })),
  );
  const matching = (pattern: string): Set<Pair> => {
    const glob = globOf(pattern);
    const found = pairs.filter(({ names }) => names.some((name) => glob.test(name)));
    if (found.length > 0) return new Set(found);
    const known = new Set(pairs.flatMap(({ names }) => names));
    throw new UnmatchedPattern(`${pattern} matches no scenario, check or requirement${suggestion(pattern, known)}`);
  };
  const wanted = run.length === 0 ? new Set(pairs) : new Set(run.flatMap((pattern) => [...matching(pattern)]));
  for (const pattern of skip) for (const pair of matching(pattern)) wanted.delete(pair);
  const kept = new Map<Plan, Set<string>>();
  for (const { plan, check } of wanted) kept.set(plan, (kept.get(plan) ?? new Set()).add(check));
  return {
    plans: shardOf(
      plans.filter((plan) => kept.has(plan)),
      shard,
    ),
    filtered: wanted.size < pairs.length || shard.count > 1,
    includes: (plan, check) => kept.get(plan)?.has(check) ?? false,
  };
}

function namesOf(plan: Plan, check: string, proves: readonly string[]): string[] {
  const requirements = proves.flatMap((id) => [id, id.replace(/\/.*/, ''), id.replace(/-.*/, '')]);
  const { scenario } = plan.scenario;
  return [...new Set([scenario, plan.id, `${scenario}:${check}`, `${plan.id}:${check}`, ...requirements])];
}

/** Expression for a pattern in which only * is special. */
export function globOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
