import { readFile } from 'node:fs/promises';
import type { Hint } from '#generated/formats/hints.js';
import type { CheckResult } from '#generated/formats/report.js';
import { validateHints } from '#generated/formats/validators.js';
import type { Cause } from '../interpreter/causes.ts';
import { causeOf } from '../interpreter/judgement.ts';
import type { Language } from '../language.ts';
import { packageFolder } from '../package-folder.ts';
import { schemaProblems } from '../schema-problems.ts';
import { type Stack, stacks } from '../stacks.ts';
import { type FileProblem, formatProblem, readYaml, type YamlFile } from '../yaml-file.ts';
import { type CauseMatch, causeMatch, chainOf, expressionOf, fitsAny } from './cause-match.ts';

/** A known cause of failed checks; what is undefined fits everything. */
export interface CompiledHint extends CauseMatch {
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
  const hints = yaml.value.map((entry, index) => compiled(entry, index, language, yaml, problems));
  if (problems.length > 0) throw invalid(problems);
  return hints;
}

function compiled(
  entry: Hint,
  index: number,
  language: Language,
  yaml: YamlFile,
  problems: FileProblem[],
): CompiledHint {
  const { requirement, check, log, hint } = entry;
  const report = (key: string, message: string): void => void problems.push({ ...yaml.locate([index, key]), message });
  const own = stacks.flatMap((stack) => {
    const text = entry.for?.[stack];
    return text === undefined ? [] : [[stack, text[language]] as const];
  });
  return {
    ...causeMatch(entry, report),
    requirements: requirement === undefined ? undefined : [requirement].flat(),
    check: expressionOf(check, (message) => report('check', message)),
    log: expressionOf(log, (message) => report('log', message)),
    hint: hint[language],
    for: Object.fromEntries(own),
  };
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
      fitsAny(hint, chain) &&
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

/** What a program said when it ended belongs to its log. */
function lastWords(chain: readonly Cause[]): string[] {
  return chain.flatMap((cause) => (cause.kind === 'crashed' ? [...cause.first, ...cause.last] : []));
}

function invalid(problems: readonly FileProblem[]): InvalidHints {
  return new InvalidHints(problems.map(formatProblem).join('\n'));
}
