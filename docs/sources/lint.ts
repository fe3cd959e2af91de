import type { Differences } from '#generated/formats/differences.js';
import type { Explanations } from '#generated/formats/explanations.js';
import type { ProtocolModel } from '#generated/formats/model.js';
import type { Sequences } from '#generated/formats/sequences.js';
import { suggestion } from '../../conformance/suggestion.ts';

/** What the table of differences names and nobody has, one line each, beginning with the file. */
export function lintDifferences(differences: Differences, { requirements, scenarios }: Explanations): string[] {
  const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const checks = new Map<string, readonly string[]>(
    scenarios.flatMap(({ party, id, checks }) => [
      [`${party}/${id}`, checks.flatMap(({ proves }) => proves)] as const,
      ...checks.map(({ check, proves }) => [`${party}/${id}:${check}`, proves] as const),
    ]),
  );
  const seen = new Set<string>();
  return differences.flatMap(({ id, where, requirements: cited, checks: named }) => {
    const twice = seen.has(id);
    seen.add(id);
    const problems = [
      ...(twice ? ['it is there twice'] : []),
      ...cited.filter((one) => !isKnown(one, known)).map((one) => `there is no requirement ${one}`),
      ...named
        .filter((one) => !checks.has(one))
        .map((one) => `there is no check ${one}${suggestion(one, checks.keys())}`),
      ...named
        .filter((one) => checks.has(one) && !checks.get(one)?.some((proved) => cited.includes(proved)))
        .map((one) => `${one} proves none of ${cited.join(', ')}`),
      ...(where === 'surroundings' || (cited.length > 0 && named.length > 0)
        ? []
        : ['it names no requirement or no check']),
    ];
    return problems.map((problem) => `differences.yaml: ${id}: ${problem}`);
  });
}

function isKnown(cited: string, known: ReadonlyMap<string, { readonly recommendation?: unknown }>): boolean {
  const [id = '', part] = cited.split('/');
  const requirement = known.get(id);
  return requirement !== undefined && (part === undefined || requirement.recommendation !== undefined);
}

/** What the sequences name and the document has not, one line each, beginning with the file. */
export function lintSequences(sequences: Sequences, model: ProtocolModel): string[] {
  const known = new Set(model.requirements.map(({ id }) => id));
  return sequences.flatMap(({ id, lanes, steps }) =>
    steps.flatMap(({ from, to, message, event, note, cites = [] }, index) => {
      const named = [from, to ?? []].flat().filter((lane): lane is string => lane !== undefined);
      const kinds = [message, event, note].filter((kind) => kind !== undefined).length;
      const problems = [
        ...named.filter((lane) => !(lane in lanes)).map((lane) => `there is no lane ${lane}`),
        ...(message !== undefined && !(message in model.messages) ? [`there is no message ${message}`] : []),
        ...cites.filter((one) => !known.has(one)).map((one) => `there is no requirement ${one}`),
        ...(kinds === 1 ? [] : ['it is one of a message, an event and a note']),
        ...(note === undefined && (from === undefined || to === undefined)
          ? ['it goes from somebody to somebody']
          : []),
      ];
      return problems.map((problem) => `sequences.yaml: ${id}: step ${index + 1}: ${problem}`);
    }),
  );
}
