import type {
  ExplainedCheck,
  ExplainedRequirement,
  ExplainedScenario,
  Explanations,
} from '#generated/formats/explanations.js';
import { suggestion } from '../suggestion.ts';

/** What an id names: a requirement, or a scenario with those of its checks that are meant. */
export type Subject =
  | { readonly kind: 'requirement'; readonly requirement: ExplainedRequirement }
  | {
      readonly kind: 'scenario';
      readonly scenario: ExplainedScenario;
      readonly checks: readonly ExplainedCheck[];
      readonly row: string | undefined;
    };

/** There is nothing of that name; the message says what is near. */
export class UnknownSubject extends Error {}

/**
 * What is explained: requirements by their ids (`SES-2`, in any case, with `/SHOULD` or without), scenarios and checks as
 * reports name them (`session/x`, `session/x[row]:check`), with the party before them or without. Throws UnknownSubject.
 */
export function subjectsOf(id: string, explanations: Explanations): Subject[] {
  const requirement = explanations.requirements.find(
    (one) => one.id === id.toUpperCase() || (one.recommendation && `${one.id}/SHOULD` === id.toUpperCase()),
  );
  if (requirement !== undefined) return [{ kind: 'requirement', requirement }];
  const [, name = '', row, check] = /^([^[:]*)(?:\[([^\]]*)\])?(?::(.*))?$/.exec(id) ?? [];
  const named = explanations.scenarios.filter((one) => one.id === name || `${one.party}/${one.id}` === name);
  const found = named.flatMap((scenario): Subject[] => {
    const checks = scenario.checks.filter((one) => check === undefined || one.check === check);
    const hasRow = row === undefined || scenario.rows.includes(row);
    return checks.length > 0 && hasRow ? [{ kind: 'scenario', scenario, checks, row }] : [];
  });
  if (found.length > 0) return found;
  throw new UnknownSubject(
    `there is no requirement, scenario or check ${id}${suggestion(id, candidates(named, row, explanations))}`,
  );
}

/** Ids that may have been meant: those of the scenario where that is right, and of everything otherwise. */
function candidates(
  named: readonly ExplainedScenario[],
  row: string | undefined,
  { requirements, scenarios }: Explanations,
): string[] {
  const idsOf = ({ id, checks, rows }: ExplainedScenario): string[] =>
    (row === undefined || rows.length === 0 ? [''] : rows.map((one) => `[${one}]`)).flatMap((middle) => [
      `${id}${middle}`,
      ...checks.map(({ check }) => `${id}${middle}:${check}`),
    ]);
  if (named.length > 0) return named.flatMap(idsOf);
  return [...requirements.map(({ id }) => id), ...scenarios.flatMap(idsOf)];
}
