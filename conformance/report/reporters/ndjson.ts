import type { ReportLine } from '#generated/formats/report-line.js';
import type { OpenReporter } from '../reporter.ts';

/**
 * A JSON object a line, by spec/formats/report-line.schema.json, each written as soon as it is known: however a run ends,
 * what was written is whole.
 */
export const ndjson: OpenReporter = ({ out }) => {
  const write = (line: ReportLine): void => void out.write(`${JSON.stringify(line)}\n`);
  return {
    began: ({ kit, protocol, target, provenance, clock, filtered, startedAt, calibration, runs }) =>
      write({
        type: 'began',
        format: 1,
        kit,
        protocol,
        target,
        provenance,
        clock,
        filtered,
        startedAt,
        toleranceMs: calibration.tolerance,
        runs,
      }),
    played: (results, again, { id, title }) => write({ type: 'played', run: id, title, again, results: [...results] }),
    finished: ({
      verdict,
      because,
      reason,
      exitCode,
      interrupted,
      milliseconds,
      counts,
      requirements,
      notes,
      outdated,
    }) =>
      write({
        type: 'finished',
        verdict,
        ...(because === undefined ? {} : { because }),
        ...(reason === undefined ? {} : { reason }),
        exitCode,
        ...(interrupted === undefined ? {} : { interrupted }),
        milliseconds,
        counts,
        requirements,
        ...(notes === undefined ? {} : { notes }),
        ...(outdated === undefined ? {} : { outdated }),
      }),
  };
};
