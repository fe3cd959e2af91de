import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../config/find.ts';
import type { Language } from '../language.ts';
import { packageFolder, packageVersion } from '../package-folder.ts';
import type { Kind } from './kinds.ts';

/** A file that is written. */
export interface NewFile {
  /** Where, absolute. */
  readonly file: string;
  readonly text: string;
  readonly role: 'configuration' | 'adapter' | 'workflow';
}

const workflow = '.github/workflows/im-conformance.yml';

/** What is written for a kind into a folder; the workflow into its repository, which is the only place where it is looked for. */
export async function filesFor(kind: Kind, folder: string, language: Language): Promise<NewFile[]> {
  const templates = new URL(`conformance/init/templates/${kind.templates}/`, packageFolder());
  const root = repositoryRoot(folder) ?? folder;
  const within = path.relative(root, folder).replaceAll(path.sep, '/') || '.';
  const values = { version: packageVersion(), folder: JSON.stringify(within) };
  const entries = await readdir(templates, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      path.relative(fileURLToPath(templates), path.join(parentPath, name)).replaceAll(path.sep, '/'),
    )
    .sort();
  return Promise.all(
    names.map(async (name): Promise<NewFile> => {
      const text = filled(await readFile(new URL(name, templates), 'utf8'), language, values);
      if (name === workflow) return { file: path.join(root, workflowOf(within)), text, role: 'workflow' };
      const role = name.includes('/') ? 'adapter' : 'configuration';
      return { file: path.join(folder, name), text, role };
    }),
  );
}

/** Folders of one repository have a workflow each. */
function workflowOf(within: string): string {
  return within === '.' ? workflow : workflow.replace(/(?=\.yml$)/, `-${within.replaceAll(/[^A-Za-z0-9]+/g, '-')}`);
}

/**
 * A template with its values. A line that begins, after the sign of a comment, with `en: ` or `zh: ` is there in that
 * language only.
 */
export function filled(template: string, language: Language, values: Readonly<Record<string, string>>): string {
  const lines = template.split('\n').flatMap((line) => {
    const [, before = '', of, rest = ''] = /^(\s*(?:(?:#|\/\/)\s*)?)(en|zh): (.*)$/.exec(line) ?? [];
    if (of === undefined) return [line];
    return of === language ? [before + rest] : [];
  });
  return lines.join('\n').replaceAll(/\{(version|folder)\}/g, (whole, name: string) => values[name] ?? whole);
}
