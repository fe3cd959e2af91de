import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromFile, Parser } from '@asyncapi/parser';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** Where a finding stands; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a document. */
export interface Finding extends Position {
  readonly file: string;
  readonly level: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type JsonPath = readonly (string | number)[];

/** An AsyncAPI document, read and resolved. */
export interface SpecDocument {
  readonly file: string;
  /** As written, `$ref`s kept. */
  readonly source: JsonObject;
  /** All references resolved, the parser's own additions removed; undefined when the parser refused the document. */
  readonly resolved: JsonObject | undefined;
  /** What the parser itself found. */
  readonly diagnostics: readonly Finding[];
  /** Position of the value at a path; follows local references, and stops at the last part that exists. */
  locate(path: JsonPath): Position;
}

/** A document that cannot be read at all; the message names the file. */
export class UnreadableDocument extends Error {}

/** Reads and parses an AsyncAPI document. Throws UnreadableDocument when there is no such file. */
export async function readDocument(file: string): Promise<SpecDocument> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableDocument(`cannot read ${file}: ${error.code ?? error.message}`);
  });
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (yaml.errors.length > 0) {
    const diagnostics = yaml.errors.map((error): Finding => {
      const { line, col } = lines.linePos(error.pos[0]);
      return { file, line, column: col, level: 'error', rule: 'yaml', message: firstLine(error.message) };
    });
    return { file, source: {}, resolved: undefined, diagnostics, locate: () => ({ line: 1, column: 1 }) };
  }
  const { document, diagnostics } = await fromFile(new Parser(), path.resolve(file)).parse({
    validateOptions: { allowedSeverity: { warning: true, info: true, hint: true } },
  });
  return {
    file,
    source: yaml.toJS() as JsonObject,
    resolved:
      document === undefined ? undefined : (withoutParserKeys(document.json() as unknown as Json) as JsonObject),
    diagnostics: diagnostics.map(
      (diagnostic): Finding => ({
        file,
        line: diagnostic.range.start.line + 1,
        column: diagnostic.range.start.character + 1,
        level: diagnostic.severity === 0 ? 'error' : 'warning',
        rule: String(diagnostic.code),
        message: firstLine(diagnostic.message),
      }),
    ),
    locate: (at) => locate(yaml, lines, at),
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.replace(/:$/, '') ?? text;
}

function locate(yaml: Document.Parsed, lines: LineCounter, at: JsonPath): Position {
  let node: unknown = yaml.contents;
  let best: Node | null = isNode(node) ? node : null;
  for (const key of at) {
    node = followReference(yaml, node);
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
  const { line, col } = lines.linePos(best?.range?.[0] ?? 0);
  return { line, column: col };
}

function followReference(yaml: Document.Parsed, node: unknown): unknown {
  if (isAlias(node)) return node.resolve(yaml);
  if (!isMap(node)) return node;
  const reference = node.get('$ref');
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return node;
  const parts = reference.slice(2).split('/');
  return followReference(yaml, yaml.getIn(parts.map(unescapePointer), true) ?? null);
}

/** Decodes one token of a JSON pointer (RFC 6901 section 4). */
export function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The parser writes `x-parser-` keys, named by visiting order, into its own JSON. */
function withoutParserKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutParserKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('x-parser-'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutParserKeys(inner)]));
}

/** The value at a path of plain JSON, or undefined. */
export function valueAt(value: Json | undefined, at: JsonPath): Json | undefined {
  let current = value;
  for (const key of at) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as { [key: string | number]: Json })[key];
  }
  return current;
}

/** The entries of a JSON object; none for anything else. */
export function entriesOf(value: Json | undefined): [string, Json][] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
}
