import type { CheckResult, Report, ReportFinding, TraceEntry } from '#generated/formats/report.js';

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
        log: tellingLines(trace, example.milliseconds),
      },
    ];
  });
}

/** Lines of the program that are shown with a finding. */
const shownLines = 3;
/** Milliseconds by which a line may come after what it explains. */
const after = 1500;
/** Words by which programs of all languages begin to tell of an error. */
const error = /\b(?:\w*(?:Exception|Error)\b|panic:|fatal|Traceback)/;

/** The lines that tell most: of errors at that moment, or else the last ones before it. */
function tellingLines(trace: readonly TraceEntry[], decidedAt: number): TraceEntry[] {
  const lines = trace.filter(
    ({ direction, milliseconds, text }) =>
      direction === 'log' && milliseconds <= decidedAt + after && text.trim() !== '',
  );
  const seen = new Set<string>();
  const errors = lines.filter(({ text }) => {
    if (!error.test(text) || /^\s/.test(text) || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  return errors.slice(-shownLines);
}
