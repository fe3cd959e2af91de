import { select, UnmatchedPattern } from '../run/select.ts';
import { CommandFailure } from './failure.ts';
import { defaultProtocol, openProtocol, openScenarios, parties } from './scenarios.ts';

/** Options of `im-conformance list`. */
export interface ListOptions {
  readonly patterns: readonly string[];
  readonly scenarios: readonly string[];
  readonly json: boolean;
}

/** Prints scenarios with their checks and what these prove. Throws CommandFailure. */
export async function listChecks(
  { patterns, scenarios, json }: ListOptions,
  print: (line: string) => void,
): Promise<void> {
  const protocol = await openProtocol(defaultProtocol);
  const plans =
    scenarios.length > 0
      ? await openScenarios(protocol, scenarios, 'any')
      : (await Promise.all(parties.map((whom) => openScenarios(protocol, [], whom)))).flat();
  let selection: ReturnType<typeof select>;
  try {
    selection = select(plans, patterns, []);
  } catch (error) {
    throw error instanceof UnmatchedPattern ? new CommandFailure(error.message, 2) : error;
  }
  const rows = selection.plans.map((plan) => ({
    id: plan.id,
    title: plan.scenario.title,
    file: plan.file,
    checks: plan.checks
      .filter(({ check }) => selection.includes(plan, check))
      .map(({ check, proves }) => ({ check, proves })),
  }));
  if (json) return print(JSON.stringify(rows, null, 2));
  let before = '';
  for (const { id, title, checks } of rows) {
    const scenario = id.replace(/\[.*/, '');
    if (scenario !== before) print(`${scenario}  ${title}`);
    before = scenario;
    if (id !== scenario) print(`  ${id.slice(scenario.length)}`);
    for (const { check, proves } of checks) print(`  ${id === scenario ? '' : '  '}${check}  ${proves.join(' ')}`);
  }
}
