import type { ProtocolModel } from '../../model-types.ts';
import { upperSnakeCase } from '../names.ts';
import { propertiesOf } from '../outline.ts';
import type { Vector } from './vectors.ts';

/** What a program made of the generated file of its language. */
export interface Trial {
  /** For each vector. */
  readonly outcomes: readonly Outcome[];
  /** Constants by name, timers with `_MS`, close codes and their reasons with `CODE_` and `REASON_`. */
  readonly values: Readonly<Record<string, string | number>>;
  /** For each regular expression, by its name in the document: which of TEXTS it holds for. */
  readonly matches: Readonly<Record<string, readonly boolean[]>>;
}

/** The frame that a class writes of what it read, or why it refuses what it should read. */
export type Outcome = { readonly written: string } | { readonly refused: string };

/** Texts for regular expressions; a line break at the end is what most languages overlook. */
export const TEXTS: readonly string[] = [
  ...['', '1001', '-1', '1', '9007199254740991', '9007199254740992', '0', '01', '+1', '1001\n', ' 1001', '１', '1e3'],
  ...[
    '2026:01:15 02:03:00',
    '2026:01:15 12:59:59',
    '2026:01:15 13:03:00',
    '2026:01:15 02:03:00\n',
    '2026-01-15 02:03:00',
  ],
];

/** Finds all in which a trial differs from the document; one line of text for each. */
export function judgeTrial(model: ProtocolModel, vectors: readonly Vector[], trial: Trial): string[] {
  const fields = Object.values(model.messages)
    .filter(({ contentType }) => contentType === 'application/json')
    .flatMap(propertiesOf)
    .map(([name]) => name);
  return [
    ...vectors.flatMap((vector, index) => {
      const fault = faultOf(vector, trial.outcomes[index], fields);
      return fault === undefined ? [] : [`${vector.what}: ${fault}`];
    }),
    ...differences(expectedValues(model), trial.values),
    ...differences(expectedMatches(model), trial.matches),
  ];
}

function faultOf(vector: Vector, outcome: Outcome | undefined, fields: readonly string[]): string | undefined {
  const { frame, taken, subject } = vector;
  if (outcome === undefined) return 'no outcome';
  if ('refused' in outcome) {
    if (taken) return `refused, ${outcome.refused}`;
    return subject === undefined || outcome.refused.startsWith(`${subject} must be `) ? undefined : outcome.refused;
  }
  if (!taken) return 'taken';
  const read = JSON.parse(frame) as Readonly<Record<string, unknown>>;
  const expected = JSON.stringify(Object.fromEntries(fields.map((name) => [name, read[name]])));
  return JSON.stringify(JSON.parse(outcome.written)) === expected ? undefined : `wrote ${outcome.written}`;
}

function expectedValues(model: ProtocolModel): Record<string, unknown> {
  const values: Record<string, unknown> = {
    PROTOCOL: model.protocol,
    PROTOCOL_VERSION: model.version,
    CHANNEL_ADDRESS: model.address,
  };
  for (const [name, { value }] of Object.entries(model.constants)) values[upperSnakeCase(name)] = value;
  for (const [name, { ms }] of Object.entries(model.timers)) values[`${upperSnakeCase(name)}_MS`] = ms;
  for (const [name, { code, reason }] of Object.entries(model.closeCodes)) {
    values[`CODE_${upperSnakeCase(name)}`] = code;
    if (reason !== undefined) values[`REASON_${upperSnakeCase(name)}`] = reason;
  }
  for (const { name, schema, examples } of Object.values(model.messages)) {
    if (typeof schema['const'] === 'string') values[upperSnakeCase(name)] = schema['const'];
    if (!Array.isArray(schema['enum'])) continue;
    for (const example of examples) values[upperSnakeCase(`${name} ${example.name}`)] = example.frame;
  }
  return values;
}

function expectedMatches(model: ProtocolModel): Record<string, unknown> {
  const patterns = [
    ...Object.entries(model.parameters).map(([name, { pattern }]) => [name, pattern] as const),
    ...Object.values(model.messages).map(({ name, schema }) => [name, schema['pattern']] as const),
  ];
  return Object.fromEntries(
    patterns.flatMap(([name, pattern]) =>
      typeof pattern === 'string' ? [[name, TEXTS.map((text) => new RegExp(pattern, 'u').test(text))]] : [],
    ),
  );
}

function differences(expected: Readonly<Record<string, unknown>>, actual: Readonly<Record<string, unknown>>): string[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return names
    .filter((name) => JSON.stringify(expected[name]) !== JSON.stringify(actual[name]))
    .map((name) => `${name} is ${JSON.stringify(actual[name])}, not ${JSON.stringify(expected[name])}`);
}
