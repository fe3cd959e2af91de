import { Ajv, type AnySchemaObject } from 'ajv';
import type { Json, JsonObject } from './json.ts';

/** A compiled payload schema. */
export type PayloadCheck = (payload: unknown) => boolean;

/** A schema without its extensions, as strict ajv and other tools take it. */
export function plainSchema(schema: Json): JsonObject {
  return strip(schema) as JsonObject;
}

function strip(value: Json): Json {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('x-'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, strip(inner)]));
}

/** An ajv that refuses what it does not know: misspelt keywords, unknown formats, broken patterns. */
export function strictAjv(): Ajv {
  return new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
}

/** Compiles a schema strictly. Throws an Error with ajv's sentence for a schema that is wrong. */
export function compileStrictly(schema: Json): PayloadCheck {
  const check = strictAjv().compile(plainSchema(schema) as AnySchemaObject);
  return (payload) => check(payload) === true;
}
