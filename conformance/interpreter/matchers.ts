import { fullLength } from './abridged.ts';
import type { Cause } from './causes.ts';
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
  /** Told the offset from UTC, in minutes, at which a timestamp without a declared zone is right. */
  zoneSeen(field: string, offsetMinutes: number): void;
}

/** Why a value does not match; undefined when it does. `field` is the path from the value that was first compared. */
export function mismatch(actual: unknown, expected: unknown, context: MatchContext, field = ''): Cause | undefined {
  if (expected === undefined) return undefined;
  const matcher = matcherIn(expected);
  if (matcher !== undefined) return applyMatcher(matcher, actual, context, field);
  if (isRecord(expected)) {
    if (!isRecord(actual)) return wrong(field, 'object', undefined, actual);
    for (const [key, inner] of Object.entries(expected)) {
      const own = Object.hasOwn(actual, key) ? actual[key] : undefined;
      const found = mismatch(own, inner, context, field === '' ? key : `${field}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return jsonEqual(actual, expected) ? undefined : wrong(field, 'equal', expected, actual);
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
  field: string,
): Cause | undefined {
  switch (name) {
    case '$pattern':
      return typeof actual === 'string' && new RegExp(String(argument), 'u').test(actual)
        ? undefined
        : wrong(field, 'pattern', argument, actual);
    case '$in':
      return Array.isArray(argument) && argument.some((item) => jsonEqual(actual, item))
        ? undefined
        : wrong(field, 'one-of', argument, actual);
    case '$equals':
      return jsonEqual(actual, argument) ? undefined : wrong(field, 'equal', argument, actual);
    case '$atMost': {
      const most = context.milliseconds(String(argument));
      // A slow target must not buy itself time by being slow: the tolerance is for the machine.
      const limit = most + Math.min(context.tolerance, most / 4);
      if (typeof actual !== 'number') return wrong(field, 'equal', argument, actual);
      return actual <= limit ? undefined : { kind: 'too-long', field, took: actual, most: Math.round(limit) };
    }
    case '$absent':
      return actual === undefined ? undefined : wrong(field, 'absent', undefined, actual);
    case '$time': {
      const { near, within } = argument as { near: Moment; within: string };
      return nearTimestamp(actual, near, context.milliseconds(within) + context.tolerance, context, field);
    }
    case '$anyOf': {
      const causes = (argument as unknown[]).map((alternative) => mismatch(actual, alternative, context, field));
      return causes.includes(undefined)
        ? undefined
        : { kind: 'none-of', causes: causes.filter((one) => one !== undefined) };
    }
  }
}

/** A value that is missing leaves `actual` out. */
function wrong(
  field: string,
  how: Extract<Cause, { kind: 'wrong-value' }>['how'],
  wanted: unknown,
  actual: unknown,
): Cause {
  return { kind: 'wrong-value', field, how, wanted: wanted ?? null, ...(actual === undefined ? {} : { actual }) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A value as people read it: JSON, control characters escaped, cut when long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  // A long text is cut first: it may be shown for each of thousands of frames.
  if (typeof value === 'string' && value.length > 120)
    return `${cut(JSON.stringify(value.slice(0, 100)))}… (${fullLength(value)} characters)`;
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 120 ? `${cut(json)}… (${json.length} characters)` : json;
}

/** The first 100 code units, never half of a surrogate pair. */
function cut(json: string): string {
  return json.slice(0, 100).replace(/[\ud800-\udbff]$/, '');
}
