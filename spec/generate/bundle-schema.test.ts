import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { bundleSchema } from './bundle-schema.ts';
import type { JsonObject } from './json.ts';

const test = suite('a format that takes from another');

const other: JsonObject = {
  definitions: { check: { $ref: '#/definitions/verdict' }, verdict: { enum: ['pass', 'fail'] } },
};
const load = (name: string): JsonObject => (name === 'other' ? other : {});

test('what it takes, and what that needs, becomes its own', () => {
  const schema = { items: { $ref: 'other.schema.json#/definitions/check' }, definitions: { line: { type: 'string' } } };
  assert.equal(bundleSchema(schema, load), {
    items: { $ref: '#/definitions/check' },
    definitions: { line: { type: 'string' }, ...(other['definitions'] as JsonObject) },
  });
});

test('one that takes nothing stays as it is', () => {
  const schema = { items: [{ $ref: '#/definitions/line' }, 'x.schema.json#/definitions/y'], definitions: { line: {} } };
  assert.equal(bundleSchema(schema, load), schema);
});

test('a name with two meanings is refused', () => {
  const schema = { $ref: 'other.schema.json#/definitions/check', definitions: { verdict: {} } };
  assert.throws(() => bundleSchema(schema, load), /^verdict is defined here and in other\.schema\.json$/);
});

test.run();
