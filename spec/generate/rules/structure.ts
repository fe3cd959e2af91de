import { entriesOf, escapePointer, type Json, type JsonPath, unescapePointer, valueAt } from '../json.ts';
import type { Rule } from '../rule.ts';

const placeholders = (template: Json | undefined): string[] =>
  typeof template === 'string' ? [...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '') : [];

/** Every `{name}` of an address is a parameter; an address is a path without a query. */
export const parameterDeclared: Rule = {
  name: 'parameter-declared',
  check(document, report) {
    for (const [channel, definition] of entriesOf(document['channels'])) {
      const address = valueAt(definition, ['address']);
      const declared = entriesOf(valueAt(definition, ['parameters'])).map(([name]) => name);
      for (const name of placeholders(address)) {
        if (!declared.includes(name))
          report(['channels', channel, 'address'], `the address uses {${name}}, which is not among its parameters`);
      }
      if (typeof address === 'string' && /[?#]/.test(address))
        report(['channels', channel, 'address'], 'an address is a path; describe the query in the ws binding');
    }
  },
};

/** Every `{name}` of a server's host and pathname is a variable. */
export const serverVariableDeclared: Rule = {
  name: 'server-variable-declared',
  check(document, report) {
    for (const [name, server] of entriesOf(document['servers'])) {
      const declared = entriesOf(valueAt(server, ['variables'])).map(([variable]) => variable);
      for (const part of ['host', 'pathname']) {
        for (const variable of placeholders(valueAt(server, [part]))) {
          if (!declared.includes(variable))
            report(['servers', name, part], `${part} uses {${variable}}, which is not among the server's variables`);
        }
      }
    }
  },
};

/** The messages of an operation and of its reply are messages of their channels, and a reply has one address. */
export const replyInChannel: Rule = {
  name: 'reply-in-channel',
  check(_resolved, report, { source }) {
    for (const [id, operation] of entriesOf(source['operations'])) {
      const places: [JsonPath, Json | undefined][] = [
        [[], operation],
        [['reply'], valueAt(operation, ['reply'])],
      ];
      for (const [part, place] of places) {
        const channel = valueAt(place, ['channel', '$ref']);
        const messages = valueAt(place, ['messages']);
        if (typeof channel !== 'string' || !Array.isArray(messages)) continue;
        messages.forEach((message, index) => {
          const reference = valueAt(message, ['$ref']);
          if (typeof reference === 'string' && !reference.startsWith(`${channel}/messages/`))
            report(['operations', id, ...part, 'messages', index], `${reference} is not a message of ${channel}`);
        });
      }
      const replyChannel = valueAt(operation, ['reply', 'channel', '$ref']);
      const address =
        typeof replyChannel === 'string'
          ? valueAt(source, [...replyChannel.slice(2).split('/').map(unescapePointer), 'address'])
          : undefined;
      if (valueAt(operation, ['reply', 'address']) !== undefined && typeof address === 'string')
        report(['operations', id, 'reply', 'address'], 'the reply has an address although its channel has one');
    }
  },
};

/** A `$ref` stands alone: readers drop its siblings without a word. */
export const referenceAlone: Rule = {
  name: 'reference-alone',
  check(_resolved, report, { source }) {
    const walk = (value: Json, at: JsonPath): void => {
      if (value === null || typeof value !== 'object') return;
      if (!Array.isArray(value) && typeof value['$ref'] === 'string') {
        const siblings = Object.keys(value).filter((key) => key !== '$ref');
        if (siblings.length > 0) report(at, `${siblings.join(', ')} beside $ref has no effect`);
        return;
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, [...at, Array.isArray(value) ? Number(key) : key]);
    };
    walk(source, []);
  },
};

/** Every component is used by something. */
export const componentUsed: Rule = {
  name: 'component-used',
  check(_resolved, report, { source }) {
    const text = JSON.stringify(source);
    for (const [kind, components] of entriesOf(source['components'])) {
      for (const [name] of entriesOf(components)) {
        const pointer = `#/components/${kind}/${escapePointer(name)}`;
        if (!text.includes(`"$ref":${JSON.stringify(pointer)}`) && !text.includes(`"$ref":"${pointer}/`))
          report(['components', kind, name], `nothing refers to ${pointer}`, 'warning');
      }
    }
  },
};
