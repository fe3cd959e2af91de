import type { Explanations } from '#generated/formats/explanations.js';
import { kitCommand } from '../command-line.ts';
import { readExplanations } from '../explain/explanations.ts';
import { explanationLines } from '../explain/lines.ts';
import { type Subject, subjectsOf, UnknownSubject } from '../explain/subject.ts';
import type { Language } from '../language.ts';
import { InvalidHints, loadHints } from '../report/hints.ts';
import { pageOf } from '../report/page.ts';
import type { Stack } from '../stacks.ts';
import { CommandFailure } from './failure.ts';
import { defaultProtocol } from './scenarios.ts';
import { stackOf } from './stack.ts';

/** Options of `im-conformance explain`. */
export interface ExplainOptions {
  /** Requirements, scenarios or checks. */
  readonly ids: readonly string[];
  readonly lang: Language;
  /** What the reader's program is written in, where he says so. */
  readonly stack?: Stack | undefined;
}

/** Prints what requirements and checks are about. Throws CommandFailure. */
export async function explain(
  { ids, lang, stack: stated }: ExplainOptions,
  print: (line: string) => void,
): Promise<void> {
  const explanations = await readExplanations(defaultProtocol);
  if (explanations === undefined) throw new Error(`this kit explains no ${defaultProtocol}`);
  const hints = await loadHints(defaultProtocol, lang).catch((error: unknown) => {
    throw error instanceof InvalidHints ? new CommandFailure(error.message, 2) : error;
  });
  const page = pageOf(process.stdout, process.stdout.columns, lang);
  const stack = stackOf({ stated, folder: '.' });
  const subjects = ids.flatMap((id) => named(id, explanations));
  for (const [index, subject] of subjects.entries()) {
    if (index > 0) print('');
    for (const line of explanationLines(subject, { explanations, hints, stack, language: lang, page })) print(line);
  }
}

function named(id: string, explanations: Explanations): Subject[] {
  try {
    return subjectsOf(id, explanations);
  } catch (error) {
    if (!(error instanceof UnknownSubject)) throw error;
    throw new CommandFailure(`${error.message} (${kitCommand('list')} shows them all)`, 2);
  }
}
