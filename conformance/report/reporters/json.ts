import type { OpenReporter } from '../reporter.ts';

/** The whole report as one JSON object, by spec/formats/report.schema.json. */
export const json: OpenReporter = ({ out }) => ({
  began: () => {},
  played: () => {},
  finished: (report) => out.write(`${JSON.stringify(report, null, 2)}\n`),
});
