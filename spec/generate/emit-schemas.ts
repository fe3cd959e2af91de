import { readFile } from 'node:fs/promises';
import type { Message, ProtocolModel } from './model-types.ts';

/** The draft that the document's schemas are in; every validator in every language knows it. */
const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Plain JSON Schemas, one file a message, and that of the directory of users. */
export async function emitSchemas(model: ProtocolModel, banner: readonly string[]): Promise<Record<string, string>> {
  const users = JSON.parse(await readFile(new URL('../formats/users.schema.json', import.meta.url), 'utf8')) as object;
  const usersBanner = ['Copied from spec/formats/users.schema.json; do not edit.', ...banner.slice(1)];
  const schemas = {
    ...Object.fromEntries(Object.values(model.messages).map((message) => [message.name, schemaOf(message)])),
    users,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const head = {
        $schema: DRAFT,
        $id: `urn:im-conformance:${model.protocol}:${name}`,
        $comment: (name === 'users' ? usersBanner : banner).join(' '),
      };
      return [`schemas/${name}.schema.json`, `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`];
    }),
  );
}

function schemaOf({ summary, description, contentType, schema, examples }: Message): object {
  const isJson = contentType === 'application/json';
  const subject = isJson
    ? 'This describes the JSON of a frame.'
    : 'This describes the text of a frame as it is, without quotes.';
  const { title, ...rest } = schema;
  return {
    ...(title === undefined ? {} : { title }),
    description: [summary, ...(description === undefined ? [] : [description]), subject].join(' '),
    ...rest,
    examples: examples.map(({ frame }) => (isJson ? (JSON.parse(frame) as unknown) : frame)),
  };
}
