import { readdir, readFile } from 'node:fs/promises';
import { keepGenerated } from '../spec/generate/generated-folder.ts';
import { computedFromMore } from '../spec/generate/run.ts';
import { siteOf } from './site.ts';
import { readSources, SourceProblems } from './sources/sources.ts';

/** The protocol that the documentation is about. */
const protocol = 'support-chat';

const assetFolder = new URL('assets/', import.meta.url);

/**
 * Brings the documentation and the explanations up to date, or only tells what is not. Everything that they are made from
 * is loaded with what `spec/` generates, which has to be up to date already. Gives the exit code.
 */
export async function generateDocs(check: boolean): Promise<0 | 1> {
  try {
    const sources = await readSources(protocol);
    const files = siteOf(sources, await readAssets());
    const problems = sources.problems();
    if (problems.length > 0) throw new SourceProblems(problems.join('\n'));
    const owns = (name: string): boolean => computedFromMore.some((folder) => name.startsWith(folder));
    return await keepGenerated({ files, owns, from: 'its source', folder: 'generated/docs/', check });
  } catch (error) {
    if (!(error instanceof SourceProblems)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Stylesheet, script and icon, as they are. */
export async function readAssets(): Promise<Map<string, string>> {
  const names = (await readdir(assetFolder)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, assetFolder), 'utf8')] as const)),
  );
}
