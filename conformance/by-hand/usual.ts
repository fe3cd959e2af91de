import { readFile } from 'node:fs/promises';
import { packageFolder } from '../package-folder.ts';
import { readYaml } from '../yaml-file.ts';

/** Ids of the scenarios that a person plays unless others are chosen, in their order; undefined where none are named. */
export async function usualScenarios(protocolId: string): Promise<readonly string[] | undefined> {
  const file = `conformance/by-hand/${encodeURIComponent(protocolId)}.yaml`;
  const text = await readFile(new URL(file, packageFolder()), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const { value } = readYaml(file, text);
  if (!Array.isArray(value)) throw new Error(`${file} is no list of scenarios`);
  return value.map(String);
}
