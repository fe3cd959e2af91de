import { type Command, InvalidArgumentError, Option } from 'commander';
import { DURATION_EXAMPLES, durationWord, parseDuration } from './duration.ts';
import { LIMITS, type LimitName, type Limits, type LimitUnit, limitsFrom } from './shell/limits.ts';
import { UserError } from './user-error.ts';

/** How the values of a unit are read, shown, and named in help and in messages. */
interface Notation {
  readonly placeholder: string;
  readonly expected: string;
  parse(text: string): number | undefined;
  show(value: number): string;
}

const KIB = 1024;
const SIZES: Readonly<Record<string, number>> = { '': 1, B: 1, KiB: KIB, MiB: KIB * KIB, GiB: KIB * KIB * KIB };
const MOST = 2 ** 40;

const number: Omit<Notation, 'placeholder'> = {
  expected: `a whole number from 1 to ${MOST}`,
  parse: (text) => (/^[0-9]{1,13}$/.test(text) ? inRange(Number(text)) : undefined),
  show: String,
};

const NOTATIONS: Readonly<Record<LimitUnit, Notation>> = {
  bytes: {
    placeholder: 'size',
    expected: 'a size such as 4096, 64KiB or 1MiB',
    parse(text) {
      const [, digits, unit] = /^([0-9]{1,13})(|B|KiB|MiB|GiB)$/.exec(text) ?? [];
      return digits === undefined ? undefined : inRange(Number(digits) * (SIZES[unit ?? ''] ?? 0));
    },
    show(value) {
      const unit = ['GiB', 'MiB', 'KiB'].find((name) => value % (SIZES[name] ?? 0) === 0) ?? '';
      return `${value / (SIZES[unit] ?? 1)}${unit}`;
    },
  },
  count: { ...number, placeholder: 'number' },
  perSecond: { ...number, placeholder: 'number', show: (value) => `${value}/s` },
  milliseconds: {
    placeholder: 'duration',
    expected: `a duration such as ${DURATION_EXAMPLES}`,
    parse: parseDuration,
    show: durationWord,
  },
};

const NAMES = Object.keys(LIMITS) as LimitName[];

/** Adds a flag for each limit, in a group of its own. */
export function addLimitOptions(command: Command): Command {
  for (const name of NAMES) {
    const { unit, meaning, value } = LIMITS[name];
    const { placeholder, parse, expected, show } = NOTATIONS[unit];
    const option = new Option(`--${flagOf(name)} <${placeholder}>`, `${meaning} (default: ${show(value)})`);
    option.argParser((text) => {
      const given = parse(text);
      if (given === undefined) throw new InvalidArgumentError(`Expected ${expected}.`);
      return given;
    });
    command.addOption(option.helpGroup('Limits:'));
  }
  return command;
}

/** The limits of a parsed command line. Throws a UserError where they exclude each other. */
export function limitsOf(flags: Readonly<Partial<Record<LimitName, number>>>): Limits {
  const limits = limitsFrom(({ value }, name) => flags[name] ?? value);
  if (limits.unfinishedBytesOfAll < 2 * limits.messageBytes) {
    const [all, one] = [flagOf('unfinishedBytesOfAll'), flagOf('messageBytes')];
    throw new UserError(`--${all} has to be at least twice --${one}: a message that is allowed must have room`, 2);
  }
  return limits;
}

/** The limits as a table for a terminal: flag, value, what it bounds. */
export function limitsTable(limits: Limits): string {
  const rows = NAMES.map((name) => [`--${flagOf(name)}`, NOTATIONS[LIMITS[name].unit].show(limits[name])] as const);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return NAMES.map((name, index) => {
    const [flag = '', value = ''] = rows[index] ?? [];
    return `${flag.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${LIMITS[name].meaning}\n`;
  }).join('');
}

/** A name in lower case with hyphens, as a flag has it without its two. */
export function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function inRange(value: number): number | undefined {
  return value >= 1 && value <= MOST ? value : undefined;
}
