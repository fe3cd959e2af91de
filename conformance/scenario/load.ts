import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Scenario } from '#generated/formats/scenario.js';
import { validateScenario } from '#generated/formats/validators.js';
import type { Protocol } from '../protocol/protocol.ts';
import { schemaProblems, schemasAt } from '../schema-problems.ts';
import { type FileProblem, readYaml, type YamlFile } from '../yaml-file.ts';
import { durationKeys, lintScenario } from './lint.ts';
import type { LoadedScenario } from './plan.ts';

/** Scenarios of a folder or of files, and everything that is wrong with them. */
export interface LoadedScenarios {
  readonly scenarios: readonly LoadedScenario[];
  readonly problems: readonly FileProblem[];
  readonly files: readonly string[];
}

/** There is no such file or folder. */
export class NoSuchScenarios extends Error {}

/** Loads scenario files, and all of those below folders, under the names that they are told by. Throws NoSuchScenarios. */
export async function loadScenarios(
  paths: readonly string[],
  protocol: Protocol,
  named = (file: string): string => file,
): Promise<LoadedScenarios> {
  const read = (await Promise.all(paths.map(scenarioFiles))).flat().map((path) => ({ path, file: named(path) }));
  const scenarios: LoadedScenario[] = [];
  const problems: FileProblem[] = [];
  const seen = new Map<string, string>();
  for (const { path, file } of read) {
    const yaml = readYaml(file, await readFile(path, 'utf8'));
    nameMilliseconds(yaml.value, '');
    const found = [...yaml.problems];
    if (found.length === 0) found.push(...problemsOf(yaml, protocol));
    const scenario = yaml.value as Scenario;
    if (found.length === 0) {
      const before = seen.get(scenario.scenario);
      if (before !== undefined)
        found.push({ ...yaml.locate(['scenario']), message: `${scenario.scenario} is the id of ${before} already` });
      seen.set(scenario.scenario, file);
    }
    if (found.length === 0) scenarios.push({ scenario, file, locate: yaml.locate });
    problems.push(...found);
  }
  return { scenarios, problems, files: read.map(({ file }) => file) };
}

/** Makes texts of durations that are bare numbers, as everything that reads or tells them takes them. */
function nameMilliseconds(value: unknown, at: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const pointer = `${at}/${key}`;
    if (typeof inner !== 'number') nameMilliseconds(inner, pointer);
    else if (inner >= 0 && (key === 'wait' || durationKeys.includes(key)) && isDuration(pointer))
      Object.assign(value, { [key]: `${inner} ms` });
  }
}

/** The arguments of matchers stand in values of any form. */
function isDuration(pointer: string): boolean {
  return (
    /\/\$(atMost|time\/within)$/.test(pointer) ||
    schemasAt('scenario', pointer).some(({ $ref }) => $ref === '#/definitions/duration')
  );
}

function problemsOf(yaml: YamlFile, protocol: Protocol): FileProblem[] {
  if (!validateScenario(yaml.value)) return schemaProblems(yaml, 'scenario', validateScenario.errors ?? []);
  return lintScenario({ scenario: yaml.value, file: yaml.file, locate: yaml.locate }, protocol);
}

async function scenarioFiles(place: string): Promise<string[]> {
  const entry = await stat(place).catch(() => {
    throw new NoSuchScenarios(`there is no file or folder ${place}`);
  });
  if (!entry.isDirectory()) return [place];
  const names = await readdir(place, { recursive: true });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => path.join(place, name));
}
