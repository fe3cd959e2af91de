import { readFile } from 'node:fs/promises';
import type { Hint } from '#generated/formats/hints.js';
import type { CheckResult } from '#generated/formats/report.js';
import { validateHints } from '#generated/formats/validators.js';
import type { Language } from '../language.ts';
import { packageFolder } from '../package-folder.ts';
import { schemaProblems } from '../schema-problems.ts';
import { type FileProblem, formatProblem, readYaml, type YamlFile } from '../yaml-file.ts';

/** A known cause of failed checks; what is undefined fits everything. */
export interface CompiledHint {
  /** As checks cite it: `AB-1` or `AB-1/SHOULD`. */
  readonly requirement: string;
  /** Matches the check's id. */
  readonly check: RegExp | undefined;
  /** Matches what was seen. */
  readonly actual: RegExp | undefined;
  /** Cause and fix, in the language that was asked for. */
  readonly hint: string;
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
  const hints = yaml.value.map((entry, index) => compile(entry, index, language, yaml, problems));
  if (problems.length > 0) throw invalid(problems);
  return hints;
}

/** The hint for a check that did not hold; undefined where none fits. */
export function hintFor(hints: Hints, { id, requirements, actual = '' }: CheckResult): string | undefined {
  return hints.find(
    (entry) =>
      requirements.includes(entry.requirement) &&
      (entry.check?.test(id) ?? true) &&
      (entry.actual?.test(actual) ?? true),
  )?.hint;
}

function compile(
  entry: Hint,
  index: number,
  language: Language,
  yaml: YamlFile,
  problems: FileProblem[],
): CompiledHint {
  const expression = (key: 'check' | 'actual'): RegExp | undefined => {
    const source = entry[key];
    if (source === undefined) return undefined;
    try {
      return new RegExp(source, 'u');
    } catch (error) {
      problems.push({ ...yaml.locate([index, key]), message: (error as Error).message });
      return undefined;
    }
  };
  const { requirement, hint, zh } = entry;
  const text = { en: hint, zh }[language];
  return { requirement, check: expression('check'), actual: expression('actual'), hint: text };
}

function invalid(problems: readonly FileProblem[]): InvalidHints {
  return new InvalidHints(problems.map(formatProblem).join('\n'));
}
