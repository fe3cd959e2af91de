import { readFile } from 'node:fs/promises';
import type { Language } from '../language.ts';
import { packageFolder } from '../package-folder.ts';

/** Name of the schema by which editors complete and check a configuration. */
export const schemaName = 'configuration.schema.json';

/** Text of that schema, its descriptions in a language. */
export async function schemaText(language: Language): Promise<string> {
  const text = await readFile(new URL(`spec/formats/${schemaName}`, packageFolder()), 'utf8');
  if (language === 'en') return text;
  const { chineseDescriptions } = await import('../descriptions/descriptions.ts');
  const texts = await chineseDescriptions();
  const told = (key: string, value: unknown): unknown =>
    key === 'description' && typeof value === 'string' ? (texts[value] ?? value) : value;
  return `${JSON.stringify(JSON.parse(text), told, 2)}\n`;
}
