import path from 'node:path';
import { suggestion } from '../../suggestion.ts';
import { isAgent } from './agent.ts';
import { forReaders, isReporter, type ReporterName, reporters } from './table.ts';

/** A reporter, and where it writes: a file, or else standard output. */
export interface Choice {
  readonly name: ReporterName;
  readonly file?: string;
  /** Set where the file belongs to somebody else, who lets others add to it up to so many bytes; it may be missing. */
  readonly within?: number;
}

/** Reporters that cannot be had, or not together; the message says what to do. */
export class WrongReporters extends Error {}

/** GitHub takes no more for the summary of a step. */
const largestSummary = 1024 * 1024;

/**
 * The reporters that are asked for, as `name` or `name=file`, several parted by commas; without any it is the usual one, or
 * `minimal` where an agent reads along. In GitHub's CI its annotations are added, and the summary of the job. Throws
 * WrongReporters.
 */
export function chosenReporters(
  asked: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  usual: ReporterName = 'pretty',
): Choice[] {
  const choices = asked.flatMap((list) => list.split(',').map(choiceOf));
  if (choices.length === 0) choices.push({ name: isAgent(environment) ? 'minimal' : usual });
  refuseClashes(choices);
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY: summary = '' } = environment;
  if (GITHUB_ACTIONS === 'true' && !choices.some(({ name }) => name === 'github')) choices.push({ name: 'github' });
  if (summary !== '' && choices.some(({ name }) => name === 'github'))
    choices.push({ name: 'markdown', file: summary, within: largestSummary });
  // Annotations are the last that is said.
  return choices.sort((a, b) => Number(a.name === 'github') - Number(b.name === 'github'));
}

/** The one that has standard output for itself, if it is for a program to read. */
export function programOutput(choices: readonly Choice[]): ReporterName | undefined {
  const isRead = (name: ReporterName): boolean => forReaders.includes(name) || name === 'github';
  return choices.find(({ name, file }) => file === undefined && !isRead(name))?.name;
}

function choiceOf(text: string): Choice {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text.trim()) ?? [];
  const known = Object.keys(reporters);
  if (!isReporter(name))
    throw new WrongReporters(
      `there is no reporter ${JSON.stringify(name)}; there are ${known.join(', ')}${suggestion(name, known)}`,
    );
  if (file === undefined) return { name };
  if (file === '') throw new WrongReporters(`--reporter ${name}= lacks the file: write ${name}=FILE`);
  return { name, file };
}

function refuseClashes(choices: readonly Choice[]): void {
  const [first, second] = choices.filter(({ name, file }) => file === undefined && name !== 'github');
  if (first !== undefined && second !== undefined)
    throw new WrongReporters(
      `${first.name} and ${second.name} cannot both go to standard output; give one of them a file: --reporter ${first.name},${second.name}=FILE`,
    );
  const files = choices.flatMap(({ file }) => (file === undefined ? [] : path.resolve(file)));
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new WrongReporters(`two reporters cannot write to one file, ${twice}`);
}
