import { entriesOf, type Json, type JsonObject, type JsonPath, valueAt } from './json.ts';
import { compileStrictly, type PayloadCheck } from './payload-schema.ts';

/** A message below a channel, with where it stands. */
export interface ChannelMessage {
  readonly channel: string;
  readonly name: string;
  readonly at: JsonPath;
  readonly message: JsonObject;
  readonly isJson: boolean;
}

/** All messages of all channels, in the document's order. */
export function channelMessages(document: JsonObject): ChannelMessage[] {
  return entriesOf(document['channels']).flatMap(([channel, definition]) =>
    entriesOf(valueAt(definition, ['messages'])).map(([name, message]): ChannelMessage => {
      const contentType = valueAt(message, ['contentType']) ?? document['defaultContentType'] ?? 'application/json';
      const at = ['channels', channel, 'messages', name];
      return { channel, name, at, message: message as JsonObject, isJson: /\bjson\b/.test(String(contentType)) };
    }),
  );
}

/** The text of a frame that carries a payload. */
export function frameOf(message: ChannelMessage, payload: Json): string {
  return message.isJson || typeof payload !== 'string' ? JSON.stringify(payload) : payload;
}

/** Tells whether a frame is a message; undefined for a message whose schema does not compile. */
export function frameMatcher(message: ChannelMessage): ((frame: string) => boolean) | undefined {
  let check: PayloadCheck;
  try {
    check = compileStrictly(message.message['payload'] ?? {});
  } catch {
    return undefined;
  }
  if (!message.isJson) return check;
  return (frame) => {
    try {
      return check(JSON.parse(frame));
    } catch {
      return false;
    }
  };
}
