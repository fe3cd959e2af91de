import { readFile } from 'node:fs/promises';
import { packageFolder } from '../package-folder.ts';
import { formatProblem, readYaml } from '../yaml-file.ts';

/** The file of the descriptions, from the package. */
export const descriptionsFile = 'conformance/descriptions/zh.yaml';

/** What commands and formats say of themselves, in Chinese, by the English text. */
export async function chineseDescriptions(): Promise<Readonly<Record<string, string>>> {
  const { value, problems } = readYaml(
    descriptionsFile,
    await readFile(new URL(descriptionsFile, packageFolder()), 'utf8'),
  );
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return value as Record<string, string>;
}
