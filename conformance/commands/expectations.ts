import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CheckResult, OutdatedExpectation } from '#generated/formats/report.js';
import { accept, outdatedEntries, readExpectedFailures, writeExpectedFailures } from '../config/expected-failures.ts';
import { CommandFailure } from './failure.ts';

/** What a run makes of the file of expected failures. */
export interface Expectations {
  /** SHA-256 of the file; undefined where there is none. */
  readonly sha256: string | undefined;
  accept(result: CheckResult): CheckResult;
  outdated(checks: readonly CheckResult[], complete: boolean): OutdatedExpectation[];
  update(checks: readonly CheckResult[]): Promise<void>;
}

/** What the file of expected failures says, if one is given. Throws CommandFailure and ExpectedFailuresError. */
export async function expectations(file: string | undefined, isUpdate: boolean): Promise<Expectations> {
  const today = new Date().toISOString().slice(0, 10);
  if (file === undefined) {
    if (isUpdate) throw new CommandFailure('name the file to write with --expected-failures', 2);
    return { sha256: undefined, accept: (result) => result, outdated: () => [], update: async () => {} };
  }
  const entries = await readExpectedFailures(file, isUpdate);
  return {
    sha256: await readFile(file).then(
      (bytes) => createHash('sha256').update(bytes).digest('hex'),
      () => undefined,
    ),
    accept: (result) => accept(entries, today, result),
    outdated: (checks, complete) => (isUpdate ? [] : outdatedEntries(entries, checks, complete, today)),
    update: async (checks) => {
      if (!isUpdate) return;
      const count = await writeExpectedFailures(file, entries, checks);
      process.stderr.write(`${file}: ${count} expected failures\n`);
    },
  };
}
