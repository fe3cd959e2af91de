import type { CheckResult, Provenance, Report, TraceEntry } from '#generated/formats/report.js';
import type { Language } from '../language.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Beginning } from './opening.ts';
import type { Output } from './page.ts';

/** What is known when the first scenario is about to be played. */
export interface RunFacts extends Beginning {
  /** Id and version of the protocol. */
  readonly protocol: string;
  /** URL or command of the implementation under test. */
  readonly target: string;
  readonly provenance: Provenance;
  readonly filtered: boolean;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
}

/** A scenario that was played. */
export interface Run {
  /** `area/name` or `area/name[row]`. */
  readonly id: string;
  readonly title: string;
  /** Everything on the wire; nobody else keeps it. */
  readonly trace: readonly TraceEntry[];
}

/** Makes something of a run while it goes on. What it is given holds no secrets. */
export interface Reporter {
  began(facts: RunFacts): void;
  /** With `again` the scenario is tried once more, and its results are not final. */
  played(results: readonly CheckResult[], again: boolean, run: Run): void;
  /** Also of a run that was interrupted, as far as it came. */
  finished(report: Report): void;
  /** The very last, whether there is a report or not. */
  ended?(): void;
}

/** What a reporter is given to work with. */
export interface ReporterContext {
  /** Where it writes; what it has written is there at once. */
  readonly out: Output;
  /** Bytes that it may write there. */
  readonly mostBytes: number;
  /** Where a line may say how far the run is; undefined where nobody looks. */
  readonly progress: Output | undefined;
  /** What it says is in the language of people, where this kit has the words. */
  readonly protocol: Protocol;
  /** Titles of scenarios in that language, by what they are in the scenarios. */
  readonly titles: ReadonlyMap<string, string>;
  readonly language: Language;
  /** The command that plays a check again. */
  readonly repeatCommand: (check: CheckResult) => string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Begins to report on a run. */
export type OpenReporter = (context: ReporterContext) => Reporter;
