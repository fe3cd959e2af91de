import { createRequire } from 'node:module';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { ValidationError } from '#generated/formats/validators.js';
import { atPointer } from './interpreter/json-numbers.ts';
import { suggestion } from './suggestion.ts';

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
    message: (error.message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
  }));
  return { file, value: problems.length > 0 ? undefined : document.toJS(), problems, locate };
}

/** A validator's errors as problems of the file; a misspelt key gets the nearest right one. */
export function schemaProblems(file: YamlFile, format: string, errors: readonly ValidationError[]): FileProblem[] {
  const telling = errors.filter((error) => !['oneOf', 'anyOf', 'if'].includes(error.keyword));
  // Where a value fits none of several forms, the form that got furthest into it says what is wrong.
  const deepest = Math.max(0, ...telling.map((error) => error.instancePath.length));
  const kept =
    errors.length === telling.length ? telling : telling.filter((error) => error.instancePath.length === deepest);
  const problems = kept.map((error): FileProblem => {
    const path = error.instancePath.split('/').slice(1);
    const extra = error.params['additionalProperty'] ?? error.params['propertyName'];
    const place = file.locate(typeof extra === 'string' ? [...path, extra] : path);
    return { ...place, message: sentence(format, error, path.join('.') || 'the file') };
  });
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

function sentence(format: string, { keyword, params, message, schemaPath }: ValidationError, subject: string): string {
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return `unknown key ${key} in ${subject}${suggestion(key, knownKeys(format, schemaPath))}`;
    }
    case 'required':
      return `${subject} lacks ${String(params['missingProperty'])}`;
    case 'enum':
      return `${subject} must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
    case 'pattern':
      return `${subject} is not of the form ${String(params['pattern'])}`;
    default:
      return `${subject} ${message ?? keyword}`;
  }
}

/** Keys that the schema allows where it refused one; read from the published format only when needed. */
function knownKeys(format: string, schemaPath: string): string[] {
  const schema: unknown = createRequire(import.meta.url)(`#spec/formats/${format}.schema.json`);
  const properties = atPointer(
    schema,
    schemaPath.replace(/^[^/]*/, '').replace(/\/additionalProperties$/, '/properties'),
  );
  return Object.keys((properties as object | undefined) ?? {});
}
