import { channelMessages } from '../channel-messages.ts';
import { entriesOf, type Json, type JsonPath, unescapePointer, valueAt } from '../json.ts';
import { compileStrictly } from '../payload-schema.ts';
import type { Rule } from '../rule.ts';
import { eachExtension } from './extensions.ts';

/** Every schema compiles under strict ajv, which finds misspelt keywords, broken patterns and unknown formats. */
export const schemaCompiles: Rule = {
  name: 'schema-compiles',
  check(document, report) {
    const schemas: [JsonPath, Json][] = [];
    const collect = (at: JsonPath): void => {
      const schema = valueAt(document, at);
      if (schema !== undefined) schemas.push([at, schema]);
    };
    for (const { at } of channelMessages(document)) {
      collect([...at, 'payload']);
      collect([...at, 'headers']);
    }
    for (const [channel, definition] of entriesOf(document['channels'])) {
      for (const part of ['query', 'headers']) collect(['channels', channel, 'bindings', 'ws', part]);
      for (const [name] of entriesOf(valueAt(definition, ['parameters'])))
        collect(['channels', channel, 'parameters', name, 'x-im-schema']);
    }
    for (const [name] of entriesOf(valueAt(document, ['components', 'schemas'])))
      collect(['components', 'schemas', name]);
    for (const [at, schema] of schemas) {
      const fault = findFault(schema, at);
      if (fault !== undefined) report(fault.at, `the schema does not compile: ${fault.message}`);
    }
  },
};

/** The innermost schema that does not compile, and in it the keyword that the message names. */
function findFault(schema: Json, at: JsonPath): { readonly at: JsonPath; readonly message: string } | undefined {
  try {
    compileStrictly(schema);
    return undefined;
  } catch (error) {
    for (const part of partsOf(schema)) {
      const inner = findFault(valueAt(schema, part) ?? {}, [...at, ...part]);
      if (inner !== undefined) return inner;
    }
    const message = (error as Error).message;
    const named = entriesOf(schema).find(([keyword, value]) => names(message, keyword, value));
    return { at: named === undefined ? at : [...at, named[0]], message };
  }
}

/** Whether a message of ajv speaks of a keyword: by its name, or by its value. */
function names(message: string, keyword: string, value: Json): boolean {
  const words = [`"${keyword}"`, `strict mode: ${keyword} `, `"${String(value)}"`, `/${String(value)}/`];
  return words.some((word) => message.includes(word));
}

/** Paths of the schemas that a schema holds. */
function partsOf(schema: Json): JsonPath[] {
  return entriesOf(schema).flatMap(([keyword, value]): JsonPath[] => {
    if (['properties', 'patternProperties', 'definitions'].includes(keyword))
      return entriesOf(value).map(([name]) => [keyword, name]);
    if (Array.isArray(value))
      return value.map((_, index) => [keyword, index]).filter(([name]) => /Of$|^items$/.test(String(name)));
    return ['items', 'not', 'if', 'then', 'else', 'contains', 'additionalProperties', 'propertyNames'].includes(keyword)
      ? [[keyword]]
      : [];
  });
}

/** The regular expression of a number's JSON text compiles, and the pointers to sender and content lead somewhere. */
export const payloadAnnotated: Rule = {
  name: 'payload-annotated',
  check(document, report) {
    for (const { at, message } of channelMessages(document)) {
      const payload = message['payload'] ?? {};
      eachExtension(payload, (name, value, inner) => {
        if (name === 'x-im-lexical' && typeof value === 'string' && !isPattern(value))
          report([...at, 'payload', ...inner], `${value} is no regular expression`);
      });
      for (const [key, pointer] of entriesOf(message['x-im-origin'])) {
        const tokens = String(pointer).split('/').slice(1).map(unescapePointer);
        if (
          valueAt(
            payload,
            tokens.flatMap((token) => ['properties', token]),
          ) === undefined
        )
          report([...at, 'x-im-origin', key], `the payload has no ${String(pointer)}`);
      }
    }
  },
};

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
