import { channelMessages, frameMatcher, frameOf } from '../channel-messages.ts';
import { entriesOf, valueAt } from '../json.ts';
import { compileStrictly } from '../payload-schema.ts';
import type { Rule } from '../rule.ts';

/** Every message has examples, and each matches exactly one message of its channel: its own. */
export const exampleMatches: Rule = {
  name: 'example-matches-one-message',
  check(document, report) {
    const messages = channelMessages(document).map((message) => ({ ...message, matches: frameMatcher(message) }));
    for (const own of messages) {
      const examples = valueAt(own.message, ['examples']);
      if (!Array.isArray(examples) || examples.length === 0) {
        report(own.at, `message ${own.name} has no example`, 'warning');
        continue;
      }
      examples.forEach((example, index) => {
        const payload = valueAt(example, ['payload']);
        if (payload === undefined) return;
        const frame = frameOf(own, payload);
        if (own.matches === undefined) return; // schema-compiles reports it.
        const fits = messages.filter((other) => other.channel === own.channel && other.matches?.(frame) === true);
        const names = fits.map((other) => other.name);
        if (names.length === 1 && names[0] === own.name) return;
        const at = [...own.at, 'examples', index, 'payload'];
        const shown = frame.length > 60 ? `${frame.slice(0, 57)}...` : frame;
        if (!names.includes(own.name)) report(at, `example ${shown} does not match its own message ${own.name}`);
        if (names.some((name) => name !== own.name))
          report(at, `example ${shown} of ${own.name} also matches ${names.filter((n) => n !== own.name).join(', ')}`);
      });
    }
  },
};

/** A parameter's examples match its schema. */
export const parameterExampleMatches: Rule = {
  name: 'parameter-example-matches',
  check(document, report) {
    for (const [channel, definition] of entriesOf(document['channels'])) {
      for (const [name, parameter] of entriesOf(valueAt(definition, ['parameters']))) {
        const schema = valueAt(parameter, ['x-im-schema']);
        const examples = valueAt(parameter, ['examples']);
        if (schema === undefined || !Array.isArray(examples)) continue;
        try {
          const matches = compileStrictly(schema);
          examples.forEach((example, index) => {
            if (!matches(example))
              report(['channels', channel, 'parameters', name, 'examples', index], `${String(example)} is no ${name}`);
          });
        } catch {
          // schema-compiles reports it.
        }
      }
    }
  },
};
