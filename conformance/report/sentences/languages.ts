import type { CheckResult, Report } from '#generated/formats/report.js';
import type { Expectation, Note } from '../../interpreter/causes.ts';
import { causeOf } from '../../interpreter/judgement.ts';
import type { Language } from '../../language.ts';
import type { RunReason } from '../../run/run-reason.ts';
import { english } from './en.ts';
import type { Sentences } from './sentences.ts';
import { chinese } from './zh.ts';

/** What is said of data in each language. */
export const sentences: Readonly<Record<Language, Sentences>> = { en: english, zh: chinese };

/** A result with sentences of a language about what was expected and seen; what is not there as data stays as it is. */
export function resultIn(result: CheckResult, language: Language): CheckResult {
  const { expectation, cause } = sentences[language];
  const seen = causeOf(result);
  return {
    ...result,
    ...(result.expectation === undefined ? {} : { expected: expectation(result.expectation as Expectation) }),
    ...(seen === undefined ? {} : { [isUndecided(result) ? 'reason' : 'actual']: cause(seen) }),
  };
}

/** Whether the cause of a result is why it could not be judged, not what was seen. */
function isUndecided({ verdict }: CheckResult): boolean {
  return verdict === 'untestable' || verdict === 'skip' || verdict === 'error';
}

/** A report with all its sentences in a language. */
export function reportIn(report: Report, language: Language): Report {
  const { because, notes } = report;
  return {
    ...report,
    checks: report.checks.map((check) => resultIn(check, language)),
    ...(because === undefined ? {} : { reason: sentences[language].reason(because as RunReason) }),
    ...(notes === undefined
      ? {}
      : { notes: notes.map((note) => ({ ...note, text: sentences[language].note(note as unknown as Note) })) }),
  };
}
