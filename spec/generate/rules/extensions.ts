import { createRequire } from 'node:module';
import type { AnySchemaObject, ErrorObject } from 'ajv';
import { type Json, type JsonObject, type JsonPath, unescapePointer } from '../json.ts';
import { strictAjv } from '../payload-schema.ts';
import type { Rule } from '../rule.ts';

const formatOfExtensions = createRequire(import.meta.url)(
  '#spec/formats/document-extensions.schema.json',
) as AnySchemaObject;

const check = strictAjv().compile(formatOfExtensions);

/** Calls a visitor for every `x-im-` extension of a document. */
export function eachExtension(document: Json, visit: (name: string, value: Json, at: JsonPath) => void): void {
  const walk = (value: Json, at: JsonPath): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...at, Array.isArray(value) ? Number(key) : key];
      if (key.startsWith('x-im-') && !Array.isArray(value)) visit(key, inner, here);
      walk(inner, here);
    }
  };
  walk(document, []);
}

/** Every `x-im-` extension is known and has its published form. */
export const extensionForm: Rule = {
  name: 'extension-form',
  check(document, report) {
    eachExtension(document, (name, value, at) => {
      if (check({ [name]: value })) return;
      for (const error of check.errors ?? []) {
        if (error.keyword === 'oneOf' || error.keyword === 'if') continue;
        const inner = error.instancePath.split('/').slice(2).map(unescapePointer);
        report([...at, ...inner, ...extraKey(name, error)], sentence(name, error));
      }
    });
  },
};

/** The key that should not be there is the place; an unknown extension is its own. */
function extraKey(name: string, { params }: ErrorObject): string[] {
  const key: unknown = params['additionalProperty'];
  return typeof key === 'string' && key !== name ? [key] : [];
}

function sentence(name: string, error: ErrorObject): string {
  const params = error.params as JsonObject;
  if (error.keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    return key === name ? `${name} is not a known extension` : `${name} has no key ${key}`;
  }
  if (error.keyword === 'enum') return `must be one of ${(params['allowedValues'] as Json[]).join(', ')}`;
  return error.message ?? error.keyword;
}
