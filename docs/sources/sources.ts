import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Differences } from '#generated/formats/differences.js';
import type { Explanations } from '#generated/formats/explanations.js';
import type { ProtocolModel } from '#generated/formats/model.js';
import type { Sequences } from '#generated/formats/sequences.js';
import { type Validator, validateDifferences, validateSequences } from '#generated/formats/validators.js';
import { descriptionsFile } from '../../conformance/descriptions/descriptions.ts';
import type { Language } from '../../conformance/language.ts';
import { packageFolder } from '../../conformance/package-folder.ts';
import { loadProtocol, type Protocol } from '../../conformance/protocol/protocol.ts';
import { type Hints, loadHints } from '../../conformance/report/hints.ts';
import { schemaProblems } from '../../conformance/schema-problems.ts';
import { formatProblem, readYaml } from '../../conformance/yaml-file.ts';
import { readTranslation } from '../../spec/generate/translation.ts';
import { type Citations, readCitations } from './citations.ts';
import { type CommandHelp, readCommandHelp } from './command-help.ts';
import { Dictionary } from './dictionary.ts';
import { explanationsOf } from './explanations.ts';
import { lintDifferences, lintSequences } from './lint.ts';
import { readScenarioSources, type ScenarioSource } from './scenario-sources.ts';

/** A JSON Schema as data. */
export type Schema = { readonly [key: string]: unknown };

/** Everything that the pages are made from. */
export interface Sources {
  readonly protocol: Protocol;
  readonly models: Readonly<Record<Language, ProtocolModel>>;
  readonly explanations: Explanations;
  readonly scenarios: readonly ScenarioSource[];
  readonly hints: Readonly<Record<Language, Hints>>;
  readonly citations: Citations;
  readonly commands: readonly CommandHelp[];
  readonly differences: Differences;
  readonly sequences: Sequences;
  /** The kit's formats by name. */
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Examples of drivers by the name of their file. */
  readonly drivers: Readonly<Record<string, string>>;
  /** A text of formats or commands in a language. */
  told(english: string, language: Language): string;
  /** Lines about translations that are missing or in vain; complete when every page was made. */
  problems(): string[];
}

/** A source that cannot be used: one problem a line. */
export class SourceProblems extends Error {}

const documented = ['scenario', 'configuration', 'users', 'expected-failures', 'driver', 'control', 'report'];
const drivers = ['client-driver.mjs', 'client_driver.py'];

/** Reads the sources of one protocol's documentation. Throws SourceProblems. */
export async function readSources(id: string): Promise<Sources> {
  const root = packageFolder();
  const load = createRequire(import.meta.url);
  const protocol = await loadProtocol(id);
  const [scenarios, citations, commands, en, zh] = await Promise.all([
    readScenarioSources(protocol, root),
    readCitations(id, root),
    readCommandHelp(root),
    loadHints(id, 'en'),
    loadHints(id, 'zh'),
  ]);
  const words = await readDictionaries(root);
  const models = { en: protocol.model, zh: await chineseModel(protocol, root) };
  const explanations = explanationsOf(models, scenarios, words);
  const differences = await readData(`spec/${id}/differences.yaml`, 'differences', validateDifferences, root);
  const sequences = await readData(`spec/${id}/sequences.yaml`, 'sequences', validateSequences, root);
  const wrong = [...lintDifferences(differences, explanations), ...lintSequences(sequences, protocol.model)];
  if (wrong.length > 0) throw new SourceProblems(wrong.map((line) => `spec/${id}/${line}`).join('\n'));
  return {
    protocol,
    models,
    explanations,
    scenarios,
    hints: { en, zh },
    citations,
    commands,
    differences,
    sequences,
    schemas: Object.fromEntries(documented.map((name) => [name, load(`#spec/formats/${name}.schema.json`) as Schema])),
    drivers: Object.fromEntries(
      await Promise.all(
        drivers.map(async (name) => [name, await readFile(new URL(`conformance/examples/${name}`, root), 'utf8')]),
      ),
    ) as Record<string, string>,
    told: (english, language) => (language === 'en' ? english : words.texts.get(english)),
    problems: () => Object.values(words).flatMap((dictionary) => dictionary.problems()),
  };
}

/** Translations: those of scenarios and faults lie in this room, that of descriptions where the commands find it. */
export interface Dictionaries {
  readonly scenarios: Dictionary;
  readonly faults: Dictionary;
  readonly texts: Dictionary;
}

async function readDictionaries(root: URL): Promise<Dictionaries> {
  const read = (file: string): Promise<Dictionary> => Dictionary.read(file, new URL(file, root));
  return {
    scenarios: await read('docs/zh/scenarios.yaml'),
    faults: await read('docs/zh/faults.yaml'),
    texts: await read(descriptionsFile),
  };
}

async function chineseModel({ model }: Protocol, root: URL): Promise<ProtocolModel> {
  const folder = fileURLToPath(new URL(`spec/${model.protocol}`, root));
  const translation = await readTranslation(folder, 'zh', model);
  if (translation === undefined) throw new SourceProblems(`spec/${model.protocol}/zh.yaml is missing`);
  return translation.model;
}

async function readData<T>(file: string, format: string, fits: Validator<T>, root: URL): Promise<T> {
  const yaml = readYaml(file, await readFile(new URL(file, root), 'utf8'));
  if (yaml.problems.length > 0) throw new SourceProblems(yaml.problems.map(formatProblem).join('\n'));
  if (fits(yaml.value)) return yaml.value;
  throw new SourceProblems(
    schemaProblems(yaml, format, fits.errors ?? [])
      .map(formatProblem)
      .join('\n'),
  );
}
