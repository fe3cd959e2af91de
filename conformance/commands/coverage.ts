import { validateSelftestReport } from '#generated/formats/validators.js';
import type { Protocol } from '../protocol/protocol.ts';
import { pageOf } from '../report/page.ts';
import { coverageOf, uncovered } from '../selftest/coverage.ts';
import { coverageLines } from '../selftest/coverage-lines.ts';
import { CommandFailure } from './failure.ts';
import { readReport, readResult } from './read-report.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';

/** Options of `im-conformance coverage`. */
export interface CoverageOptions {
  /** Report files of `im-conformance server --json` and `client --json`. */
  readonly reports: readonly string[];
  /** Report file of `im-conformance selftest --json`. */
  readonly selftest?: string | undefined;
  /** Whether a requirement without a check and without a reason is a failure. */
  readonly check: boolean;
  readonly json: boolean;
}

/** Prints what the suite covers; gives the exit code. Throws CommandFailure. */
export async function showCoverage(options: CoverageOptions, print: (line: string) => void): Promise<number> {
  const protocol = await openProtocol(defaultProtocol);
  const plans = [...(await openScenarios(protocol, [])), ...(await openScenarios(protocol, [], 'client'))];
  const reports = await Promise.all(
    options.reports.map(async (file) => ofProtocol(file, await readReport(file), protocol)),
  );
  const selftest =
    options.selftest === undefined
      ? undefined
      : ofProtocol(
          options.selftest,
          await readResult(options.selftest, validateSelftestReport, 'selftest --json'),
          protocol,
        );
  const rows = coverageOf(protocol, plans, reports, selftest);
  if (options.json) print(JSON.stringify(rows, null, 2));
  else for (const line of coverageLines(rows, pageOf(process.stdout))) print(line);
  return options.check && uncovered(rows).length > 0 ? 1 : 0;
}

function ofProtocol<T extends { protocol: string }>(file: string, report: T, { model }: Protocol): T {
  const [protocol] = report.protocol.split(' ');
  if (protocol !== model.protocol)
    throw new CommandFailure(`${file} is a report of the protocol ${protocol}, not of ${model.protocol}`, 2);
  return report;
}
