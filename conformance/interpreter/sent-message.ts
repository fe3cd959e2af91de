import type { Message } from '#generated/formats/model.js';
import { atPointer } from './json-numbers.ts';

/** The fields of a payload that the document knows, as one text: two payloads say the same if these texts are equal. */
export function knownFields(payload: unknown, message: Message | undefined): string {
  const properties = Object(message?.schema['properties']) as Record<string, unknown>;
  const names = Object.keys(properties).sort();
  return JSON.stringify(names.map((name) => atPointer(payload, `/${name}`) ?? null));
}

/** A message that is JSON: the document's first example with other fields, as the text of a frame. */
export function composed(message: Message, fields: Readonly<Record<string, unknown>>): string {
  const [example] = message.examples;
  const known = example === undefined ? {} : (JSON.parse(example.frame) as Record<string, unknown>);
  return JSON.stringify({ ...known, ...fields });
}

/** A message of the kind that carries what somebody wrote, with this text as that. */
export function written(message: Message, text: string): string {
  const field = message.origin?.content.slice(1) ?? '';
  return composed(message, { [field]: text });
}
