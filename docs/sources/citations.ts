import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Where the document cites a requirement: a kind of thing, and its name. */
export interface Citation {
  readonly kind: 'channel' | 'parameter' | 'message' | 'operation' | 'timer' | 'closeCode' | 'lifeCycle' | 'duty';
  readonly name: string;
}

/** What cites each requirement. */
export interface Citations {
  readonly document: ReadonlyMap<string, readonly Citation[]>;
  /** Sources of the references whose comments name it. */
  readonly code: ReadonlyMap<string, readonly string[]>;
}

type Tree = { readonly [key: string]: unknown };

const folders = ['reference-server', 'reference-client'];

/** Reads the citations of a protocol's document and of the references. */
export async function readCitations(protocol: string, root: URL): Promise<Citations> {
  const document = parse(await readFile(new URL(`spec/${protocol}/asyncapi.yaml`, root), 'utf8')) as Tree;
  return { document: citationsOf(document), code: await citedInCode(root) };
}

/** Every citation of a document, by requirement. */
export function citationsOf(document: Tree): Map<string, Citation[]> {
  const found = new Map<string, Citation[]>();
  const add = (id: unknown, kind: Citation['kind'], name: string): void => {
    const list = found.get(String(id)) ?? [];
    if (!list.some((one) => one.kind === kind && one.name === name)) list.push({ kind, name });
    found.set(String(id), list);
  };
  /** Citations of a value and of everything inside it. */
  const collect = (value: unknown, kind: Citation['kind'], name: string): void => {
    for (const [key, inner] of Object.entries(Object(value) as Tree)) {
      if (key === 'x-im-requirement') add(inner, kind, name);
      else if (key === 'x-im-cites' || key === 'cites') for (const id of inner as string[]) add(id, kind, name);
      else if (typeof inner === 'object') collect(inner, kind, name);
    }
  };
  const each = (group: unknown, kind: Citation['kind']): void => {
    for (const [name, value] of Object.entries(Object(group) as Tree)) collect(value, kind, name);
  };
  const components = Object(document['components']) as Tree;
  each(document['channels'], 'channel');
  each(components['parameters'], 'parameter');
  each(components['messages'], 'message');
  each(document['operations'], 'operation');
  each(document['x-im-timers'], 'timer');
  each(document['x-im-close-codes'], 'closeCode');
  collect(document['x-im-life-cycle'], 'lifeCycle', '');
  for (const duties of ['x-im-client-duties', 'x-im-server-duties'])
    for (const [duty, id] of Object.entries(Object(document[duties]) as Tree))
      for (const one of [id].flat()) add(one, 'duty', duty);
  return found;
}

/** Sources in which a comment names a requirement; the faults, which break them, are told elsewhere. */
async function citedInCode(root: URL): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const folder of folders) {
    const names = await readdir(new URL(`${folder}/`, root), { recursive: true });
    const files = names
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\/(?:faults|testing|fixtures)\//.test(file))
      .sort();
    for (const file of files) {
      const comments = (await readFile(new URL(file, root), 'utf8')).match(/\/\/.*|\/\*[\s\S]*?\*\//g) ?? [];
      for (const [id] of new Set(comments.join('\n').match(/\b[A-Z]+-[1-9][0-9]*\b/g) ?? []).entries())
        found.set(id, [...(found.get(id) ?? []), file]);
    }
  }
  return found;
}
