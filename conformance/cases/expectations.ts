import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What runs a program. */
export type Runtime = 'node' | 'python' | 'go' | 'java';

/** What a right report says. */
export interface Expectation {
  readonly exit: readonly number[];
  readonly verdict: readonly string[];
  /** Requirements that must be called broken; of an inner list, at least one. */
  readonly broken: readonly (string | readonly string[])[];
  readonly mayBreak: readonly string[];
  readonly mayWarn: readonly string[];
  readonly notVerified: readonly string[];
  readonly says: readonly string[];
  readonly mostNotJudged?: number;
  /** Causes that the report begins with, all of them and no other, in the order of repair; any where there are none. */
  readonly head?: readonly Cause[];
}

/** One fault of a program that has several. */
export interface Cause extends Pick<Expectation, 'broken' | 'mayBreak' | 'notVerified' | 'says'> {
  /** Its name in the variable FIXED, which repairs it. */
  readonly id: string;
  readonly fault: string;
}

/** A program and what a right report says about it. */
export interface Case extends Expectation {
  readonly name: string;
  readonly group: string;
  readonly actor: 'server' | 'client';
  readonly runtime: Runtime;
  /** File or folder below this one. */
  readonly program: string;
  readonly fault?: string;
  /** Runs it where the local time is in the afternoon. */
  readonly timeZone?: 'afternoon';
  readonly whereSlow?: Partial<Expectation>;
  /** In the order of repair. */
  readonly causes: readonly Cause[];
}

type Entry = Partial<Omit<Case, 'causes'>> & { readonly causes?: readonly (Partial<Cause> & { id: string })[] };

/** Name that repairs every cause. */
export const ALL = 'all';

const ENTRY_KEYS = [
  ...['runtime', 'program', 'fault', 'exit', 'verdict', 'broken', 'mayBreak', 'mayWarn', 'notVerified', 'says'],
  ...['mostNotJudged', 'timeZone', 'whereSlow', 'causes'],
];
const EMPTY = { broken: [], mayBreak: [], notVerified: [], says: [] };
const FAULTY = { ...EMPTY, exit: [1], verdict: ['non-conformant'], mayWarn: [], causes: [] };

/**
 * Reads the cases.
 *
 * @throws Error that names the case and the key that is unknown or missing
 */
export function readCases(): readonly Case[] {
  const text = readFileSync(new URL('expectations.yaml', import.meta.url), 'utf8');
  const { cases } = parse(text) as { cases: Record<string, Record<string, Entry>> };
  return Object.entries(cases).flatMap(([group, entries]) =>
    Object.entries(entries).map(([name, entry]) => readCase(group, name, entry)),
  );
}

function readCase(group: string, name: string, entry: Entry): Case {
  const unknown = Object.keys(entry).filter((key) => !ENTRY_KEYS.includes(key));
  if (unknown.length > 0) throw new Error(`expectations.yaml: ${name} has an unknown key ${unknown.join(', ')}`);
  const { runtime, program } = entry;
  if (runtime === undefined || program === undefined)
    throw new Error(`expectations.yaml: ${name} needs runtime and program`);
  const causes = (entry.causes ?? []).map((cause): Cause => ({ fault: '', ...EMPTY, ...cause }));
  return {
    ...FAULTY,
    ...entry,
    name,
    group,
    actor: group === 'clients' ? 'client' : 'server',
    runtime,
    program,
    causes,
  };
}

/**
 * What a right report says while some causes are repaired. A program without a cause left is conformant, with warnings
 * where `mayWarn` allows them.
 *
 * @throws Error when a name is that of no cause
 */
export function expectationOf(one: Case, fixed: readonly string[]): Expectation {
  const unknown = fixed.filter((name) => name !== ALL && !one.causes.some(({ id }) => id === name));
  if (unknown.length > 0) {
    const known = one.causes.map(({ id }) => id).join(', ') || 'none';
    throw new Error(`${one.name} has no cause ${unknown.join(', ')}; its causes: ${known}`);
  }
  const left = fixed.includes(ALL) ? [] : one.causes.filter(({ id }) => !fixed.includes(id));
  if (one.causes.length > 0 && left.length === 0) {
    return { ...one, ...EMPTY, exit: [0], verdict: ['conformant', 'conformant with warnings'], mostNotJudged: 0 };
  }
  return {
    ...one,
    broken: [...one.broken, ...left.flatMap(({ broken }) => broken)],
    mayBreak: [...one.mayBreak, ...left.flatMap(({ mayBreak }) => mayBreak)],
    notVerified: [...one.notVerified, ...left.flatMap(({ notVerified }) => notVerified)],
    says: [...one.says, ...left.flatMap(({ says }) => says)],
    head: left,
  };
}
