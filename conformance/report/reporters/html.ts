import type { Report, TraceEntry } from '#generated/formats/report.js';
import { isGreen } from '../../run/results.ts';
import type { ShownCause } from '../html/causes.ts';
import { htmlReport } from '../html/html-report.ts';
import type { OpenReporter } from '../reporter.ts';
import { shownFindings } from '../shown-findings.ts';
import { type Words, words } from '../words.ts';

/** Entries of the wire that are kept of one run, and of all runs together while it is not too much. */
const mostOfOne = 600;
const mostOfAll = 60_000;
/** What is kept of a run even then. */
const fewestOfOne = 60;

/** One page that needs no network, each exchange drawn; it alone keeps what was on the wire until the run is over. */
export const html: OpenReporter = ({ out, protocol, titles, language, repeatCommand }) => {
  const runs = new Map<string, { title: string; trace: readonly TraceEntry[] }>();
  let kept = 0;
  return {
    began: () => {},
    played(results, again, { id, title, trace }) {
      // Of several rounds the one tells that went wrong, as its checks do.
      if (again || (runs.has(id) && results.every(isGreen))) return;
      const room = Math.max(fewestOfOne, Math.min(mostOfOne, mostOfAll - kept));
      const shown = shortened(trace, room, words[language]);
      kept += shown.length - (runs.get(id)?.trace.length ?? 0);
      runs.set(id, { title: titles.get(title) ?? title, trace: shown });
    },
    finished: (report) =>
      out.write(htmlReport({ report, protocol, language, runs, repeatCommand, causes: causesOf(report) })),
  };
};

/** What is wrong, in the order of repair. */
function causesOf(report: Report): ShownCause[] {
  return shownFindings(report)
    .filter(({ finding }) => finding.level === 'MUST')
    .map(({ finding, seen, wire, log }) => ({
      title: seen,
      requirements: finding.requirements,
      explains: finding.failed,
      notJudged: finding.notJudged,
      trace: wire,
      log: log.map(({ milliseconds, connection, text }) => ({ at: milliseconds, stream: connection, text })),
      ...(finding.hint === undefined ? {} : { fix: finding.hint }),
    }));
}

/** Of a trace that is too long its last entries are kept, so few that the page shows what was left out before them. */
const keptAtEnd = 12;

/** A trace without what is left out of it, which is counted. */
function shortened(trace: readonly TraceEntry[], most: number, { later }: Words): readonly TraceEntry[] {
  if (trace.length <= most) return trace;
  const before = trace.slice(0, most - keptAtEnd - 1);
  const after = trace.slice(-keptAtEnd);
  const left = trace.length - before.length - after.length;
  const marks = before.slice(-1).map((last): TraceEntry => ({ ...last, direction: 'event', text: later(left) }));
  return [...before, ...marks, ...after];
}
