import type { CheckResult, Report } from '#generated/formats/report.js';
import type { ClockGrade } from '../interpreter/types.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Calibration } from '../run/calibrate.ts';

/** A stream for people: standard output or standard error. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** What is known when the first scenario is about to be played. */
export interface Beginning {
  /** Version of the kit. */
  readonly kit: string;
  readonly url: string;
  readonly clock: ClockGrade;
  readonly calibration: Calibration;
  /** How many runs of scenarios will be played. */
  readonly runs: number;
}

export interface TerminalOptions {
  /** Results go here. */
  readonly out: Output;
  /** Progress goes here, if it is a terminal. */
  readonly err: Output;
  readonly protocol: Protocol;
  /** Width in cells; that of `out` unless told, 80 where it has none. */
  readonly columns?: number;
  /** The command that plays a check again. */
  readonly repeatCommand: (check: CheckResult) => string;
}

/** Shows a run to a person while it goes on, and what it came to. */
export interface Terminal {
  began(facts: Beginning): void;
  /** A scenario was played; with `again` it is tried once more, and its results are not final. */
  played(results: readonly CheckResult[], again: boolean): void;
  finished(report: Report): void;
}

/** A terminal on two streams; colours as the streams and NO_COLOR, FORCE_COLOR and TERM allow. */
export function terminalReporter({ out }: TerminalOptions): Terminal {
  const print = (line: string): void => void out.write(`${line}\n`);
  return {
    began: ({ kit, url }) => print(`im-conformance ${kit} ${url}`),
    played: (results) => {
      for (const { id, verdict } of results) print(`${verdict} ${id}`);
    },
    finished: ({ verdict }) => print(`Verdict: ${verdict}`),
  };
}
