import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { readDocument } from './document.ts';
import type { Json, JsonObject, JsonPath } from './json.ts';
import { lint } from './lint.ts';

const test = suite('rules of the linter', { timeoutMs: 30_000 });
const small = fileURLToPath(new URL('fixtures/small.yaml', import.meta.url));

/** Paths of all values in a document. */
function pathsOf(value: Json, at: JsonPath = []): JsonPath[] {
  if (value === null || typeof value !== 'object') return [at];
  const inner = Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...at, key]));
  return at.length === 0 ? inner : [at, ...inner];
}

/** A copy of a document with another value at a path. */
function withValue(document: Json, at: JsonPath, value: Json): Json {
  const [key, ...rest] = at;
  if (key === undefined) return value;
  const copy = structuredClone(document) as { [key: string | number]: Json };
  copy[key] = withValue(copy[key] ?? null, rest, value);
  return copy as Json;
}

/** The parser knows the form of AsyncAPI's own keys, and lets anything stand in these. */
const isFree = (at: JsonPath): boolean => at.some((key) => /^(?:x-im-.*|payload)$/.test(String(key)));

test('survive any value of an extension, a payload or an example', async () => {
  const document = await readDocument(small);
  const { resolved } = document;
  assert.ok(resolved);
  const places = pathsOf(resolved).filter(isFree);
  assert.ok(places.length > 100);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (at, value) => {
      const broken = withValue(resolved, at, value as Json) as JsonObject;
      for (const { line, column, message } of lint({ ...document, resolved: broken })) {
        assert.ok(line >= 1 && column >= 1);
        assert.ok(message.length > 0);
      }
    }),
    { numRuns: 200 },
  );
});

test.run();
