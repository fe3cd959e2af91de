import type {
  ExplainedFault,
  ExplainedRequirement,
  ExplainedText,
  Explanations,
} from '#generated/formats/explanations.js';
import type { ModelRequirement, ProtocolModel } from '#generated/formats/model.js';
import type { Language } from '../../conformance/language.ts';
import { entries as clientFaults } from '../../reference-client/faults/catalogue.ts';
import { entries as serverFaults } from '../../reference-server/faults/catalogue.ts';
import type { ScenarioSource } from './scenario-sources.ts';
import type { Dictionaries } from './sources.ts';

/** What can be told of each requirement in each language. */
export function explanationsOf(
  models: Readonly<Record<Language, ProtocolModel>>,
  scenarios: readonly ScenarioSource[],
  words: Dictionaries,
): Explanations {
  return {
    protocol: models.en.protocol,
    requirements: models.en.requirements.map((requirement, index) =>
      explained(requirement, models.zh.requirements[index] ?? requirement, models),
    ),
    scenarios: scenarios.map(({ party, id, title, file, rows, checks }) => ({
      party,
      id,
      title: { en: title, zh: words.scenarios.get(`${party}/${id}`) },
      file,
      rows: [...rows],
      checks: checks.map(({ check, proves, line }) => ({ check, proves: [...proves], line })),
    })),
    faults: [...faultsOf('server', serverFaults(), words), ...faultsOf('client', clientFaults(), words)],
  };
}

function explained(
  en: ModelRequirement,
  zh: ModelRequirement,
  models: Readonly<Record<Language, ProtocolModel>>,
): ExplainedRequirement {
  const { id, level, actor, area } = en;
  const both = (key: 'sentence' | 'rationale' | 'source'): ExplainedText => ({ en: en[key], zh: zh[key] });
  const perhaps = (key: 'recommendation' | 'unobservable'): { [K in typeof key]?: ExplainedText } =>
    en[key] === undefined ? {} : { [key]: { en: en[key], zh: zh[key] ?? en[key] } };
  return {
    id,
    level,
    actor,
    area: { en: models.en.areas[area] ?? area, zh: models.zh.areas[area] ?? area },
    sentence: both('sentence'),
    ...perhaps('recommendation'),
    rationale: both('rationale'),
    source: both('source'),
    ...perhaps('unobservable'),
  };
}

function faultsOf(
  actor: 'server' | 'client',
  listed: ReturnType<typeof serverFaults>,
  words: Dictionaries,
): ExplainedFault[] {
  return listed.flatMap(({ name, breaks, description }) =>
    breaks === undefined
      ? []
      : [{ actor, name, breaks, description: { en: description, zh: words.faults.get(`${actor}/${name}`) } }],
  );
}
