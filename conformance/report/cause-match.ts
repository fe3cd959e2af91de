import type { Cause } from '../interpreter/causes.ts';
import { jsonEqual } from '../interpreter/equality.ts';

/** What an entry of a file says of a cause; what is undefined fits everything. */
export interface CauseMatch {
  /** Kinds of causes, or `frame-` and the kind of a rule that a frame breaks. */
  readonly causes: readonly string[] | undefined;
  /** Fields of the cause, as `compileWhere` gives them. */
  readonly where: Readonly<Record<string, unknown>>;
}

/** Kinds and fields of an entry, ready to be compared. Told why a regular expression is none, and in which key it stands. */
export function causeMatch(
  { cause, where = {} }: { readonly cause?: string | string[]; readonly where?: object },
  report: (key: 'where', message: string) => void,
): CauseMatch {
  return {
    causes: cause === undefined ? undefined : [cause].flat(),
    where: compiled(where, (message) => report('where', message)) as CauseMatch['where'],
  };
}

/** A regular expression; undefined where the source is none, which is told. */
export function expressionOf(source: string | undefined, report: (message: string) => void): RegExp | undefined {
  try {
    return source === undefined ? undefined : new RegExp(source, 'u');
  } catch (error) {
    report((error as Error).message);
    return undefined;
  }
}

function compiled(wanted: unknown, report: (message: string) => void): unknown {
  if (Array.isArray(wanted)) return wanted.map((one) => compiled(one, report));
  if (!isMapping(wanted)) return wanted;
  const { $pattern } = wanted;
  if (typeof $pattern === 'string') return expressionOf($pattern, report);
  return Object.fromEntries(Object.entries(wanted).map(([name, inner]) => [name, compiled(inner, report)]));
}

/** A cause, and those that it tells of. Rules that frames break are causes of their own, whose kinds begin with `frame-`. */
export function chainOf(cause: Cause | undefined): Cause[] {
  if (cause === undefined) return [];
  if (cause.kind === 'broken-frames')
    return [cause, ...cause.broken.map(({ rule }) => ({ ...rule, kind: `frame-${rule.kind}` }) as unknown as Cause)];
  const inner = 'cause' in cause ? cause.cause : 'end' in cause ? cause.end : undefined;
  return [cause, ...chainOf(inner)];
}

/** Whether one of several causes is as an entry says. */
export function fitsAny({ causes, where }: CauseMatch, chain: readonly Cause[]): boolean {
  return causes === undefined || chain.some((cause) => causes.includes(cause.kind) && fitsValue(cause, where));
}

/** Clocks need not agree to the second. */
const near = 5000;

/**
 * Whether a value of a cause is as an entry wants it: a list is one of several values; a mapping with `$pattern`, `$absent`,
 * `$type`, `$near` or `$nearMultipleOf` a matcher, any other one holds for the fields that it names. Of a list one item is
 * enough.
 */
function fitsValue(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return wanted.some((one) => fitsValue(actual, one));
  if (isMapping(wanted) && '$absent' in wanted) return (actual === undefined) === wanted['$absent'];
  if (Array.isArray(actual)) return actual.some((item) => fitsValue(item, wanted));
  if (wanted instanceof RegExp) return actual !== undefined && wanted.test(asText(actual));
  if (!isMapping(wanted)) return jsonEqual(actual, wanted);
  const { $near, $nearMultipleOf, $type } = wanted;
  if (typeof $type === 'string') return typeof actual === $type;
  if (typeof $near === 'number') return typeof actual === 'number' && Math.abs(actual - $near) <= near;
  if (typeof $nearMultipleOf === 'number') return typeof actual === 'number' && isNearMultiple(actual, $nearMultipleOf);
  return isMapping(actual) && Object.entries(wanted).every(([name, inner]) => fitsValue(actual[name], inner));
}

/** Zero is the nearest multiple of what is hardly off at all. */
function isNearMultiple(value: number, of: number): boolean {
  const multiple = Math.round(value / of);
  return multiple !== 0 && Math.abs(value - multiple * of) <= near;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof RegExp);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
