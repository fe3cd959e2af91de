import { readFile } from 'node:fs/promises';
import type { Explanations } from '#generated/formats/explanations.js';
import { packageFolder } from '../package-folder.ts';

/** What can be told of a protocol's requirements and scenarios in each language; undefined for one that is not of this kit. */
export async function readExplanations(protocolId: string): Promise<Explanations | undefined> {
  const file = new URL(`generated/explanations/${encodeURIComponent(protocolId)}.json`, packageFolder());
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Explanations;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
