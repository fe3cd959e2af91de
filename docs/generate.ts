// `npm run generate`: everything in generated/. What is computed from spec/ comes first, because the programs of the kit,
// which the pages are made from, are loaded with it.
import { generateFromSpec, readArguments } from '../spec/generate/run.ts';

const wanted = readArguments(process.argv.slice(2));
process.exitCode = wanted === undefined ? 2 : await generate(wanted.check);

async function generate(check: boolean): Promise<number> {
  const code = await generateFromSpec(check);
  if (code !== 0) return code;
  const { generateDocs } = await import('./run.ts');
  return generateDocs(check);
}
