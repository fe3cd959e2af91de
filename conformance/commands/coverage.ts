import { readFile } from 'node:fs/promises';
import { type Validator, validateReport, validateSelftestReport } from '#generated/formats/validators.js';
import type { Protocol } from '../protocol/protocol.ts';
import { pageOf } from '../report/page.ts';
import { coverageOf, uncovered } from '../selftest/coverage.ts';
import { coverageLines } from '../selftest/coverage-lines.ts';
import { CommandFailure } from './failure.ts';
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
    options.reports.map((file) => readReport(file, validateReport, 'server --json', protocol)),
  );
  const selftest =
    options.selftest === undefined
      ? undefined
      : await readReport(options.selftest, validateSelftestReport, 'selftest --json', protocol);
  const rows = coverageOf(protocol, plans, reports, selftest);
  if (options.json) print(JSON.stringify(rows, null, 2));
  else for (const line of coverageLines(rows, pageOf(process.stdout))) print(line);
  return options.check && uncovered(rows).length > 0 ? 1 : 0;
}

async function readReport<T extends { protocol: string }>(
  file: string,
  fits: Validator<T>,
  command: string,
  { model }: Protocol,
): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : (error.code ?? error.message);
    throw new CommandFailure(`cannot read ${file}: ${why}`, 2);
  });
  const value = parsed(text);
  if (!fits(value)) {
    const [first] = fits.errors ?? [];
    const why = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim();
    throw new CommandFailure(`${file} is no report of im-conformance ${command}: ${why}`, 2);
  }
  const [protocol] = value.protocol.split(' ');
  if (protocol !== model.protocol)
    throw new CommandFailure(`${file} is a report of the protocol ${protocol}, not of ${model.protocol}`, 2);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
