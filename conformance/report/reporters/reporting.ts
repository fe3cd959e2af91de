import type { CheckResult, Report } from '#generated/formats/report.js';
import type { Language } from '../../language.ts';
import { masked, maskedValues } from '../../masked.ts';
import type { Output } from '../page.ts';
import type { Reporter, ReporterContext, Run, RunFacts } from '../reporter.ts';
import { reportIn, resultIn } from '../sentences/languages.ts';
import { words } from '../words.ts';
import { type Choice, programOutput } from './chosen.ts';
import { FileNotWritten, FileOutput } from './file-output.ts';
import { type ReporterName, reporters } from './table.ts';

/** Programs read these, in which sentences are English whatever the language of people is. */
const forPrograms: ReadonlySet<ReporterName> = new Set(['json', 'ndjson', 'tap', 'junit']);

/** What all reporters of a run share; `err` is where people are told what is no report. */
export interface ReportingContext
  extends Pick<ReporterContext, 'protocol' | 'titles' | 'language' | 'repeatCommand' | 'environment'> {
  readonly out: Output;
  readonly err: Output;
  /** Whether a line may say how far the run is. */
  readonly progress: boolean;
}

interface Opened {
  readonly choice: Choice;
  readonly file: FileOutput | undefined;
  readonly reporter: Reporter;
  readonly language: Language;
}

/** The same in each language that is asked for, made once. */
function inLanguages<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

/** All reporters of a run as one; none of them is told a secret. */
export class Reporting implements Reporter {
  readonly #context: ReportingContext;
  readonly #opened: Opened[] = [];

  /** Opens the files of all before anything is judged. Throws FileNotWritten. */
  constructor(choices: readonly Choice[], context: ReportingContext) {
    this.#context = context;
    const forProgram = programOutput(choices) !== undefined;
    try {
      for (const choice of choices) this.#opened.push(...this.#open(choice, forProgram));
    } catch (error) {
      for (const { file } of this.#opened) file?.close();
      throw error;
    }
  }

  began(facts: RunFacts): void {
    const told = maskedValues(facts);
    for (const { reporter } of this.#opened) reporter.began(told);
  }

  played(results: readonly CheckResult[], again: boolean, { id, title, trace }: Run): void {
    const told = inLanguages((language) => maskedValues(results.map((result) => resultIn(result, language))));
    // Most look at no trace of a run.
    const run: Run = {
      id,
      title,
      get trace() {
        return maskedValues(trace);
      },
    };
    for (const { reporter, language } of this.#opened) reporter.played(told(language), again, run);
  }

  finished(report: Report): void {
    const told = inLanguages((language) => maskedValues(reportIn(report, language)));
    for (const { reporter, language } of this.#opened) reporter.finished(told(language));
  }

  /** Closes all files and says once which were written. Tells whether all that had to be are. */
  ended(): boolean {
    const { err, language } = this.#context;
    const written: string[] = [];
    let all = true;
    for (const { choice, file, reporter } of this.#opened) {
      reporter.ended?.();
      try {
        if (file?.close() === true) written.push(words[language].inFile(choice.name, choice.file ?? ''));
      } catch (error) {
        if (!(error instanceof FileNotWritten)) throw error;
        this.#sayWhy(error);
        all = all && choice.within !== undefined;
      }
    }
    if (written.length > 0) err.write(`im-conformance: ${masked(words[language].wrote(written))}\n`);
    return all;
  }

  #open(choice: Choice, forProgram: boolean): Opened[] {
    const { out, err, progress, repeatCommand, ...shared } = this.#context;
    try {
      const file = choice.file === undefined ? undefined : new FileOutput(choice.file, choice.within !== undefined);
      // GitHub reads both; a program that reads the one wants nothing else in it.
      const stream = choice.name === 'github' && forProgram ? err : out;
      const reporter = reporters[choice.name]({
        ...shared,
        repeatCommand: (check) => masked(repeatCommand(check)),
        out: file ?? stream,
        mostBytes: choice.within === undefined ? Number.POSITIVE_INFINITY : choice.within - (file?.size ?? 0),
        progress: progress && file === undefined ? err : undefined,
      });
      return [{ choice, file, reporter, language: forPrograms.has(choice.name) ? 'en' : shared.language }];
    } catch (error) {
      if (!(error instanceof FileNotWritten) || choice.within === undefined) throw error;
      this.#sayWhy(error);
      return [];
    }
  }

  #sayWhy({ message }: FileNotWritten): void {
    this.#context.err.write(`im-conformance: ${message}\n`);
  }
}
