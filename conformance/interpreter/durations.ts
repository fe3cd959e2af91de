import type { ModelTimer } from '#generated/formats/model.js';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };

/** A length of time, split by the clock that it passes on. */
export interface Duration {
  /** Milliseconds on the session clock, which a target may let the kit advance. */
  readonly session: number;
  /** Milliseconds of real time. */
  readonly link: number;
}

/** A text that says no duration. */
export class DurationFault extends Error {}

/** A duration that names no unit and no timer. */
export class UnknownTerm extends DurationFault {
  readonly term: string;
  constructor(term: string) {
    super(`${term} is neither a unit (ms, s, m or min, h) nor a timer of the document`);
    this.term = term;
  }
}

/** A text that is no sum of amounts. */
export class MalformedDuration extends DurationFault {
  constructor(text: string) {
    super(`${text} is no duration; write it as 500, 500ms, 30s, 5min, 1 sessionTtl or 0.5 sessionTtl + 200 ms`);
  }
}

const term = '([0-9]+(?:\\.[0-9]+)?)(?: ?([A-Za-z]+))?';
const one = new RegExp(`^${term}$`);
const sum = new RegExp(`^${term}(?: [+-] ${term})*$`);

/** Milliseconds of a length of time such as `500ms`, `30 s` or, without a unit, `500`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit = 'ms'] = one.exec(text) ?? [];
  const factor = units[unit];
  return amount === undefined || factor === undefined ? undefined : Math.round(Number(amount) * factor);
}

/** Milliseconds for people: in the largest unit that divides them, but one minute as 60 s, or else in seconds if there is one. */
export function durationText(ms: number): string {
  const names = ms === 60_000 ? ['s'] : ['h', 'min', 's'];
  const unit = names.find((name) => ms > 0 && ms % (units[name] ?? 1) === 0);
  if (unit !== undefined) return `${ms / (units[unit] ?? 1)} ${unit}`;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms) / 1000} s`;
}

/** The same as one word of a command line. */
export function durationWord(ms: number): string {
  return durationText(ms).replace(' ', '');
}

/** Effective value of every timer in milliseconds, with its clock. */
export type TimerValues = Readonly<Record<string, Pick<ModelTimer, 'ms' | 'clock'>>>;

/** Evaluates a sum such as `0.5 sessionTtl + 200 ms`. Throws UnknownTerm and MalformedDuration. */
export function evaluateDuration(text: string, timers: TimerValues): Duration {
  if (!sum.test(text)) throw new MalformedDuration(text);
  let session = 0;
  let link = 0;
  for (const [, sign, amount, name = 'ms'] of text.matchAll(new RegExp(`(^|[+-] )${term}`, 'g'))) {
    const factor = Number(amount) * (sign?.startsWith('-') ? -1 : 1);
    const unit = units[name];
    const timer = timers[name];
    if (unit !== undefined) link += factor * unit;
    else if (timer === undefined) throw new UnknownTerm(name);
    else if (timer.clock === 'session') session += factor * timer.ms;
    else link += factor * timer.ms;
  }
  return { session, link };
}

/** Timers of a document with some values replaced; multiples follow the timer that they are a multiple of. */
export function effectiveTimers(
  defaults: Readonly<Record<string, ModelTimer>>,
  replaced: Readonly<Record<string, number>>,
): Record<string, ModelTimer> {
  const millisecondsOf = (name: string): number => {
    const timer = defaults[name];
    if (timer === undefined) return 0;
    const own = replaced[name];
    if (own !== undefined) return own;
    return timer.of === undefined || timer.times === undefined ? timer.ms : timer.times * millisecondsOf(timer.of);
  };
  return Object.fromEntries(
    Object.entries(defaults).map(([name, timer]) => [name, { ...timer, ms: millisecondsOf(name) }]),
  );
}
