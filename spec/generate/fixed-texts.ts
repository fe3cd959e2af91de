import type { Message, MessageExample, ProtocolModel } from './model-types.ts';

/** A text that is the whole of a message, always the same. */
export interface FixedText {
  readonly message: Message;
  /** Set where the message has several such texts: the one that this is. */
  readonly example?: MessageExample;
  readonly text: string;
}

/** All fixed texts: a message with one text is named by the message; one with several, by message and example. */
export function fixedTexts(model: ProtocolModel): FixedText[] {
  return Object.values(model.messages).flatMap((message): FixedText[] => {
    const { const: only, enum: several } = message.schema;
    if (typeof only === 'string') return [{ message, text: only }];
    if (!Array.isArray(several)) return [];
    const named = message.examples.filter((example) => several.includes(example.frame));
    return named.map((example) => ({ message, example, text: example.frame }));
  });
}
