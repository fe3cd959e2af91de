import type { ModelRequirement } from '#generated/formats/model.js';
import type { Language } from '../language.ts';
import { citing, type Protocol } from '../protocol/protocol.ts';
import { readExplanations } from './explanations.ts';

/** A protocol as it is told to people. */
export interface Spoken {
  /** What it says is in their language; what decides is as it was. */
  readonly protocol: Protocol;
  /** Titles of scenarios in their language, by what they are in English; those of other people's scenarios are not there. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A protocol in a language of people; one that this kit has no words for stays as it is. */
export async function spokenIn(language: Language, protocol: Protocol): Promise<Spoken> {
  const unspoken = { protocol, titles: new Map() };
  if (language === protocol.language) return unspoken;
  const explanations = await readExplanations(protocol.model.protocol);
  if (explanations === undefined) return unspoken;
  const told = new Map(explanations.requirements.map((requirement) => [requirement.id, requirement]));
  const requirements = protocol.model.requirements.map((requirement): ModelRequirement => {
    const { sentence, recommendation, rationale, source, unobservable } = told.get(requirement.id) ?? {};
    return {
      ...requirement,
      ...(sentence && { sentence: sentence[language] }),
      ...(recommendation && { recommendation: recommendation[language] }),
      ...(rationale && { rationale: rationale[language] }),
      ...(source && { source: source[language] }),
      ...(unobservable && { unobservable: unobservable[language] }),
    };
  });
  const areas = { ...protocol.model.areas };
  for (const { id, area } of requirements) areas[area] = told.get(id)?.area[language] ?? areas[area] ?? area;
  return {
    protocol: { ...protocol, language, model: { ...protocol.model, areas, requirements }, cite: citing(requirements) },
    titles: new Map(explanations.scenarios.map(({ title }) => [title.en, title[language]])),
  };
}
