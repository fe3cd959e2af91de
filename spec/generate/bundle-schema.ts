import type { Json, JsonObject } from './json.ts';

/** A reference into another of the kit's formats, as in `report.schema.json#/definitions/checkResult`. */
const foreign = /^([a-z-]+)\.schema\.json(#\/definitions\/.+)$/;

/**
 * A format that stands alone: what it takes from the definitions of other formats becomes its own. Throws where two formats
 * define the same name.
 */
export function bundleSchema(schema: JsonObject, load: (format: string) => JsonObject): JsonObject {
  const borrowed = new Set<string>();
  const local = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(local);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, inner]): [string, Json] => {
      const [, format, pointer] = key === '$ref' && typeof inner === 'string' ? (foreign.exec(inner) ?? []) : [];
      if (format === undefined || pointer === undefined) return [key, local(inner)];
      borrowed.add(format);
      return [key, pointer];
    });
    return Object.fromEntries(entries);
  };
  const own = local(schema) as JsonObject;
  const definitions: JsonObject = { ...(own['definitions'] as JsonObject | undefined) };
  for (const format of borrowed) {
    const theirs = (load(format)['definitions'] ?? {}) as JsonObject;
    for (const [name, definition] of Object.entries(theirs)) {
      if (Object.hasOwn(definitions, name)) throw new Error(`${name} is defined here and in ${format}.schema.json`);
      definitions[name] = definition;
    }
  }
  return borrowed.size === 0 ? own : { ...own, definitions };
}
