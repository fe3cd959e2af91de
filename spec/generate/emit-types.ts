import { compile, type JSONSchema } from 'json-schema-to-typescript';

/** TypeScript declarations of schemas by name; a schema's title names its type. Pure. */
export async function emitTypes(schemas: Readonly<Record<string, unknown>>, banner: string): Promise<string> {
  const parts: string[] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    parts.push(
      await compile(schema as JSONSchema, name, {
        additionalProperties: false,
        bannerComment: '',
        declareExternallyReferenced: true,
        format: true,
        ignoreMinAndMaxItems: true,
        strictIndexSignatures: true,
        style: { singleQuote: true, printWidth: 120 },
        unknownAny: true,
        unreachableDefinitions: false,
      }),
    );
  }
  return `${banner}\n\n${parts.map((part) => part.trim()).join('\n\n')}\n`;
}
