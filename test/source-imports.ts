import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { lineAt, readSource } from './source-text.ts';

/** A file of the repository: its path from the root, with `/`, and its text. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

/** One place where a source names another module. */
export interface ModuleImport {
  /** As written; undefined where it is computed at run time. */
  readonly specifier: string | undefined;
  readonly line: number;
  /** `type` is erased before the program runs; `dynamic` is `import()`, `static` all the rest. */
  readonly kind: 'static' | 'dynamic' | 'type';
}

/** What a specifier leads to. `name` is a path from the root, a module with `node:`, or a package without its subpath. */
export interface ImportTarget {
  readonly kind: 'file' | 'node' | 'package';
  readonly name: string;
}

const FORMS: readonly { readonly kind: 'static' | 'dynamic'; readonly pattern: RegExp }[] = [
  {
    kind: 'static',
    pattern:
      /(?<![.\w$])import\b(?<type>\s+type\b(?!\s+from\b|\s*,))?(?:\s*|[^.'"`;()][^'"`;()]*?\bfrom\s*)(?<quote>['"])/g,
  },
  {
    kind: 'static',
    pattern: /(?<![.\w$])export\b(?<type>\s+type\b)?\s*(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*(?<quote>['"])/g,
  },
  { kind: 'dynamic', pattern: /(?<![.\w$])import\s*\(\s*(?<quote>['"`])?/g },
  { kind: 'static', pattern: /(?<![.\w$]|\bfunction\s)(?:__)?require\s*\(\s*(?<quote>['"`])?/g },
];

/** Finds every import, export from, `import()` and `require()` of a source, in the order of its lines. */
export function findImports(text: string): ModuleImport[] {
  const { code } = readSource(text);
  const found: ModuleImport[] = [];
  for (const { kind, pattern } of FORMS) {
    for (const match of code.matchAll(pattern)) {
      const quote = match.groups?.['quote'];
      const start = match.index + match[0].length;
      const specifier = quote === undefined ? undefined : text.slice(start, code.indexOf(quote, start));
      const isType = match.groups?.['type'] !== undefined;
      found.push({ specifier, line: lineAt(text, match.index), kind: isType ? 'type' : kind });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

/** Resolves a specifier as written in the file of the given path; `#generated/` is the only alias. */
export function resolveImport(from: string, specifier: string): ImportTarget {
  if (/^\.\.?(?:\/|$)/.test(specifier)) return { kind: 'file', name: posix.join(posix.dirname(from), specifier) };
  if (specifier.startsWith('#')) return { kind: 'file', name: specifier.slice(1) };
  if (isBuiltin(specifier)) return { kind: 'node', name: `node:${specifier.replace(/^node:/, '')}` };
  const [scope = '', name = ''] = specifier.split('/');
  return { kind: 'package', name: scope.startsWith('@') ? `${scope}/${name}` : scope };
}

/** Whether a path is that of a module whose imports can be read. */
export function isModule(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}
