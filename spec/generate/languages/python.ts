import { paragraphs } from '../page/markdown.ts';
import { pascalCase, snakeCase, upperSnakeCase } from './names.ts';
import type { Field, Outline, RecordType } from './outline.ts';
import { call, fill, grouped, lines, wrap } from './text.ts';

/** The module of a protocol for Python 3.9 and later; it needs the standard library alone. Pure. */
export function emitPython(outline: Outline, banner: readonly string[]): string {
  const { closeCodes, records, patterns } = outline;
  const page = paragraphs(
    lines(banner, (line) => `# ${line}`),
    `"""${docstring(outline.title)}: constants and messages."""`,
    lines(['import json', 'import re', 'from dataclasses import dataclass', 'from enum import IntEnum'], String),
    lines(outline.constants, ({ name, value, comment }) => constant(upperSnakeCase(name), value, comment)),
    lines(outline.frames, ({ name, text, comment }) => constant(upperSnakeCase(name), text, comment)),
    lines(outline.timers, ({ name, ms, comment }) => constant(`${upperSnakeCase(name)}_MS`, ms, comment)),
  );
  const definitions = [
    ...patterns.map(patternTest),
    ...(closeCodes.length > 0 ? [closeCodeClass(closeCodes)] : []),
    ...records.map(recordClass),
    ...(records.length > 0 ? [HELPERS] : []),
  ];
  return `${[page, ...definitions].join('\n\n\n')}\n`;
}

function constant(name: string, value: string | number, comment: string): string {
  return `${wrap(comment, '# ')}\n${name} = ${typeof value === 'number' ? grouped(value) : quoted(value)}`;
}

function patternTest({ name, comment, pattern }: Outline['patterns'][number]): string {
  return `def is_${snakeCase(name)}(text: str) -> bool:
${wrap(`"""Tells whether a text is a ${name}. ${docstring(comment)}"""`, '    ')}
    return re.fullmatch(${quoted(pattern)}, text) is not None`;
}

function closeCodeClass(closeCodes: Outline['closeCodes']): string {
  const reasons = closeCodes.filter(({ reason }) => reason !== undefined);
  const items = reasons.map(({ name, reason = '' }) => `CloseCode.${upperSnakeCase(name)}: ${quoted(reason)}`);
  return `class CloseCode(IntEnum):
${lines(closeCodes, ({ name, code, comment }) => `    ${upperSnakeCase(name)} = ${code}  # ${comment}`)}


${fill(items, ', ', '}', 'CLOSE_REASONS = {', '    ')}`;
}

function recordClass({ name, comment, fields }: RecordType): string {
  const type = pascalCase(name);
  const names = fields.map((field) => quoted(field.name));
  const values = fields.map((field) => `self.${snakeCase(field.name)}`);
  const items = fields.map((_, index) => `${names[index]}: ${values[index]}`);
  return `@dataclass(frozen=True)
class ${type}:
    """
${wrap(docstring(comment), '    ')}
    Raises ValueError for a value that the protocol does not allow.
    """

${lines(fields, (field) => `${wrap(field.comment, '    # ')}\n    ${snakeCase(field.name)}: ${typeOf(field)}`)}

    def __post_init__(self) -> None:
${lines(fields, (field) => call('_require', conditionOf(field), `${quoted(field.rule)}, self.${snakeCase(field.name)}`, '        ', ''))}

    @classmethod
    def from_json(cls, frame: str) -> "${type}":
        """Reads a frame. Raises ValueError that says why it is no ${name}; ignores fields that it does not know."""
        fields = _read_object(frame, ${quoted(`${name} must be a JSON object`)})
${fill(names, ', ', ']))', '        return cls(*map(fields.get, [', '            ')}

    def to_json(self) -> str:
        """The text of the frame."""
${fill(items, ', ', '})', '        return _write_object({', '            ')}`;
}

const typeOf = ({ kind }: Field): string => (kind === 'integer' ? 'int' : 'str');

/** The type itself is asked, because a bool is an int for isinstance. */
function conditionOf(field: Field): string {
  const value = `self.${snakeCase(field.name)}`;
  const typed = `type(${value}) is ${typeOf(field)}`;
  if (field.kind === 'integer') {
    const range = `${typed} and ${grouped(field.min)} <= ${value} <= ${grouped(field.max)}`;
    return field.except === undefined ? range : `${range} and ${value} != ${field.except}`;
  }
  if (field.oneOf !== undefined) return `${typed} and ${value} in {${field.oneOf.map(quoted).join(', ')}}`;
  if (field.pattern === undefined) return typed;
  return `${typed} and re.fullmatch(${quoted(field.pattern)}, ${value})`;
}

/** A string literal, in the quotes that need no escapes. */
function quoted(text: string): string {
  const literal = JSON.stringify(text);
  return text.includes('"') && !text.includes("'") ? `'${literal.slice(1, -1).replaceAll('\\"', '"')}'` : literal;
}

const docstring = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');

const HELPERS = `def _require(holds: object, rule: str, value: object) -> None:
    if not holds:
        raise ValueError(f"{rule}, not {value!r}")


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _read_object(frame: str, rule: str) -> dict:
    try:
        value = json.loads(frame, parse_constant=_refuse_constant)
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None
    _require(type(value) is dict, rule, value)
    return value


def _write_object(fields: dict) -> str:
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    # Half of a surrogate pair has no UTF-8, but its escape has.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")`;
