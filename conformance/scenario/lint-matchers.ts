import { matcherNames } from '../interpreter/matchers.ts';
import { suggestion } from '../suggestion.ts';

/** What is wrong with a mapping that has a key of a matcher's form, in words; undefined when nothing is. */
export function matcherFault(mapping: Readonly<Record<string, unknown>>): string | undefined {
  const keys = Object.keys(mapping);
  const key = keys.find((name) => name.startsWith('$'));
  if (key === undefined) return undefined;
  const name = matcherNames.find((known) => known === key);
  if (name === undefined) return `there is no matcher ${key}${suggestion(key, matcherNames)}`;
  if (keys.length > 1) return `the matcher ${name} must be the only key of its mapping`;
  const argument = mapping[name];
  switch (name) {
    case '$pattern':
      return patternFault(argument);
    case '$in':
    case '$anyOf':
      return Array.isArray(argument) && argument.length > 0 ? undefined : `${name} needs a list`;
    case '$atMost':
      return typeof argument === 'string' ? undefined : '$atMost needs a duration, such as 1 s';
    case '$absent':
      return argument === true ? undefined : '$absent must be true';
    case '$time': {
      const { near, within } = Object(argument) as { near?: unknown; within?: unknown };
      if (typeof near === 'string' && typeof within === 'string') return undefined;
      return '$time needs near (a moment) and within (a duration)';
    }
    case '$equals':
      return undefined;
  }
}

function patternFault(argument: unknown): string | undefined {
  if (typeof argument !== 'string') return '$pattern needs a regular expression';
  try {
    new RegExp(argument, 'u');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
