import { type ChannelMessage, channelMessages, frameOf } from './channel-messages.ts';
import { entriesOf, escapePointer, type Json, type JsonObject, unescapePointer, valueAt } from './json.ts';
import type {
  Direction,
  Message,
  ModelClientDuties,
  ModelCloseCode,
  ModelConstant,
  ModelDirectory,
  ModelLifeCycle,
  ModelRequirement,
  ModelServerDuties,
  ModelTimer,
  Operation,
  PathParameter,
  ProtocolModel,
} from './model-types.ts';
import { plainSchema } from './payload-schema.ts';
import { resolveTimers } from './timers.ts';

type DirectionName = 'toServer' | 'toClient';

/** The model of a linted document: pure, and the same for the same document on every machine. */
export function buildModel(document: JsonObject, source: JsonObject, sha256: string): ProtocolModel {
  const operations = entriesOf(document['operations']).map(([id, operation]) => buildOperation(id, operation, source));
  const channelOf = (name: DirectionName): string => channelFor(name, source);
  const messages = channelMessages(document);
  const inDirection = (name: DirectionName) => messages.filter((message) => message.channel === channelOf(name));
  const probe = entriesOf(document['operations']).find(([, operation]) => valueAt(operation, ['x-im-liveness-probe']));
  const probeOperation = operations.find((operation) => operation.id === probe?.[0]);
  const address = text(valueAt(document, ['channels', channelOf('toServer'), 'address']));
  const lifeCycle = document['x-im-life-cycle'] as unknown as ModelLifeCycle | undefined;
  const duties = document['x-im-client-duties'] as unknown as ModelClientDuties | undefined;
  const serverDuties = document['x-im-server-duties'] as unknown as ModelServerDuties | undefined;
  const directory = buildDirectory(document['x-im-directory']);
  return {
    protocol: text(valueAt(document, ['info', 'x-im-protocol'])),
    version: text(valueAt(document, ['info', 'version'])),
    documentSha256: sha256,
    title: text(valueAt(document, ['info', 'title'])),
    description: text(valueAt(document, ['info', 'description'])),
    address,
    parameters: mapValues(valueAt(document, ['channels', channelOf('toServer'), 'parameters']), buildParameter),
    directions: {
      toServer: buildDirection(document, channelOf('toServer'), inDirection('toServer')),
      toClient: buildDirection(document, channelOf('toClient'), inDirection('toClient')),
    },
    messages: Object.fromEntries(
      (['toServer', 'toClient'] as const).flatMap((direction) =>
        inDirection(direction).map((message) => [message.name, buildMessage(message, direction)]),
      ),
    ),
    operations,
    ...(probeOperation?.messages[0] !== undefined && probeOperation.reply?.[0] !== undefined
      ? { livenessProbe: { send: probeOperation.messages[0], reply: probeOperation.reply[0] } }
      : {}),
    timers: buildTimers(document['x-im-timers']),
    constants: mapValues(document['x-im-parameters'], (constant) => constant as unknown as ModelConstant),
    closeCodes: mapValues(document['x-im-close-codes'], (code) => withoutCites(code) as unknown as ModelCloseCode),
    ...(duties === undefined ? {} : { clientDuties: duties }),
    ...(serverDuties === undefined ? {} : { serverDuties }),
    ...(directory === undefined ? {} : { directory }),
    ...(lifeCycle === undefined ? {} : { lifeCycle }),
    areas: mapValues(document['x-im-areas'], text),
    requirements: entriesOf(document['x-im-requirements']).map(
      ([id, requirement]): ModelRequirement => ({
        id,
        area: id.replace(/-.*/, ''),
        ...(requirement as unknown as Omit<ModelRequirement, 'id' | 'area'>),
      }),
    ),
  };
}

/** The server's point of view: it receives on the channel to the server, and sends on the other. */
function channelFor(direction: DirectionName, source: JsonObject): string {
  const action = direction === 'toServer' ? 'receive' : 'send';
  const operation = entriesOf(source['operations']).find(
    ([, definition]) => valueAt(definition, ['action']) === action,
  );
  return lastToken(valueAt(operation?.[1], ['channel', '$ref']));
}

function buildDirection(document: JsonObject, channel: string, messages: readonly ChannelMessage[]): Direction {
  const requirement = valueAt(document, ['channels', channel, 'x-im-requirement']);
  return {
    channel,
    messages: messages.map((message) => message.name),
    ...(typeof requirement === 'string' ? { requirement } : {}),
  };
}

function buildOperation(id: string, operation: Json, source: JsonObject): Operation {
  const names = (part: readonly string[]): string[] => {
    const references = valueAt(source, ['operations', id, ...part, 'messages']);
    return Array.isArray(references) ? references.map((reference) => lastToken(valueAt(reference, ['$ref']))) : [];
  };
  const reply = names(['reply']);
  return {
    id,
    action: valueAt(operation, ['action']) === 'receive' ? 'receive' : 'send',
    title: text(valueAt(operation, ['title'])),
    summary: text(valueAt(operation, ['summary'])),
    messages: names([]),
    ...(reply.length > 0 ? { reply } : {}),
    cites: strings(valueAt(operation, ['x-im-cites'])),
  };
}

function buildMessage(own: ChannelMessage, direction: DirectionName): Message {
  const { message, name, isJson } = own;
  const payload = message['payload'] ?? {};
  const examples = valueAt(message, ['examples']);
  const capability = valueAt(message, ['x-im-capability']);
  const origin = valueAt(message, ['x-im-origin']);
  const description = valueAt(message, ['description']);
  return {
    name,
    title: text(message['title'] ?? name),
    summary: text(message['summary']),
    ...(typeof description === 'string' ? { description } : {}),
    direction,
    contentType: isJson ? 'application/json' : 'text/plain',
    schema: plainSchema(payload),
    lexical: annotations(payload, 'x-im-lexical').map(([pointer, pattern]) => ({ pointer, pattern })),
    blame: annotations(payload, 'x-im-requirement').map(([pointer, requirement]) => ({ pointer, requirement })),
    ...(origin === undefined ? {} : { origin: origin as { sender: string; content: string } }),
    ...(typeof capability === 'string' ? { capability } : {}),
    examples: (Array.isArray(examples) ? examples : []).map((example) => ({
      name: text(valueAt(example, ['name'])),
      summary: text(valueAt(example, ['summary'])),
      frame: frameOf(own, valueAt(example, ['payload']) ?? ''),
    })),
    cites: strings(message['x-im-cites']),
  };
}

/** Values of an extension in a schema, by the JSON pointer of the payload's part that they speak of. */
function annotations(schema: Json, extension: string, pointer = ''): [string, string][] {
  const own = valueAt(schema, [extension]);
  const inner = entriesOf(valueAt(schema, ['properties'])).flatMap(([name, property]) =>
    annotations(property, extension, `${pointer}/${escapePointer(name)}`),
  );
  return typeof own === 'string' ? [[pointer, own], ...inner] : inner;
}

function buildParameter(parameter: Json): PathParameter {
  const pattern = valueAt(parameter, ['x-im-schema', 'pattern']);
  return {
    description: text(valueAt(parameter, ['description'])),
    ...(typeof pattern === 'string' ? { pattern } : {}),
    examples: strings(valueAt(parameter, ['examples'])),
  };
}

function buildTimers(timers: Json | undefined): Record<string, ModelTimer> {
  const resolved = resolveTimers(timers);
  return mapValues(timers, (timer, name) => {
    const { default: _default, ...rest } = withoutCites(timer);
    return { ms: resolved.get(name) ?? 0, ...rest } as unknown as ModelTimer;
  });
}

function buildDirectory(directory: Json | undefined): ModelDirectory | undefined {
  if (directory === undefined) return undefined;
  const fill = (pattern: Json | undefined, userId: number) => text(pattern).replaceAll('{userId}', String(userId));
  return {
    known: range(directory).map((userId) => ({
      userId,
      username: fill(valueAt(directory, ['username']), userId),
      avatar: fill(valueAt(directory, ['avatar']), userId),
    })),
    unknown: range(valueAt(directory, ['unknown'])),
  };
}

function range(bounds: Json | undefined): number[] {
  const from = Number(valueAt(bounds, ['from']));
  const to = Number(valueAt(bounds, ['to']));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function withoutCites(value: Json): JsonObject {
  return Object.fromEntries(entriesOf(value).filter(([key]) => key !== 'x-im-cites'));
}

function mapValues<T>(object: Json | undefined, build: (value: Json, key: string) => T): Record<string, T> {
  return Object.fromEntries(entriesOf(object).map(([key, value]) => [key, build(value, key)]));
}

function lastToken(reference: Json | undefined): string {
  return typeof reference === 'string' ? unescapePointer(reference.split('/').at(-1) ?? '') : '';
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
