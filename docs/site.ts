import type { GeneratedFiles } from '../spec/generate/generate.ts';
import type { Sources } from './sources/sources.ts';

/** Everything that is computed from the sources, by path below `generated/`. Pure. */
export function siteOf(sources: Sources): GeneratedFiles {
  const { explanations } = sources;
  return new Map([[`explanations/${explanations.protocol}.json`, `${JSON.stringify(explanations, null, 1)}\n`]]);
}
