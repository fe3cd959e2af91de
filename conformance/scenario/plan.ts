import type { Example, Scenario, Step } from '#generated/formats/scenario.js';
import type { Place } from '../yaml-file.ts';

/** A scenario as read from its file. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly file: string;
  /** Position of the value at a path of the file. */
  locate(path: readonly (string | number)[]): Place;
}

/** A step of a run, repetitions unrolled. */
export interface PlannedStep {
  readonly step: Step;
  readonly place: Place;
  /** Values of the repetitions around it: a count, or one of the values that are gone through. */
  readonly counters: Readonly<Record<string, unknown>>;
}

/** A check as the scenario declares it. */
export interface DeclaredCheck {
  readonly check: string;
  readonly proves: readonly string[];
  readonly place: Place;
}

/** One run of a scenario: the scenario itself, or one row of its table. */
export interface Plan {
  /** `area/name` or `area/name[row]`. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly file: string;
  readonly example: Example | undefined;
  readonly steps: readonly PlannedStep[];
  readonly checks: readonly DeclaredCheck[];
  /** Why checks that no step decides cannot be judged, where some were left out. */
  readonly without?: string;
}

/** The one key of a step and its value. */
export function stepEntry(step: Step): [keyof Step, NonNullable<Step[keyof Step]>] {
  const [entry] = Object.entries(step);
  return entry as [keyof Step, NonNullable<Step[keyof Step]>];
}

/** The runs of a scenario. */
export function planRuns(loaded: LoadedScenario): Plan[] {
  const { scenario, file } = loaded;
  const steps = unroll(scenario.steps, ['steps'], {}, loaded);
  const checks = declaredChecks(steps);
  const rows = scenario.examples ?? [undefined];
  return rows.map((example) => ({
    id: example === undefined ? scenario.scenario : `${scenario.scenario}[${example.id}]`,
    scenario,
    file,
    example,
    steps,
    checks,
  }));
}

function unroll(
  steps: readonly Step[],
  path: readonly (string | number)[],
  counters: Readonly<Record<string, unknown>>,
  loaded: LoadedScenario,
): PlannedStep[] {
  return steps.flatMap((step, index): PlannedStep[] => {
    const here = [...path, index];
    const { repeat } = step;
    if (repeat === undefined) return [{ step, place: loaded.locate(here), counters }];
    const values = repeat.over ?? Array.from({ length: repeat.times ?? 0 }, (_, turn) => turn + 1);
    return values.flatMap((value) =>
      unroll(repeat.steps, [...here, 'repeat', 'steps'], { ...counters, [repeat.as]: value }, loaded),
    );
  });
}

/** Checks of planned steps, each name once. */
function declaredChecks(steps: readonly PlannedStep[]): DeclaredCheck[] {
  const checks = new Map<string, DeclaredCheck>();
  for (const { step, place } of steps) {
    const [, value] = stepEntry(step);
    if (typeof value !== 'object' || !('check' in value) || value.check === undefined) continue;
    const proves = list(value.proves);
    const known = checks.get(value.check);
    checks.set(value.check, {
      check: value.check,
      proves: [...new Set([...(known?.proves ?? []), ...proves])],
      place: known?.place ?? place,
    });
  }
  return [...checks.values()];
}

/** One value or several, as several. */
export function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
