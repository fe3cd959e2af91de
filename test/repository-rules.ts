import { filesOfCore, isTestFile, judgeCoreImports } from './import-rules.ts';
import { findImports, isModule, type RepositoryFile, resolveImport } from './source-imports.ts';
import { lineAt, readSource, type SourceText } from './source-text.ts';

/** Words that certain files do without. */
export interface Ban {
  /** Which files it holds for. */
  readonly files: (path: string) => boolean;
  /** Where the words are looked for: a view of the source, or the whole text as it stands. */
  readonly view: keyof SourceText | 'text';
  /** Global patterns, so that every place is told. */
  readonly words: readonly RegExp[];
  readonly reason: string;
}

/** Finds banned words; one line of text for each place. */
export function judgeWords(files: readonly RepositoryFile[], { files: holdsFor, view, words, reason }: Ban): string[] {
  return files
    .filter(({ path }) => holdsFor(path))
    .flatMap(({ path, text }) => {
      const searched = view === 'text' ? text : readSource(text)[view];
      return words
        .flatMap((word) => [...searched.matchAll(word)])
        .map((match) => `${path}:${lineAt(text, match.index)} has "${match[0].trim()}": ${reason}`);
    });
}

/**
 * Judges a core and all of its own room that it loads: imports of built-in modules and packages, and impure words.
 *
 * @param core a folder without a final `/`
 */
export function judgeCore(files: readonly RepositoryFile[], core: string, impure: readonly RegExp[]): string[] {
  const reached = filesOfCore(files, core);
  const reason = `${core} takes it as an argument`;
  return [
    ...judgeCoreImports(reached),
    ...judgeWords(reached, { files: () => true, view: 'code', words: impure, reason }),
  ];
}

/** How long which sources may be. */
export interface Length {
  readonly files: (path: string) => boolean;
  readonly mostLines: number;
}

/** Finds sources with more lines than allowed. */
export function judgeLength(files: readonly RepositoryFile[], { files: holdsFor, mostLines }: Length): string[] {
  return files
    .filter(({ path }) => holdsFor(path))
    .flatMap(({ path, text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > mostLines ? [`${path}:${mostLines + 1} is one of ${lines} lines, ${mostLines} are allowed`] : [];
    });
}

/** Words that look like a requirement's id and are not; `AB` is the example of one where no protocol is meant. */
const NOT_REQUIREMENTS = new Set(['AB', 'CVE', 'ES', 'ISO', 'RFC', 'SHA', 'UTF']);

/**
 * Finds ids in comments that name no requirement. A misspelt prefix is found too: any capitals with a number count as an
 * id unless they are the name of a standard.
 */
export function judgeCitations(files: readonly RepositoryFile[], requirements: ReadonlySet<string>): string[] {
  return files
    .filter(({ path }) => isModule(path) && !path.startsWith('generated/'))
    .flatMap(({ path, text }) =>
      [...readSource(text).comments.matchAll(/\b([A-Z]{2,})-\d+\b/g)]
        .filter(([id, prefix = '']) => !requirements.has(id) && !NOT_REQUIREMENTS.has(prefix))
        .map((match) => `${path}:${lineAt(text, match.index)} cites ${match[0]}, which is no requirement`),
    );
}

/** Finds tests that run past the harness, whose guards they would lack. */
export function judgeHarness(files: readonly RepositoryFile[]): string[] {
  return files
    .filter(({ path }) => isTestFile(path) && path.endsWith('.test.ts'))
    .filter(
      ({ path, text }) =>
        !findImports(text).some(({ specifier = '' }) => resolveImport(path, specifier).name === 'test/harness.ts'),
    )
    .map(({ path }) => `${path} does not use suite() of test/harness.ts`);
}
