import type { Message, Operation, ProtocolModel } from '../model-types.ts';
import { code, codeBlock, headingLink, paragraphs, requirementLink, table } from './markdown.ts';

/** How a page names the two directions. */
export const directionNames = { toServer: 'client → server', toClient: 'server → client' } as const;

/** The section of messages: one shape for all of them. */
export function messages(model: ProtocolModel): string {
  return paragraphs('## Messages', ...Object.values(model.messages).map((message) => messageSection(message, model)));
}

/** A link to a message's section. */
export function messageLink(name: string, { messages }: ProtocolModel): string {
  return headingLink(messages[name]?.title ?? name);
}

function messageSection(message: Message, model: ProtocolModel): string {
  return paragraphs(
    `### ${message.title}`,
    [message.summary, message.description].filter(Boolean).join(' '),
    facts(message, model),
    ...payload(message),
    '**As sent**',
    ...message.examples.map(({ summary, frame }) =>
      paragraphs(summary, codeBlock(message.contentType === 'application/json' ? 'json' : 'text', frame)),
    ),
  );
}

function facts(message: Message, model: ProtocolModel): string {
  const carries = model.operations.filter(({ messages }) => messages.includes(message.name));
  const answers = model.operations.filter(({ reply }) => reply?.includes(message.name));
  const links = (names: readonly string[]): string => names.map((name) => messageLink(name, model)).join(', ');
  return table(
    ['Name', code(message.name)],
    [
      ['Direction', directionNames[message.direction]],
      ['Content type', code(message.contentType)],
      ['Operation', [...carries, ...answers].map(({ id, summary }) => `${code(id)}: ${summary}`).join(' ')],
      ['Answered by', links(carries.flatMap(({ reply }) => reply ?? []))],
      ['Answers', links(answers.flatMap((operation) => operation.messages))],
      ['Optional', message.capability === undefined ? 'no' : `yes, capability ${code(message.capability)}`],
      ['Requirements', requirementsOf(message, carries, model).map(requirementLink).join(', ')],
    ],
  );
}

/** What the message and the operations that carry it cite, in the order of the ledger. */
function requirementsOf(message: Message, carries: readonly Operation[], model: ProtocolModel): string[] {
  const cited = new Set([...message.cites, ...carries.flatMap(({ cites }) => cites)]);
  return model.requirements.map(({ id }) => id).filter((id) => cited.has(id));
}

interface Property {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
}

function payload({ schema }: Message): string[] {
  const { properties, required } = schema as { properties?: Record<string, Property>; required?: readonly string[] };
  if (properties === undefined) return [`**Payload**: ${textPayload(schema)}`];
  const rows = Object.entries(properties).map(([name, property]) => [
    code(name),
    [property.type, property.enum?.map((value) => code(JSON.stringify(value))).join(' or ')].filter(Boolean).join(', '),
    required?.includes(name) ? 'yes' : 'no',
    property.description ?? '',
  ]);
  return ['**Payload**: a JSON object.', table(['Field', 'Type', 'Required', 'Meaning'], rows)];
}

interface TextSchema {
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly not?: { readonly const?: string };
  readonly pattern?: string;
}

function textPayload(schema: Message['schema']): string {
  const { const: only, enum: several, not, pattern } = schema as TextSchema;
  if (only !== undefined) return `exactly ${code(only)}.`;
  if (several !== undefined) return `one of ${several.map(code).join(', ')}.`;
  if (not?.const !== undefined) return `any text but ${code(not.const)}.`;
  return pattern === undefined ? 'any text.' : `a text that matches:\n\n${codeBlock('text', pattern)}`;
}
