import type { CheckResult } from '#generated/formats/report.js';
import { framesCheck } from '../interpreter/implicit.ts';
import { causeOf } from '../interpreter/judgement.ts';
import type { Language } from '../language.ts';
import { chainOf, fitsAny } from '../report/cause-match.ts';
import { resultIn } from '../report/sentences/languages.ts';
import type { Stack } from '../stacks.ts';
import type { Finding } from './finding.ts';
import type { StepWords } from './step-words.ts';
import { type Advice, wordsIn } from './words.ts';

/** In which words it is told: of people, and of the program if its language is known. */
export interface Speech {
  readonly language: Language;
  readonly stack?: Stack | undefined;
}

/** What a played scenario means to the person who asked: pure. */
export function findingOf(step: StepWords, results: readonly CheckResult[], speech: Speech): Finding {
  const { language } = speech;
  const label = step.label[language];
  const bad = results.filter(({ verdict }) => verdict !== 'pass');
  if (bad.length === 0) return { status: 'fine', label, text: step.fine[language] };
  const skipped = bad.find(({ verdict }) => verdict === 'skip');
  if (skipped !== undefined)
    return { status: 'notice', label, text: wordsIn(language).undecided.text, seen: seenIn([skipped], language) };
  const { text, remedy } = adviceOn(step, bad, speech);
  const status = bad.some(({ verdict }) => verdict !== 'warn') ? 'problem' : 'notice';
  return { status, label, text, seen: seenIn(bad, language), remedy };
}

/** The first known problem that fits what was seen. */
function adviceOn(step: StepWords, bad: readonly CheckResult[], { language, stack }: Speech): Advice {
  const decided = bad.filter(({ verdict, check }) => check !== framesCheck && verdict !== 'untestable');
  const words = wordsIn(language);
  if (decided.length === 0 && bad.every(({ check }) => check === framesCheck)) return words.strangeFrames;
  const chain = bad.flatMap((result) => chainOf(causeOf(result)));
  const known = step.problems.find(
    (problem) =>
      (problem.check === undefined || decided.some(({ check }) => check === problem.check)) && fitsAny(problem, chain),
  );
  if (known === undefined) return words.undecided;
  const remedy = (stack === undefined ? undefined : known.for[stack]) ?? known.remedy;
  return { text: known.problem[language], remedy: remedy[language] };
}

/** What was seen where something did not hold, each once, the most telling first. */
function seenIn(bad: readonly CheckResult[], language: Language): string[] {
  const frames = bad.filter(({ check }) => check === framesCheck);
  const others = bad.filter(({ check }) => check !== framesCheck);
  const sentences = [...frames, ...others].map((result) => {
    // That a check was not reached says nothing beside the one that stopped the scenario.
    if (result.verdict === 'untestable' && others.some(({ verdict }) => verdict !== 'untestable')) return undefined;
    const { actual, reason } = resultIn(result, language);
    return actual ?? reason;
  });
  return [...new Set(sentences.filter((text) => text !== undefined))];
}
