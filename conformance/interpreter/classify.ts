import type { Message } from '#generated/formats/model.js';
import type { ValidationError } from '#generated/formats/validators.js';
import type { Protocol } from '../protocol/protocol.ts';
import type { FieldProblem, FrameRule } from './causes.ts';
import { atPointer, numberTexts } from './json-numbers.ts';

/** What a text frame is, by the document. */
export type Classified =
  | { readonly kind: 'message'; readonly message: Message; readonly payload: unknown }
  /** None of the messages; `requirement` is broken if the target sent it. What it was meant to be, as far as that shows. */
  | {
      readonly kind: 'invalid';
      readonly requirement: string | undefined;
      readonly rule: FrameRule;
      readonly meant?: Meant;
    };

/** A message, or what is evidently one although it breaks the document. */
export interface Meant {
  readonly message: Message;
  readonly payload: unknown;
}

/** The message that a frame is or was meant to be. */
export function meantBy(is: Classified): Meant | undefined {
  return is.kind === 'message' ? is : is.meant;
}

/** Finds the one message of a direction that a text frame is. */
export function classify(protocol: Protocol, direction: 'toServer' | 'toClient', text: string): Classified {
  const { messages, requirement } = protocol.model.directions[direction];
  const json = parseJson(text);
  let nearest: Classified | undefined;
  for (const name of messages) {
    const message = protocol.model.messages[name];
    const validate = protocol.validators[name];
    if (message === undefined || validate === undefined) continue;
    const isJson = message.contentType === 'application/json';
    if (isJson && json === undefined) continue;
    const payload = isJson ? json?.value : text;
    if (validate(payload)) {
      const misspelt = isJson ? lexicalFault(message, text, payload) : undefined;
      return misspelt ?? { kind: 'message', message, payload };
    }
    if (isJson && payload !== null && typeof payload === 'object')
      nearest ??= blame(message, validate.errors ?? [], payload, text);
  }
  return nearest ?? { kind: 'invalid', requirement, rule: { kind: 'none-of', messages, frame: text } };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function lexicalFault(message: Message, text: string, payload: unknown): Classified | undefined {
  if (message.lexical.length === 0) return undefined;
  const numbers = numberTexts(
    text,
    message.lexical.map(({ pointer }) => pointer),
  );
  for (const { pointer, pattern } of message.lexical) {
    const number = numbers.get(pointer);
    if (number !== undefined && !new RegExp(pattern).test(number))
      return {
        kind: 'invalid',
        requirement: requirementFor(message, pointer),
        rule: { kind: 'number', field: fieldOf(pointer), written: number, frame: text },
        meant: { message, payload },
      };
  }
  return undefined;
}

/** A message that is meant, although it breaks its schema; undefined where too little of it is there to tell. */
function blame(
  message: Message,
  errors: readonly ValidationError[],
  payload: object,
  text: string,
): Classified | undefined {
  const fields = Object.keys(Object(message.schema['properties']));
  if (fields.length > 1 && fields.filter((name) => Object.hasOwn(payload, name)).length < fewestFields)
    return undefined;
  const problems = errors.map((error) => problemOf(error, payload));
  return {
    kind: 'invalid',
    requirement: requirementFor(message, errors[0]?.instancePath ?? ''),
    rule: { kind: 'schema', message: message.name, problems, frame: text },
    meant: { message, payload },
  };
}

/** A JSON object is taken for a message that it is not quite when it has so many of its fields. */
const fewestFields = 2;

function problemOf({ instancePath, keyword, params }: ValidationError, payload: unknown): FieldProblem {
  const missing = keyword === 'required' ? `/${String(params['missingProperty'])}` : undefined;
  const pointer = missing === undefined ? instancePath : instancePath + missing;
  const actual = atPointer(payload, pointer);
  const [wanted] = keyword === 'required' ? [] : Object.values(params).slice(-1);
  return {
    field: fieldOf(pointer),
    keyword,
    wanted: wanted ?? null,
    ...(actual === undefined ? {} : { actual }),
  };
}

/** A JSON pointer as scenarios write a path. */
function fieldOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

function requirementFor(message: Message, pointer: string): string | undefined {
  const fitting = message.blame.filter(
    (rule) => pointer === rule.pointer || pointer.startsWith(`${rule.pointer}/`) || rule.pointer === '',
  );
  return fitting.sort((a, b) => b.pointer.length - a.pointer.length)[0]?.requirement;
}
