import type { CheckResult, Report, ReportFinding, TraceEntry } from '#generated/formats/report.js';

import { tellsOfError } from '../process/tells-of-error.ts';

/** A finding with the check that shows it best, and what was on the wire and in the program's output at that moment. */
export interface ShownFinding {
  readonly finding: ReportFinding;
  readonly example: CheckResult;
  /** What was seen, as a sentence. */
  readonly seen: string;
  /** The wire without the program's lines. */
  readonly wire: readonly TraceEntry[];
  readonly log: readonly TraceEntry[];
}

/** The findings of a report, whose sentences are in some language already, with what shows each. */
export function shownFindings({ findings = [], checks }: Pick<Report, 'findings' | 'checks'>): ShownFinding[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  return findings.flatMap((finding) => {
    const example = byId.get(finding.example);
    if (example === undefined) return [];
    const { trace = [] } = example;
    return [
      {
        finding,
        example,
        seen: example.actual ?? example.reason ?? '',
        wire: trace.filter(({ direction }) => direction !== 'log'),
        log: tellingLines(trace),
      },
    ];
  });
}

/** Lines of the program that are shown with a finding. */
const shownLines = 2;

/** The first lines that tell of errors at that moment, each once. */
function tellingLines(trace: readonly TraceEntry[]): TraceEntry[] {
  const seen = new Set<string>();
  const errors = trace.filter(({ direction, text }) => {
    if (direction !== 'log' || !tellsOfError(text) || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  return errors.slice(0, shownLines);
}
