import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ProtocolModel } from '../model-types.ts';

/** The repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** URL of a file below generated/. */
export function generatedUrl(name: string): URL {
  return new URL(`../../../generated/${name}`, import.meta.url);
}

/** Text of a file below generated/. */
export function readGenerated(name: string): Promise<string> {
  return readFile(generatedUrl(name), 'utf8');
}

/** The model of the support chat, as other programs load it. */
export async function readModel(): Promise<ProtocolModel> {
  return JSON.parse(await readGenerated('support-chat/model.json')) as ProtocolModel;
}
