import { fixedTexts } from '../fixed-texts.ts';
import type { Message, ProtocolModel } from '../model-types.ts';

/** What every language says of a protocol: names are as in the document, each language writes them its own way. */
export interface Outline {
  readonly protocol: string;
  readonly title: string;
  readonly constants: readonly Constant[];
  /** Messages that are always the same text. */
  readonly frames: readonly Frame[];
  /** Texts that are told by a regular expression. */
  readonly patterns: readonly TextPattern[];
  readonly timers: readonly Timer[];
  readonly closeCodes: readonly CloseCode[];
  /** Messages that are JSON objects. */
  readonly records: readonly RecordType[];
}

interface Named {
  readonly name: string;
  readonly comment: string;
}

export interface Constant extends Named {
  readonly value: string | number;
}

export interface Frame extends Named {
  readonly text: string;
}

export interface TextPattern extends Named {
  /** Regular expression, anchored at both ends. */
  readonly pattern: string;
}

export interface Timer extends Named {
  readonly ms: number;
}

export interface CloseCode extends Named {
  readonly code: number;
  readonly reason?: string;
}

export interface RecordType extends Named {
  readonly fields: readonly Field[];
}

export type Field = TextField | IntegerField;

interface CheckedField extends Named {
  /** What a value has to be, for whoever gave another: `role must be "user" or "ai"`. */
  readonly rule: string;
}

export interface TextField extends CheckedField {
  readonly kind: 'text';
  readonly oneOf?: readonly string[];
  readonly pattern?: string;
}

export interface IntegerField extends CheckedField {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly except?: number;
}

/** The outline of a model in which `obstaclesOf` finds nothing. Pure. */
export function outlineOf(model: ProtocolModel): Outline {
  const messages = Object.values(model.messages);
  return {
    protocol: model.protocol,
    title: model.title,
    constants: [
      { name: 'protocol', value: model.protocol, comment: "The protocol's id." },
      { name: 'protocolVersion', value: model.version, comment: 'Version of the document.' },
      { name: 'channelAddress', value: model.address, comment: 'Request path, with {name} for each parameter.' },
      ...entries(model.constants, ({ description, unit = '', value }) => ({
        comment: description.includes(unit) ? description : `${sentence(description)} In ${unit}.`,
        value,
      })),
    ],
    frames: fixedTexts(model).map(({ message, example, text }) => ({
      name: example === undefined ? message.name : `${message.name} ${example.name}`,
      comment: (example ?? message).summary,
      text,
    })),
    patterns: [
      ...entries(model.parameters, ({ description, pattern }) => ({ comment: description, pattern })),
      ...messages.map(({ name, summary, schema }) => ({ name, comment: summary, pattern: onlyPattern(schema) })),
    ].filter((entry): entry is TextPattern => entry.pattern !== undefined),
    timers: entries(model.timers, ({ description, ms, variable, times, of }) => {
      const origin = variable === undefined ? [] : [`Set by ${variable}.`];
      if (times !== undefined && of !== undefined) origin.push(`${times} times ${of}.`);
      return { comment: [sentence(description), ...origin].join(' '), ms };
    }),
    closeCodes: entries(model.closeCodes, ({ description, code, reason }) => ({
      comment: description,
      code,
      ...(reason === undefined ? {} : { reason }),
    })),
    records: messages.filter(isJson).map(recordOf),
  };
}

/** The regular expression of a schema that asks for nothing else. */
function onlyPattern({ title: _title, description: _, type: _type, pattern, ...rest }: Message['schema']) {
  return typeof pattern === 'string' && Object.keys(rest).length === 0 ? pattern : undefined;
}

export const isJson = ({ contentType }: Message): boolean => contentType === 'application/json';

/** The schema of each property of a JSON message. */
export function propertiesOf({ schema }: Message): [string, Readonly<Record<string, unknown>>][] {
  return Object.entries((schema['properties'] ?? {}) as Record<string, Readonly<Record<string, unknown>>>);
}

function recordOf(message: Message): RecordType {
  const sample = JSON.parse(message.examples[0]?.frame ?? '{}') as Readonly<Record<string, unknown>>;
  return {
    name: message.name,
    comment: [message.summary, ...(message.description === undefined ? [] : [message.description])].join(' '),
    fields: propertiesOf(message).map(([name, schema]) => fieldOf(name, schema, sample[name])),
  };
}

function fieldOf(name: string, schema: Readonly<Record<string, unknown>>, sample: unknown): Field {
  const comment = String(schema['description'] ?? name);
  if (schema['type'] === 'integer') {
    const min = (schema['minimum'] as number | undefined) ?? Number.MIN_SAFE_INTEGER;
    const max = (schema['maximum'] as number | undefined) ?? Number.MAX_SAFE_INTEGER;
    const except = (schema['not'] as { const: number } | undefined)?.const;
    const rule = `${name} must be an integer from ${min} to ${max}${except === undefined ? '' : `, but not ${except}`}`;
    return { kind: 'integer', name, comment, rule, min, max, ...(except === undefined ? {} : { except }) };
  }
  const { enum: several, const: only, pattern } = schema;
  const oneOf = (only === undefined ? several : [only]) as readonly string[] | undefined;
  if (oneOf !== undefined) {
    const rule = `${name} must be ${oneOf.map((value) => JSON.stringify(value)).join(' or ')}`;
    return { kind: 'text', name, comment, rule, oneOf };
  }
  if (typeof pattern === 'string')
    return { kind: 'text', name, comment, rule: `${name} must be a string such as ${String(sample)}`, pattern };
  return { kind: 'text', name, comment, rule: `${name} must be a string` };
}

function entries<T, U extends object>(
  record: Readonly<Record<string, T>>,
  describe: (value: T) => U,
): (U & { name: string })[] {
  return Object.entries(record).map(([name, value]) => ({ name, ...describe(value) }));
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
