import type { Message, ProtocolModel } from '../model-types.ts';
import { pascalCase } from './names.ts';
import { isJson, propertiesOf } from './outline.ts';

/** A part of a message that the other languages have no words for. */
export interface Obstacle {
  readonly message: Message;
  /** Keys from the message's payload to the part. */
  readonly at: readonly string[];
  /** What is in the way, and what could stand there. */
  readonly reason: string;
}

const NOTES = ['title', 'description', 'type'];
const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  object: ['required', 'properties'],
  string: ['const', 'enum', 'pattern'],
  integer: ['minimum', 'maximum', 'not'],
};

/** Words that ArkTS, Java or Python keeps for itself, as far as a field could be called so. */
const RESERVED = new Set(
  `abstract and as assert async await boolean break byte case catch char class const constructor continue debugger def
  default del delete do double elif else enum except export extends final finally float for from function global goto if
  implements import in instanceof int interface is lambda let long native new nonlocal not null or package pass private
  protected prototype public raise return self short static strictfp super switch synchronized this throw throws
  transient try typeof var void volatile while with yield`.split(/\s+/),
);

/** Everything in a protocol's messages that no class of another language could say or check. Pure. */
export function obstaclesOf(model: ProtocolModel): Obstacle[] {
  const taken = ['Frame', 'CloseCode', pascalCase(model.protocol)];
  return Object.values(model.messages)
    .filter(isJson)
    .flatMap((message) => obstaclesOfMessage(message, taken));
}

function obstaclesOfMessage(message: Message, taken: readonly string[]): Obstacle[] {
  const own = strange(message.schema, ['object']).map((at) => ({
    at,
    reason: 'a JSON message is an object with properties',
  }));
  const type = pascalCase(message.name);
  if (taken.includes(type)) own.push({ at: [], reason: `the class ${type} of this message has the name of another` });
  const required = message.schema['required'];
  const inner = propertiesOf(message).flatMap(([name, schema]): Omit<Obstacle, 'message'>[] => {
    const at = ['properties', name];
    if (!/^[a-z][A-Za-z0-9]*$/.test(name) || RESERVED.has(name))
      return [{ at, reason: `${name} is no name for a field in every language` }];
    if (!Array.isArray(required) || !required.includes(name))
      return [{ at, reason: `${name} must be required: a field that may be missing has no type in every language` }];
    return strange(schema, ['string', 'integer']).map((part) => ({
      at: [...at, ...part],
      reason: `${name} must be a string (const, enum, pattern) or an integer (minimum, maximum, not with const)`,
    }));
  });
  return [...own, ...inner].map((obstacle) => ({ message, ...obstacle }));
}

/** Keywords of a schema that are not among those of its type; the type itself if it is none of the given. */
function strange(schema: Readonly<Record<string, unknown>>, types: readonly string[]): string[][] {
  const type = String(schema['type']);
  if (!types.includes(type)) return [schema['type'] === undefined ? [] : ['type']];
  const known = [...NOTES, ...(KEYWORDS[type] ?? [])];
  const unknown = Object.keys(schema).filter((keyword) => !known.includes(keyword));
  const { not } = schema as { readonly not?: Readonly<Record<string, unknown>> };
  const excludes = not !== undefined && Object.keys(not).join() !== 'const' ? ['not'] : [];
  return [...unknown, ...excludes].map((keyword) => [keyword]);
}
