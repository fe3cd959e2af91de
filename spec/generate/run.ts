import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { formatFinding } from './finding.ts';
import { DocumentHasFindings, type GeneratedFiles, generateFormats, generateProtocol } from './generate.ts';
import { keepGenerated, repository } from './generated-folder.ts';

/** Folders of `generated/` that are computed from more than `spec/`, by the room docs. */
export const computedFromMore: readonly string[] = ['docs/', 'explanations/'];

/** Brings everything in `generated/` up to date that `spec/` alone decides, or only tells what is not. Gives the exit code. */
export async function generateFromSpec(check: boolean): Promise<0 | 1> {
  try {
    return await keepGenerated({
      files: await generateAll(),
      owns: (name) => !computedFromMore.some((folder) => name.startsWith(folder)),
      from: 'spec/',
      folder: 'generated/',
      check,
    });
  } catch (error) {
    if (!(error instanceof DocumentHasFindings)) throw error;
    for (const finding of error.findings) {
      const file = path.relative(process.cwd(), finding.file);
      process.stderr.write(`${formatFinding({ ...finding, file })}\n`);
    }
    return 1;
  }
}

/** Whether only to check, from the arguments of a generator; undefined where they are wrong, which is told. */
export function readArguments(args: readonly string[]): { readonly check: boolean } | undefined {
  const unknown = args.filter((arg) => arg !== '--check');
  if (unknown.length === 0) return { check: args.includes('--check') };
  process.stderr.write(`generate: unknown argument ${unknown.join(' ')}; the only one is --check\n`);
  return undefined;
}

/** Folders below spec/ that hold a protocol document. */
async function protocolFolders(): Promise<string[]> {
  const spec = path.join(repository, 'spec');
  const entries = await readdir(spec, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(spec, entry.name));
  const withDocument = await Promise.all(
    folders.map(async (folder) => ((await readdir(folder)).includes('asyncapi.yaml') ? [folder] : [])),
  );
  return withDocument.flat().sort();
}

async function generateAll(): Promise<GeneratedFiles> {
  const parts = [await generateFormats()];
  for (const folder of await protocolFolders()) parts.push(await generateProtocol(folder));
  return new Map(parts.flatMap((part) => [...part]));
}
