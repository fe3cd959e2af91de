import { jsonEqual } from './equality.ts';
import type { Moment } from './expressions.ts';
import { nearTimestamp } from './timestamps.ts';

/** What matchers need to know beside the two values. */
export interface MatchContext {
  /** IANA zone of the target's timestamps; undeclared, any offset of whole quarters of an hour is right. */
  readonly timeZone: string | undefined;
  /** Milliseconds that clocks and processes may add to a limit of time. */
  readonly tolerance: number;
  /** Milliseconds of a duration in the scenario's words. */
  milliseconds(duration: string): number;
  /** Tells something that is no verdict. */
  note(text: string): void;
  /** Whether the words do not matter: a search looks at thousands of frames, and words cost more than the comparison. */
  readonly brief?: boolean;
}

/** Why a value does not match, in words for people; undefined when it does. */
export function mismatch(actual: unknown, expected: unknown, context: MatchContext, place = ''): string | undefined {
  if (expected === undefined) return undefined;
  const matcher = matcherIn(expected);
  if (matcher !== undefined) return applyMatcher(matcher, actual, context, place);
  if (isRecord(expected)) {
    if (!isRecord(actual)) return `${named(place)} is ${shown(actual)}, not an object`;
    for (const [key, inner] of Object.entries(expected)) {
      const own = Object.hasOwn(actual, key) ? actual[key] : undefined;
      const found = mismatch(own, inner, context, place === '' ? key : `${place}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (jsonEqual(actual, expected)) return undefined;
  return context.brief === true ? 'different' : `${named(place)} is ${shown(actual)}, not ${shown(expected)}`;
}

/** Names of the matchers, which scenarios write as the only key of a mapping. */
export const matcherNames = ['$pattern', '$in', '$equals', '$atMost', '$absent', '$time', '$anyOf'] as const;

type Matcher = readonly [(typeof matcherNames)[number], unknown];

function matcherIn(expected: unknown): Matcher | undefined {
  if (!isRecord(expected)) return undefined;
  const [entry, ...more] = Object.entries(expected);
  if (entry === undefined || more.length > 0) return undefined;
  const name = matcherNames.find((known) => known === entry[0]);
  return name === undefined ? undefined : [name, entry[1]];
}

function applyMatcher(
  [name, argument]: Matcher,
  actual: unknown,
  context: MatchContext,
  place: string,
): string | undefined {
  switch (name) {
    case '$pattern':
      return typeof actual === 'string' && new RegExp(String(argument), 'u').test(actual)
        ? undefined
        : `${named(place)} is ${shown(actual)}, which does not match ${String(argument)}`;
    case '$in':
      return Array.isArray(argument) && argument.some((item) => jsonEqual(actual, item))
        ? undefined
        : `${named(place)} is ${shown(actual)}, not one of ${(argument as unknown[]).map(shown).join(', ')}`;
    case '$equals':
      return jsonEqual(actual, argument) ? undefined : `${named(place)} is ${shown(actual)}, not ${shown(argument)}`;
    case '$atMost': {
      const most = context.milliseconds(String(argument));
      // A slow target must not buy itself time by being slow: the tolerance is for the machine.
      const limit = most + Math.min(context.tolerance, most / 4);
      return typeof actual === 'number' && actual <= limit
        ? undefined
        : `${named(place)} is ${shown(actual)}${typeof actual === 'number' ? ' ms' : ''}, more than ${Math.round(limit)} ms`;
    }
    case '$absent':
      return actual === undefined ? undefined : `${named(place)} is ${shown(actual)}, and should not be there`;
    case '$time': {
      const { near, within } = argument as { near: Moment; within: string };
      return nearTimestamp(actual, near, context.milliseconds(within) + context.tolerance, context, named(place));
    }
    case '$anyOf': {
      const reasons = (argument as unknown[]).map((alternative) => mismatch(actual, alternative, context, place));
      return reasons.includes(undefined) ? undefined : reasons.join(', and ');
    }
  }
}

function named(place: string): string {
  return place === '' ? 'it' : place;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A value as people read it: JSON, control characters escaped, cut when long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  // A long text is cut first: it may be shown for each of thousands of frames.
  if (typeof value === 'string' && value.length > 120)
    return `${cut(JSON.stringify(value.slice(0, 100)))}… (${value.length} characters)`;
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 120 ? `${cut(json)}… (${json.length} characters)` : json;
}

/** The first 100 code units, never half of a surrogate pair. */
function cut(json: string): string {
  return json.slice(0, 100).replace(/[\ud800-\udbff]$/, '');
}
