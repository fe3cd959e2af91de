import type { CheckResult } from '#generated/formats/report.js';
import type { Note } from '../interpreter/causes.ts';
import { implicitChecks } from '../interpreter/implicit.ts';
import { worse } from '../interpreter/judgement.ts';
import type { Played } from './play.ts';
import { alikeBetween, around, isGreen } from './results.ts';
import type { Selection } from './select.ts';

/** What came of the runs of a suite: the results that are final, and notes, each once. */
export class KeptResults {
  readonly #selection: Selection;
  readonly #notes = new Map<string, Note>();
  readonly #kept = new Map<string, readonly CheckResult[]>();

  constructor(selection: Selection) {
    this.#selection = selection;
  }

  /** Keeps the selected results of a run; of several final ones the worst of each check. */
  keep({ plan, results, trace, notes }: Played, again: boolean): readonly CheckResult[] {
    for (const note of notes) this.note(note);
    const alike = plan.scenario.target === 'both' ? alikeBetween : undefined;
    const kept = results
      .filter(({ check }) => isImplicit(check) || this.#selection.includes(plan, check))
      .map((result) => (isGreen(result) ? result : { ...result, trace: around(trace, result.milliseconds, alike) }));
    if (again) return kept;
    const merged = new Map((this.#kept.get(plan.id) ?? []).map((result) => [result.check, result]));
    for (const result of kept) {
      const before = merged.get(result.check);
      if (before === undefined || worse(before.verdict, result.verdict) !== before.verdict)
        merged.set(result.check, result);
    }
    this.#kept.set(plan.id, [...merged.values()]);
    return kept;
  }

  /** Judges again what was kept, where something that was seen since explains it. */
  revise(judged: (result: CheckResult) => CheckResult): void {
    for (const [id, results] of this.#kept) this.#kept.set(id, results.map(judged));
  }

  /** Adds a note, if it is not there. */
  note(note: Note): void {
    this.#notes.set(JSON.stringify(note), note);
  }

  notes(): Note[] {
    return [...this.#notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
  }

  /** In the order of the selection, whatever the order in which they were played. */
  results(): CheckResult[] {
    return this.#selection.plans.flatMap(({ id }) => this.#kept.get(id) ?? []);
  }
}

/** Whether every scenario has a check by itself. */
export function isImplicit(check: string): boolean {
  return implicitChecks.some((known) => known === check);
}
