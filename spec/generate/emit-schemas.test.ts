import { readdir } from 'node:fs/promises';
import { Ajv, type AnySchemaObject } from 'ajv';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { vectorsOf } from './languages/testing/vectors.ts';
import { generatedUrl, readGenerated, readModel } from './testing/generated-file.ts';

const test = suite('generated JSON Schemas');

async function readSchema(name: string): Promise<AnySchemaObject> {
  return JSON.parse(await readGenerated(`support-chat/schemas/${name}.schema.json`)) as AnySchemaObject;
}

/** Compiles a schema as it stands, knowing nothing but draft-07. */
async function compile(name: string): Promise<(value: unknown) => boolean> {
  const check = new Ajv({ strict: true, validateSchema: true }).compile(await readSchema(name));
  return (value) => check(value) === true;
}

test('are one for each message, and one for the users, each with an id of its own', async () => {
  const { messages } = await readModel();
  const names = [...Object.keys(messages), 'users'].sort();
  const files = await readdir(generatedUrl('support-chat/schemas/'));
  assert.equal(files.sort(), names.map((name) => `${name}.schema.json`).sort());
  for (const name of names) {
    const { $schema, $id, $comment } = await readSchema(name);
    assert.is($schema, 'http://json-schema.org/draft-07/schema#');
    assert.is($id, `urn:im-conformance:support-chat:${name}`);
    assert.match($comment, /^(?:Generated|Copied) from spec\/.*; do not edit\. Run `npm run generate`/);
  }
});

test('tell every example from those of the other messages of its direction', async () => {
  const messages = Object.values((await readModel()).messages);
  for (const message of messages) {
    const { examples } = (await readSchema(message.name)) as { examples: unknown[] };
    assert.is(examples.length, message.examples.length);
    for (const judge of messages.filter(({ direction }) => direction === message.direction)) {
      const check = await compile(judge.name);
      for (const example of examples) assert.is(check(example), judge === message, `${judge.name}: ${example}`);
    }
  }
});

test('take and refuse the same messages as the classes of all languages', async () => {
  const check = await compile('imMessage');
  const wrong = vectorsOf(await readModel()).filter(({ frame, taken }) => check(JSON.parse(frame)) !== taken);
  assert.equal(
    wrong.map(({ what }) => what),
    [],
  );
});

test('judge a directory of users', async () => {
  const check = await compile('users');
  const user = { userId: 1001, username: 'a', avatar: '' };
  assert.ok(check([]) && check([user]));
  assert.not(check(user) || check([{ ...user, userId: '1001' }]) || check([{ ...user, userId: -1 }]));
});

test.run();
