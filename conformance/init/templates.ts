import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../config/find.ts';
import type { Language } from '../language.ts';
import { packageFolder, packageVersion } from '../package-folder.ts';
import type { Kind } from './kinds.ts';
import { projectFacts } from './project-facts.ts';
import { schemaName, schemaText } from './schema-file.ts';

/** A file that is written. */
export interface NewFile {
  /** Where, absolute. */
  readonly file: string;
  readonly text: string;
  readonly role: 'configuration' | 'adapter' | 'support' | 'schema' | 'workflow';
}

const workflow = '.github/workflows/im-conformance.yml';

/** What is written for a kind into a folder; the workflow into its repository, which is the only place where it is looked for. */
export async function filesFor(kind: Kind, folder: string, language: Language): Promise<NewFile[]> {
  const root = repositoryRoot(folder) ?? folder;
  const within = path.relative(root, folder).replaceAll(path.sep, '/') || '.';
  const { program, source } = projectFacts(kind.name, folder);
  const values = {
    version: packageVersion(),
    folder: JSON.stringify(within),
    package: packageSeenFrom(folder),
    program,
    source,
  };
  const templates = (await Promise.all(kind.templates.map(templatesIn))).flat();
  const files = await Promise.all(
    templates.map(async ({ name, url }): Promise<NewFile> => {
      const text = filled(await readFile(url, 'utf8'), language, values);
      if (name === workflow) return { file: path.join(root, workflowOf(within)), text, role: 'workflow' };
      return { file: path.join(folder, name), text, role: roleOf(name, kind) };
    }),
  );
  const schema = path.join(folder, 'im-conformance', schemaName);
  files.push({ file: schema, text: await schemaText(language), role: 'schema' });
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The files of a folder of templates, by their paths in it. */
async function templatesIn(name: string): Promise<{ name: string; url: URL }[]> {
  const templates = new URL(`conformance/init/templates/${name}/`, packageFolder());
  const entries = await readdir(templates, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.relative(fileURLToPath(templates), path.join(entry.parentPath, entry.name));
      return { name: file.replaceAll(path.sep, '/'), url: new URL(file, templates) };
    });
}

function roleOf(name: string, { adapter }: Kind): NewFile['role'] {
  if (!name.includes('/')) return 'configuration';
  return path.basename(name) === adapter ? 'adapter' : 'support';
}

/** This package as a command names it that runs in a folder: where it is installed there, or else where it is. */
export function packageSeenFrom(folder: string): string {
  const installed = './node_modules/im-conformance';
  if (existsSync(path.join(folder, installed))) return installed;
  const seen = path.relative(folder, fileURLToPath(packageFolder())).replaceAll(path.sep, '/');
  const named = seen.startsWith('..') ? seen : `./${seen}`;
  return /^[\w./-]+$/.test(named) ? named : `"${named}"`;
}

/** Folders of one repository have a workflow each. */
function workflowOf(within: string): string {
  return within === '.' ? workflow : workflow.replace(/(?=\.yml$)/, `-${within.replaceAll(/[^A-Za-z0-9]+/g, '-')}`);
}

/**
 * A template with its values. A line that begins, after the sign of a comment, with `en: ` or `zh: ` is there in that
 * language only; of `[[en: … || zh: … ]]` within a line, that of the language is left.
 */
export function filled(template: string, language: Language, values: Readonly<Record<string, string>>): string {
  const lines = template.split('\n').flatMap((line) => {
    const [, before = '', of, rest = ''] = /^(\s*(?:(?:#|\/\/)\s*)?)(en|zh): (.*)$/.exec(line) ?? [];
    if (of === undefined) return [line];
    return of === language ? [before + rest] : [];
  });
  return lines
    .join('\n')
    .replaceAll(/\[\[en: (.*?) \|\| zh: (.*?) \]\]/g, (_, en: string, zh: string) => ({ en, zh })[language])
    .replaceAll(/\{(version|folder|package|program|source)\}/g, (whole, name: string) => values[name] ?? whole);
}
