import { readFile } from 'node:fs/promises';
import type { Hint } from '#generated/formats/hints.js';
import type { CheckResult } from '#generated/formats/report.js';
import { validateHints } from '#generated/formats/validators.js';
import type { Cause } from '../interpreter/causes.ts';
import { jsonEqual } from '../interpreter/equality.ts';
import { causeOf } from '../interpreter/judgement.ts';
import type { Language } from '../language.ts';
import { packageFolder } from '../package-folder.ts';
import { schemaProblems } from '../schema-problems.ts';
import { type Stack, stacks } from '../stacks.ts';
import { type FileProblem, formatProblem, readYaml, type YamlFile } from '../yaml-file.ts';

/** A known cause of failed checks; what is undefined fits everything. */
export interface CompiledHint {
  /** Kinds of what was seen. */
  readonly causes: readonly string[] | undefined;
  /** Fields of the cause. */
  readonly where: Readonly<Record<string, unknown>>;
  /** As checks cite them: `AB-1` or `AB-1/SHOULD`. */
  readonly requirements: readonly string[] | undefined;
  /** Matches the check's id. */
  readonly check: RegExp | undefined;
  /** Matches a line that the program printed at that moment. */
  readonly log: RegExp | undefined;
  /** Cause and fix, in the language of people that was asked for. */
  readonly hint: string;
  /** The same in the words of a language of programs. */
  readonly for: Readonly<Partial<Record<Stack, string>>>;
}

/** Hints of one protocol; the first that fits is the best. */
export type Hints = readonly CompiledHint[];

/** The file of hints cannot be used; the message says where and why, one problem a line. */
export class InvalidHints extends Error {}

/** Reads the hints for a protocol in a language; a protocol without a file has none. Throws InvalidHints. */
export async function loadHints(protocolId: string, language: Language = 'en'): Promise<Hints> {
  const file = `conformance/hints/${encodeURIComponent(protocolId)}.yaml`;
  const text = await readFile(new URL(file, packageFolder()), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? [] : parseHints(file, text, language);
}

/** Hints from the text of a file; `file` names it in problems. Throws InvalidHints. */
export function parseHints(file: string, text: string, language: Language = 'en'): Hints {
  const yaml = readYaml(file, text);
  if (yaml.problems.length > 0) throw invalid(yaml.problems);
  if (!validateHints(yaml.value)) throw invalid(schemaProblems(yaml, 'hints', validateHints.errors ?? []));
  const problems: FileProblem[] = [];
  const hints = yaml.value.map((entry, index) => new Compiler(yaml, index, language, problems).hint(entry));
  if (problems.length > 0) throw invalid(problems);
  return hints;
}

/** What is known of a check that did not hold, beside its result. */
export interface HintContext {
  /** What the program is written in. */
  readonly stack?: Stack | undefined;
  /** Lines that the program printed at that moment. */
  readonly log?: readonly string[] | undefined;
}

/** The hint for a check that did not hold; undefined where none fits. What was seen decides before what was checked. */
export function hintFor(hints: Hints, check: CheckResult, { stack, log = [] }: HintContext = {}): string | undefined {
  const chain = chainOf(causeOf(check));
  const lines = [...log, ...lastWords(chain)];
  const found = hints.find(
    (hint) =>
      (hint.causes === undefined || chain.some((cause) => fits(hint, cause))) &&
      (hint.requirements?.some((id) => check.requirements.includes(id)) ?? true) &&
      (hint.check?.test(check.id) ?? true) &&
      (hint.log === undefined || lines.some((line) => hint.log?.test(line))),
  );
  return found === undefined ? undefined : textFor(found, stack);
}

/** A hint in the words of a language of programs, or in general ones. */
export function textFor(hint: CompiledHint, stack: Stack | undefined): string {
  return (stack === undefined ? undefined : hint.for[stack]) ?? hint.hint;
}

/** A cause, and those that it tells of. Rules that frames break are causes of their own, whose kinds begin with `frame-`. */
function chainOf(cause: Cause | undefined): Cause[] {
  if (cause === undefined) return [];
  if (cause.kind === 'broken-frames')
    return [cause, ...cause.broken.map(({ rule }) => ({ ...rule, kind: `frame-${rule.kind}` }) as unknown as Cause)];
  const inner = 'cause' in cause ? cause.cause : 'end' in cause ? cause.end : undefined;
  return [cause, ...chainOf(inner)];
}

/** What a program said when it ended belongs to its log. */
function lastWords(chain: readonly Cause[]): string[] {
  return chain.flatMap((cause) => (cause.kind === 'crashed' ? [...cause.first, ...cause.last] : []));
}

function fits({ causes, where }: CompiledHint, cause: Cause): boolean {
  return causes?.includes(cause.kind) === true && fitsValue(cause, where);
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

/** Compiles one entry of a file. */
class Compiler {
  readonly #yaml: YamlFile;
  readonly #index: number;
  readonly #language: Language;
  readonly #problems: FileProblem[];

  constructor(yaml: YamlFile, index: number, language: Language, problems: FileProblem[]) {
    this.#yaml = yaml;
    this.#index = index;
    this.#language = language;
    this.#problems = problems;
  }

  hint(entry: Hint): CompiledHint {
    const { cause, requirement, check, log, where = {} } = entry;
    const own = stacks.flatMap((stack) => {
      const text = entry.for?.[stack];
      return text === undefined ? [] : [[stack, text[this.#language]] as const];
    });
    return {
      causes: cause === undefined ? undefined : [cause].flat(),
      where: Object.fromEntries(Object.entries(where).map(([name, wanted]) => [name, this.#wanted(wanted)])),
      requirements: requirement === undefined ? undefined : [requirement].flat(),
      check: this.#expression(check, 'check'),
      log: this.#expression(log, 'log'),
      hint: entry.hint[this.#language],
      for: Object.fromEntries(own),
    };
  }

  #wanted(wanted: unknown): unknown {
    if (Array.isArray(wanted)) return wanted.map((one) => this.#wanted(one));
    if (!isMapping(wanted)) return wanted;
    const { $pattern } = wanted;
    if (typeof $pattern === 'string') return this.#expression($pattern, 'where');
    return Object.fromEntries(Object.entries(wanted).map(([name, inner]) => [name, this.#wanted(inner)]));
  }

  #expression(source: string | undefined, key: string): RegExp | undefined {
    if (source === undefined) return undefined;
    try {
      return new RegExp(source, 'u');
    } catch (error) {
      this.#report(key, (error as Error).message);
      return undefined;
    }
  }

  #report(key: string, message: string): void {
    this.#problems.push({ ...this.#yaml.locate([this.#index, key]), message });
  }
}

function invalid(problems: readonly FileProblem[]): InvalidHints {
  return new InvalidHints(problems.map(formatProblem).join('\n'));
}
