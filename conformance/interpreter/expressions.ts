/** A moment, on the real clock and on the session clock; both in milliseconds since the epoch. */
export interface Moment {
  readonly real: number;
  readonly session: number;
}

/** An expression names something that does not exist. */
export class UnknownVariable extends Error {
  readonly variable: string;
  constructor(variable: string) {
    super(`\${${variable}} names nothing`);
    this.variable = variable;
  }
}

/** Value of the first part of a variable; throws UnknownVariable for a name that there is not. */
export type Scope = (name: string) => unknown;

const whole = /^\$\{([A-Za-z][\w.]*)\}$/;
const part = /\$\{([A-Za-z][\w.]*)\}/g;

/**
 * Replaces every `${name.field}` in a value, at any depth. A text that is one expression as a whole becomes the value
 * itself, of its own type; undefined stays undefined.
 */
export function interpolate(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') {
    const only = whole.exec(value);
    if (only?.[1] !== undefined) return lookUp(only[1], scope);
    return value.replace(part, (_, variable: string) => String(lookUp(variable, scope) ?? ''));
  }
  if (Array.isArray(value)) return value.map((item) => interpolate(item, scope));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, interpolate(inner, scope)]));
}

/** Like interpolate, for what must be a text. */
export function interpolateText(value: string, scope: Scope): string {
  return String(interpolate(value, scope) ?? '');
}

/** Names that the expressions in a value use, each as `name.field`. */
export function variablesIn(value: unknown): string[] {
  if (typeof value === 'string') return [...value.matchAll(part)].map((match) => match[1] ?? '');
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(variablesIn);
}

function lookUp(variable: string, scope: Scope): unknown {
  const [name = '', ...fields] = variable.split('.');
  let value = scope(name);
  for (const field of fields) {
    if (value === null || typeof value !== 'object') throw new UnknownVariable(variable);
    value = (value as Record<string, unknown>)[field];
  }
  return value;
}
