import { paragraphs } from '../page/markdown.ts';
import { pascalCase, upperSnakeCase } from './names.ts';
import type { Field, Outline, RecordType } from './outline.ts';
import { blockComment, call, fill, lines } from './text.ts';

/** The file of a protocol for HarmonyOS, in ArkTS, its restricted TypeScript; it imports nothing. Pure. */
export function emitArkTs(outline: Outline, banner: readonly string[]): string {
  const { closeCodes, records } = outline;
  const reasons = closeCodes.filter(({ reason }) => reason !== undefined);
  const page = paragraphs(
    lines(banner, (line) => `// ${line}`),
    lines(outline.constants, ({ name, value, comment }) => constant(upperSnakeCase(name), value, comment)),
    enumeration('Frame', 'Messages that are always the same text.', outline.frames, ({ text }) => quoted(text)),
    lines(outline.timers, ({ name, ms, comment }) => constant(`${upperSnakeCase(name)}_MS`, ms, comment)),
    enumeration('CloseCode', 'Close codes.', closeCodes, ({ code }) => String(code)),
    lines(reasons, ({ name, reason = '' }) =>
      constant(`${upperSnakeCase(name)}_REASON`, reason, `Reason that goes with CloseCode.${pascalCase(name)}.`),
    ),
    ...outline.patterns.map(patternTest),
    ...records.map(recordClass),
    ...(records.length > 0 ? [HELPERS] : []),
  );
  return `${page}\n`;
}

function constant(name: string, value: string | number, comment: string): string {
  const type = typeof value;
  return `${blockComment(comment)}\nexport const ${name}: ${type} = ${type === 'string' ? quoted(String(value)) : value};`;
}

function enumeration<T extends { readonly name: string; readonly comment: string }>(
  name: string,
  comment: string,
  members: readonly T[],
  value: (member: T) => string,
): string {
  if (members.length === 0) return '';
  return `${blockComment(comment)}
export enum ${name} {
${lines(members, (member) => `  ${pascalCase(member.name)} = ${value(member)}, // ${member.comment}`)}
}`;
}

function patternTest({ name, comment, pattern }: Outline['patterns'][number]): string {
  return `${blockComment(`Tells whether a text is a ${name}. ${comment}`)}
export function is${pascalCase(name)}(text: string): boolean {
  return new RegExp(${quoted(pattern)}, 'u').test(text);
}`;
}

function recordClass({ name, comment, fields }: RecordType): string {
  const type = pascalCase(name);
  const parameters = fields.map((field) => `${field.name}: ${typeOf(field)}`);
  return `${blockComment(comment)}
export class ${type} {
${lines(fields, (field) => `${blockComment(field.comment, '  ')}\n  readonly ${field.name}: ${typeOf(field)};`)}

  /** Throws an Error for a value that the protocol does not allow. */
${fill(parameters, ', ', ') {', '  constructor(', '    ')}
${fields.map(checkOf).join('')}${lines(fields, (field) => `    this.${field.name} = ${field.name};`)}
  }

  /** Reads a frame. Throws an Error that says why it is no ${name}; fields that are not known are ignored. */
  static fromJson(frame: string): ${type} {
    const value: Object | null = JSON.parse(frame) as Object | null;
    check(value !== null && typeof value === 'object', '${name} must be a JSON object');
    const fields: Record<string, Object | null> = value as Record<string, Object | null>;
    return new ${type}(
${lines(fields, (field) => `      ${field.kind === 'integer' ? 'readNumber' : 'readString'}('${field.name}', fields.${field.name}),`)}
    );
  }

  /** The text of the frame. */
  toJson(): string {
    return JSON.stringify(this);
  }
}`;
}

const typeOf = ({ kind }: Field): string => (kind === 'integer' ? 'number' : 'string');

/** The statement of a constructor that checks what the type of a parameter does not say. */
function checkOf(field: Field): string {
  const condition = conditionOf(field);
  return condition === undefined ? '' : `${call('check', condition, quoted(field.rule), '    ', ';')}\n`;
}

function conditionOf(field: Field): string | undefined {
  const { name } = field;
  if (field.kind === 'integer') {
    const range = `Number.isInteger(${name}) && ${name} >= ${field.min} && ${name} <= ${field.max}`;
    return field.except === undefined ? range : `${range} && ${name} !== ${field.except}`;
  }
  if (field.oneOf !== undefined) return field.oneOf.map((value) => `${name} === ${quoted(value)}`).join(' || ');
  return field.pattern === undefined ? undefined : `new RegExp(${quoted(field.pattern)}, 'u').test(${name})`;
}

const HELPERS = `function check(condition: boolean, rule: string): void {
  if (!condition) {
    throw new Error(rule);
  }
}

function readString(name: string, value: Object | null | undefined): string {
  check(typeof value === 'string', name + ' must be a string');
  return value as string;
}

function readNumber(name: string, value: Object | null | undefined): number {
  check(typeof value === 'number', name + ' must be a number');
  return value as number;
}`;

/** A string literal in single quotes. */
function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
