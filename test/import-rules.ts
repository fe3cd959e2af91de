import { findImports, isModule, type ModuleImport, type RepositoryFile, resolveImport } from './source-imports.ts';

/** One row of the table of imports. A room is a folder and is named by its path; the deepest row that fits a file counts. */
export interface Room {
  readonly name: string;
  /** The other rooms that it may know. */
  readonly rooms: readonly string[];
  /** The packages that its programs may use; its tests may use any. */
  readonly packages: readonly string[];
  /** Set where other rooms may be loaded by `import()` only, so that a command loads no more than it needs. */
  readonly lazily?: true;
}

/** The file of another room that every test may import. */
const HARNESS = 'test/harness.ts';

/** Whether a file belongs to the tests of its room: a test, or something that only tests use. */
export function isTestFile(path: string): boolean {
  return path.endsWith('.test.ts') || /\/(?:fixtures|testing)\//.test(path);
}

/**
 * Judges every import of every module by the table; one line of text for each that breaks it.
 *
 * @param computing files that may import a path computed at run time
 */
export function judgeImports(
  files: readonly RepositoryFile[],
  table: readonly Room[],
  computing: readonly string[],
): string[] {
  return files.filter(({ path }) => isModule(path)).flatMap((file) => judgeFile(file, table, computing));
}

function judgeFile({ path, text }: RepositoryFile, table: readonly Room[], computing: readonly string[]): string[] {
  const own = roomOf(path, table);
  if (own === undefined) return [`${path}:1 belongs to no room of the table of imports`];
  return findImports(text).flatMap((found) => {
    if (found.specifier === undefined && computing.includes(path)) return [];
    const fault = faultOf(path, own, found, table);
    return fault === undefined
      ? []
      : [`${path}:${found.line} imports ${found.specifier ?? 'what it computes'}: ${fault}`];
  });
}

function faultOf(
  path: string,
  own: Room,
  { specifier, kind }: ModuleImport,
  table: readonly Room[],
): string | undefined {
  if (specifier === undefined) return 'a path has to be written out, or nobody can judge it';
  const target = resolveImport(path, specifier);
  if (target.kind === 'node') return undefined;
  if (target.kind === 'package') {
    if (isTestFile(path) || own.packages.includes(target.name)) return undefined;
    return `room ${own.name} may not use package ${target.name}`;
  }
  const other = roomOf(target.name, table);
  if (other === undefined) return `${target.name} belongs to no room`;
  if (other === own) {
    return isTestFile(target.name) && !isTestFile(path) ? `${target.name} belongs to the tests` : undefined;
  }
  if (isTestFile(path) && target.name === HARNESS) return undefined;
  if (!own.rooms.includes(other.name)) return `room ${own.name} may not know room ${other.name}`;
  if (own.lazily && kind === 'static') return `room ${own.name} may load room ${other.name} by import() only`;
  // Built programs lie one folder deeper than their sources, generated files do not move.
  if (other.name === 'generated' && !specifier.startsWith('#')) return 'generated files are imported as #generated/…';
  return undefined;
}

function roomOf(path: string, table: readonly Room[]): Room | undefined {
  const fitting = table.filter(({ name }) => path === name || path.startsWith(`${name}/`));
  return fitting.sort((a, b) => b.name.length - a.name.length)[0];
}

/** A module or package that few may import. */
export interface Confined {
  /** A package, a subpath of one, or a module with `node:`. */
  readonly module: string;
  /** Paths or folders (with a final `/`) that may import it. */
  readonly within: readonly string[];
  /** Whether every test may import it too. */
  readonly tests: boolean;
}

/** Judges the imports of modules that are confined to some files. */
export function judgeConfined(files: readonly RepositoryFile[], list: readonly Confined[]): string[] {
  return files
    .filter(({ path }) => isModule(path))
    .flatMap(({ path, text }) =>
      findImports(text).flatMap(({ specifier = '', line }) => {
        const target = resolveImport(path, specifier);
        const row =
          list.find(({ module }) => module === specifier) ?? list.find(({ module }) => module === target.name);
        if (row === undefined || target.kind === 'file') return [];
        if (row.within.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)))) return [];
        if (row.tests && isTestFile(path)) return [];
        return [`${path}:${line} imports ${specifier}: it is confined to ${describePlaces(row)}`];
      }),
    );
}

function describePlaces({ within, tests }: Confined): string {
  const places = [...within, ...(tests ? ['tests'] : [])];
  return places.length === 0 ? 'nobody' : places.join(', ');
}

/**
 * The files of a core and all that they load of their own room: purity is worth nothing if it stops at a folder.
 *
 * @param core a folder without a final `/`
 */
export function filesOfCore(files: readonly RepositoryFile[], core: string): RepositoryFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set(files.filter(({ path }) => path.startsWith(`${core}/`) && isPart(path)));
  for (const { path, text } of reached) {
    for (const { specifier, kind } of findImports(text)) {
      if (specifier === undefined || kind === 'type') continue;
      const file = byPath.get(resolveImport(path, specifier).name);
      if (file !== undefined && !file.path.startsWith('generated/')) reached.add(file);
    }
  }
  return [...reached];
}

function isPart(path: string): boolean {
  return isModule(path) && !isTestFile(path);
}

/** Judges the imports of a core: no built-in module and no package. */
export function judgeCoreImports(core: readonly RepositoryFile[]): string[] {
  return core.flatMap(({ path, text }) =>
    findImports(text).flatMap(({ specifier = '', line }) => {
      if (resolveImport(path, specifier).kind === 'file') return [];
      return [`${path}:${line} imports ${specifier}: a core imports no module from outside`];
    }),
  );
}
