import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, fromFile, Parser } from '@asyncapi/parser';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { Finding } from './finding.ts';
import { findCycle, type Json, type JsonObject, type JsonPath } from './json.ts';
import { locate, type Position, positionOf } from './positions.ts';

/** An AsyncAPI document, read and resolved. */
export interface SpecDocument {
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** As written, `$ref`s kept. */
  readonly source: JsonObject;
  /** All references resolved, the parser's own additions removed; undefined when the document was refused. */
  readonly resolved: JsonObject | undefined;
  /** What reading it found, the parser's findings among them. */
  readonly diagnostics: readonly Finding[];
  /** Position of the value at a path; follows local references, and stops at the last part that exists. */
  locate(path: JsonPath): Position;
}

/** A document that cannot be read at all; the message names the file. */
export class UnreadableDocument extends Error {}

const parser = new Parser();

/** Reads and parses an AsyncAPI document. Throws UnreadableDocument when there is no such file. */
export async function readDocument(file: string): Promise<SpecDocument> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableDocument(`cannot read ${file}: ${reasons[error.code ?? ''] ?? error.message}`);
  });
  const text = bytes.toString('utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true });
  const at = (where: JsonPath): Position => locate(yaml, lines, where);
  const refused = (diagnostics: readonly Finding[]): SpecDocument => ({
    file,
    sha256,
    source: {},
    resolved: undefined,
    diagnostics,
    locate: at,
  });
  const refuse = (rule: string, message: string, position: Position): SpecDocument =>
    refused([{ file, ...position, level: 'error', rule, message }]);

  // In a lossy decoding the first replacement character stands where the text stops being UTF-8.
  if (!isUtf8(bytes)) return refuse('encoding', 'this is not text in UTF-8', positionOf(lines, text.indexOf('\uFFFD')));
  if (yaml.errors.length > 0) return refused(yamlFindings(file, yaml, lines));
  let source: JsonObject;
  try {
    source = yaml.toJS() as JsonObject;
  } catch (error) {
    return refuse('yaml', (error as Error).message, positionOf(lines, danglingAlias(yaml)));
  }
  // The parser fails with a stack trace on a version that is not a string.
  const version: unknown = source?.['asyncapi'];
  if (version !== undefined && !/^3\.[0-9]+\.[0-9]+$/.test(typeof version === 'string' ? version : ''))
    return refuse('asyncapi-version', `${String(version)} is no version of AsyncAPI 3: write 3.1.0`, at(['asyncapi']));

  const { document, diagnostics } = await fromFile(parser, path.resolve(file)).parse({
    validateOptions: { allowedSeverity: { warning: true, info: true, hint: true } },
  });
  const json = document?.json() as unknown as Json | undefined;
  const cycle = json === undefined ? undefined : findCycle(json);
  if (cycle !== undefined)
    return refuse('no-cycle', 'a schema that refers to itself cannot become a type or a page', at(cycle));
  return {
    file,
    sha256,
    source,
    resolved: json === undefined ? undefined : (withoutParserKeys(json) as JsonObject),
    diagnostics: withoutNoise(diagnostics).map((diagnostic) => parserFinding(file, diagnostic)),
    locate: at,
  };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
};

function yamlFindings(file: string, yaml: Document.Parsed, lines: LineCounter): Finding[] {
  return yaml.errors.map(({ code, message, pos: [offset] }) => ({
    file,
    ...positionOf(lines, offset),
    level: 'error',
    rule: 'yaml',
    message: code === 'MULTIPLE_DOCS' ? 'a second document begins here' : yamlSentence(message),
  }));
}

/** Offset of the first alias without an anchor, or 0. */
function danglingAlias(yaml: Document.Parsed): number {
  let offset = 0;
  visit(yaml, {
    Alias: (_, alias) => {
      if (alias.resolve(yaml) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** The message repeats its position, and shows the line below. */
function yamlSentence(message: string): string {
  return firstLine(message).replace(/ at line [0-9]+, column [0-9]+$/, '');
}

/** A schema of alternatives complains beside the alternative itself, and says nothing by it. */
function withoutNoise(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const telling = diagnostics.filter(({ message }) => !/ must match "(?:then|else)" schema$/.test(message));
  return telling.length > 0 ? telling : diagnostics;
}

function parserFinding(file: string, { code, message, range, severity, source }: Diagnostic): Finding {
  const own = source === undefined || path.resolve(file) === source;
  return {
    file: own ? file : path.join(path.dirname(file), path.relative(path.dirname(path.resolve(file)), source)),
    line: range.start.line + 1,
    column: range.start.character + 1,
    level: severity === 0 ? 'error' : 'warning',
    rule: String(code),
    message: firstLine(message),
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.replace(/:$/, '') ?? text;
}

/** The parser writes `x-parser-` keys, named by visiting order, into its own JSON. */
function withoutParserKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutParserKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('x-parser-'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutParserKeys(inner)]));
}
