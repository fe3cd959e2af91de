import type { Report } from '#generated/formats/report.js';
import { failedRuns, rememberRuns, type TargetKey } from '../last-failed/failed-runs.ts';
import { lastFailedWords } from '../last-failed/words.ts';
import { masked } from '../masked.ts';
import { runOf } from '../report/html/runs.ts';
import { isGreen } from '../run/results.ts';
import type { Selection } from '../run/select.ts';
import { CommandFailure } from './failure.ts';
import type { JudgingOptions } from './judge.ts';

/** A target as it is found again when it is judged the next time, and as people know it. */
export interface KnownTarget {
  readonly key: TargetKey;
  readonly label: string;
}

/**
 * Of a selection the runs that did not pass when they were last played, if that is asked for: a part, even where it is all.
 * Throws CommandFailure where nothing is left.
 */
export async function onlyLastFailed(
  selection: Selection,
  { key, label }: KnownTarget,
  options: Pick<JudgingOptions, 'lastFailed' | 'watch' | 'lang'>,
): Promise<Selection> {
  if (options.lastFailed !== true) return selection;
  const words = lastFailedWords[options.lang];
  if (options.watch === true) throw new CommandFailure(words.notWatched, 2);
  const failed = await failedRuns(key);
  if (failed === undefined) throw new CommandFailure(words.nothing(label), 2);
  if (failed.size === 0) throw new CommandFailure(words.passed(label), 2);
  const plans = selection.plans.filter(({ id }) => failed.has(id));
  if (plans.length === 0) throw new CommandFailure(words.noneOfThem(failed.size), 2);
  return { ...selection, plans, filtered: true };
}

/** Remembers which of the runs of a report did not pass; one of which only a part was played is not known to pass. */
export async function rememberFailed(key: TargetKey, { plans }: Selection, report: Report): Promise<void> {
  const ids = new Set(report.checks.map(({ id }) => id));
  const whole = plans.filter((plan) => plan.checks.every(({ check }) => ids.has(`${plan.id}:${check}`)));
  await rememberRuns(key, new Set(whole.map(({ id }) => id)), notPassed(report));
}

/** Says what became of the runs that did not pass before. */
export function sayWhatBecame(report: Report, { plans }: Selection, command: string, { lang }: JudgingOptions): void {
  const words = lastFailedWords[lang];
  const still = notPassed(report).size;
  const said = still === 0 ? words.fixed(plans.length, command) : words.still(still, plans.length);
  process.stderr.write(`im-conformance: ${masked(said)}\n`);
}

/** Runs of which something did not hold, but for failures that are expected. */
function notPassed({ checks }: Report): Set<string> {
  const open = checks.filter((check) => !isGreen(check) && check.expectedFailure === undefined);
  return new Set(open.map(runOf));
}
