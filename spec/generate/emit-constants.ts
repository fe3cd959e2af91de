import type { EmittedModule } from './emit-validators.ts';
import { fixedTexts } from './fixed-texts.ts';
import { camelCase } from './languages/names.ts';
import type { ProtocolModel } from './model-types.ts';

interface Constant {
  readonly name: string;
  readonly comment: string;
  readonly value: unknown;
}

/** The document's constants as a module with literal types. Pure. */
export function emitConstants(model: ProtocolModel, banner: string): EmittedModule {
  const constants = constantsOf(model);
  const js = constants.map(({ name, value }) => `export const ${name} = ${frozen(value)};`);
  const dts = constants.map(
    ({ name, comment, value }) => `/** ${comment} */\nexport declare const ${name}: ${literalType(value)};`,
  );
  return { js: `${banner}\n${js.join('\n\n')}\n`, dts: `${banner}\n${dts.join('\n\n')}\n` };
}

function constantsOf(model: ProtocolModel): Constant[] {
  const pick = <T, U>(record: Readonly<Record<string, T>>, value: (entry: T) => U | undefined): Record<string, U> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([key, entry]) => {
        const picked = value(entry);
        return picked === undefined ? [] : [[key, picked]];
      }),
    );
  return [
    { name: 'PROTOCOL', comment: "The protocol's id.", value: model.protocol },
    { name: 'PROTOCOL_VERSION', comment: 'Version of the document.', value: model.version },
    { name: 'CHANNEL_ADDRESS', comment: 'Request path, with {name} for each parameter.', value: model.address },
    {
      name: 'PARAMETER_PATTERNS',
      comment: 'Regular expression of each path parameter, anchored at both ends.',
      value: pick(model.parameters, ({ pattern }) => pattern),
    },
    { name: 'TIMERS', comment: 'Default of each timer in milliseconds.', value: pick(model.timers, ({ ms }) => ms) },
    {
      name: 'TIMER_MULTIPLES',
      comment: 'Timers that are a multiple of another.',
      value: pick(model.timers, ({ times, of }) =>
        times === undefined || of === undefined ? undefined : { times, of },
      ),
    },
    {
      name: 'TIMER_VARIABLES',
      comment: 'Environment variable that sets a timer, in milliseconds.',
      value: pick(model.timers, ({ variable }) => variable),
    },
    { name: 'PARAMETERS', comment: 'Named constants.', value: pick(model.constants, ({ value }) => value) },
    { name: 'FRAMES', comment: 'Text of every message that is always the same.', value: fixedFrames(model) },
    { name: 'CLOSE_CODES', comment: 'Close codes.', value: pick(model.closeCodes, ({ code }) => code) },
    {
      name: 'CLOSE_REASONS',
      comment: 'Reasons that go with close codes.',
      value: pick(model.closeCodes, ({ reason }) => reason),
    },
    {
      name: 'SAMPLE_DIRECTORY',
      comment: 'Users that a server knows when nobody tells it others.',
      value: model.directory?.known ?? [],
    },
  ];
}

/** Texts by message; a message with several has them by example. */
function fixedFrames(model: ProtocolModel): Record<string, string | Record<string, string>> {
  const frames: Record<string, string | Record<string, string>> = {};
  for (const { message, example, text } of fixedTexts(model)) {
    const others = frames[message.name];
    frames[message.name] =
      example === undefined ? text : { ...(typeof others === 'object' ? others : {}), [camelCase(example.name)]: text };
  }
  return frames;
}

function frozen(value: unknown): string {
  return value !== null && typeof value === 'object'
    ? `Object.freeze(${JSON.stringify(value, null, 2)})`
    : JSON.stringify(value);
}

function literalType(value: unknown, indent = ''): string {
  if (Array.isArray(value)) return `readonly ${elementType(value)}[]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  const fields = Object.entries(value).map(([key, entry]) => `${inner}readonly ${key}: ${literalType(entry, inner)};`);
  return fields.length === 0 ? 'Readonly<Record<string, never>>' : `{\n${fields.join('\n')}\n${indent}}`;
}

function elementType(values: readonly unknown[]): string {
  const first = values[0];
  if (first === null || typeof first !== 'object') return values.length === 0 ? 'never' : typeof first;
  return `{ ${Object.entries(first)
    .map(([key, entry]) => `readonly ${key}: ${typeof entry};`)
    .join(' ')} }`;
}
