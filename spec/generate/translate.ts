import type { JsonPath } from './json.ts';
import type { Message, ProtocolModel } from './model-types.ts';

/** What becomes of a text for people; the path is its place in a translation. */
export type Say = (text: string, at: JsonPath) => string;

/** A model with every text for people replaced. What programs read (names, patterns, frames) stays as it is. */
export function mapTexts(model: ProtocolModel, say: Say): ProtocolModel {
  const { parameters, messages, operations, timers, constants, closeCodes, lifeCycle, areas, requirements } = model;
  return {
    ...model,
    title: say(model.title, ['title']),
    description: say(model.description, ['description']),
    parameters: mapValues(parameters, (parameter, name) => ({
      ...parameter,
      description: say(parameter.description, ['parameters', name, 'description']),
    })),
    messages: mapValues(messages, (message) => mapMessage(message, say)),
    operations: operations.map((operation) => ({
      ...operation,
      title: say(operation.title, ['operations', operation.id, 'title']),
      summary: say(operation.summary, ['operations', operation.id, 'summary']),
    })),
    timers: mapValues(timers, (timer, name) => told(timer, ['description', 'source'], ['timers', name], say)),
    constants: mapValues(constants, (constant, name) =>
      told(constant, ['unit', 'description', 'source'], ['constants', name], say),
    ),
    closeCodes: mapValues(closeCodes, (code, name) => ({
      ...code,
      description: say(code.description, ['closeCodes', name]),
    })),
    ...(lifeCycle === undefined
      ? {}
      : {
          lifeCycle: {
            ...lifeCycle,
            subject: say(lifeCycle.subject, ['lifeCycle', 'subject']),
            states: mapValues(lifeCycle.states, (text, state) => say(text, ['lifeCycle', 'states', state])),
            transitions: lifeCycle.transitions.map((transition, index) => ({
              ...transition,
              on: say(transition.on, ['lifeCycle', 'transitions', index]),
            })),
          },
        }),
    areas: mapValues(areas, (title, area) => say(title, ['areas', area])),
    requirements: requirements.map((requirement) =>
      told(
        requirement,
        ['sentence', 'recommendation', 'rationale', 'source', 'unobservable'],
        ['requirements', requirement.id],
        say,
      ),
    ),
  };
}

function mapMessage(message: Message, say: Say): Message {
  const at = ['messages', message.name];
  const { properties } = message.schema as { properties?: Readonly<Record<string, { description?: string }>> };
  return {
    ...told(message, ['title', 'summary', 'description'], at, say),
    schema:
      properties === undefined
        ? message.schema
        : {
            ...message.schema,
            properties: mapValues(properties, (property, name) =>
              property.description === undefined
                ? property
                : { ...property, description: say(property.description, [...at, 'fields', name]) },
            ),
          },
    examples: message.examples.map((example) => ({
      ...example,
      summary: say(example.summary, [...at, 'examples', example.name]),
    })),
  };
}

/** The same thing with some of its texts replaced; those that it lacks stay away. */
function told<T extends object, K extends keyof T & string>(thing: T, keys: readonly K[], at: JsonPath, say: Say): T {
  const texts = keys.flatMap((key) => {
    const text = thing[key];
    return typeof text === 'string' ? [[key, say(text, [...at, key])]] : [];
  });
  return { ...thing, ...Object.fromEntries(texts) };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, build: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, build(value, key)]));
}
