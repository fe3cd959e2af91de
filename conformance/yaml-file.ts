import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** Where something stands in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a file. */
export interface FileProblem extends Place {
  readonly message: string;
}

/** `file:line:column message` */
export function formatProblem({ file, line, column, message }: FileProblem): string {
  return `${file}:${line}:${column} ${message}`;
}

/** A YAML file, read with the positions of everything in it. */
export interface YamlFile {
  readonly file: string;
  /** Undefined when there are problems. */
  readonly value: unknown;
  readonly problems: readonly FileProblem[];
  /** Position of the value at a path; of the last part that exists, where it does not. */
  locate(path: readonly (string | number)[]): Place;
}

/** What to do about an error of YAML, where its words do not say it. */
function remedyOf(code: string): string {
  if (code !== 'BAD_DQ_ESCAPE') return '';
  return '; between double quotes a backslash begins an escape: use single quotes, or / in place of it';
}

/** Reads YAML from a text. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const locate = (path: readonly (string | number)[]): Place => {
    let node: unknown = document.contents;
    let best: Node | null = isNode(node) ? node : null;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (pair === undefined) break;
        best = pair.key as Node;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        if (!isNode(node)) break;
        best = node;
      } else break;
    }
    return at(best?.range?.[0] ?? 0);
  };
  const problems = document.errors.map((error) => ({
    ...at(error.pos[0]),
    message: (error.message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/, '') + remedyOf(error.code),
  }));
  if (problems.length > 0) return { file, value: undefined, problems, locate };
  try {
    return { file, value: document.toJS(), problems, locate };
  } catch (error) {
    // An alias of nothing, or aliases of aliases without end.
    const { message } = error as Error;
    const [alias] = /(?<=: )\S+$/.exec(message) ?? [''];
    return { file, value: undefined, problems: [{ ...at(Math.max(0, text.indexOf(`*${alias}`))), message }], locate };
  }
}
