import type { CheckResult } from '#generated/formats/report.js';
import { framesCheck } from '../interpreter/implicit.ts';
import type { Language } from '../language.ts';
import type { Finding } from './finding.ts';
import type { StepWords } from './step-words.ts';
import { type Advice, wordsIn } from './words.ts';

/** What a played scenario means to the person who asked: pure. */
export function findingOf(step: StepWords, results: readonly CheckResult[], language: Language): Finding {
  const label = step.label[language];
  const bad = results.filter(({ verdict }) => verdict !== 'pass');
  if (bad.length === 0) return { status: 'fine', label, text: step.fine[language] };
  const skipped = bad.find(({ verdict }) => verdict === 'skip');
  if (skipped !== undefined)
    return { status: 'notice', label, text: wordsIn(language).undecided.text, seen: seenIn([skipped]) };
  const { text, remedy } = adviceOn(step, bad, language);
  const status = bad.some(({ verdict }) => verdict !== 'warn') ? 'problem' : 'notice';
  return { status, label, text, seen: seenIn(bad), remedy };
}

/** The first known problem that fits what was seen. */
function adviceOn(step: StepWords, bad: readonly CheckResult[], language: Language): Advice {
  const seen = seenIn(bad).join('\n');
  const decided = bad.filter(({ verdict, check }) => check !== framesCheck && verdict !== 'untestable');
  const words = wordsIn(language);
  if (decided.length === 0 && bad.every(({ check }) => check === framesCheck)) return words.strangeFrames;
  const known = step.problems.find(
    ({ check, seen: expression }) =>
      (check === undefined || decided.some((result) => result.check === check)) && (expression?.test(seen) ?? true),
  );
  return known === undefined ? words.undecided : { text: known.problem[language], remedy: known.remedy[language] };
}

/** What was seen where something did not hold, each once, the most telling first. */
function seenIn(bad: readonly CheckResult[]): string[] {
  const frames = bad.filter(({ check }) => check === framesCheck);
  const others = bad.filter(({ check }) => check !== framesCheck);
  const words = [...frames, ...others].map(({ actual, reason, verdict }) =>
    // That a check was not reached says nothing beside the one that stopped the scenario.
    verdict === 'untestable' && others.some((other) => other.verdict !== 'untestable') ? undefined : (actual ?? reason),
  );
  return [...new Set(words.filter((text) => text !== undefined))];
}
