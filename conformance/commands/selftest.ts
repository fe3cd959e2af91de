import { availableParallelism } from 'node:os';
import type { SelftestReport } from '#generated/formats/selftest.js';
import { configuredUsers } from '../config/settings.ts';
import { packageVersion } from '../package-folder.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { cells } from '../report/layout.ts';
import { requirementColumn } from '../report/lines.ts';
import { pageOf } from '../report/page.ts';
import { UnmatchedPattern } from '../run/select.ts';
import { closingLines } from '../selftest/closing.ts';
import { defaultCommand } from '../selftest/default-command.ts';
import { type Offer, readOffer, WrongFaultList } from '../selftest/fault-list.ts';
import { resultLines } from '../selftest/lines.ts';
import { matrixOf } from '../selftest/matrix.ts';
import { narrowed } from '../selftest/narrow.ts';
import { runSelftest, type SelftestEvents } from '../selftest/run-selftest.ts';
import type { Bench } from '../selftest/subject.ts';
import { judgeSelftest } from '../selftest/verdict.ts';
import { CommandFailure } from './failure.ts';
import { runInterruptibly } from './interruptibly.ts';
import { failureOf } from './judge.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { usersFor } from './target.ts';

/** Options of `im-conformance selftest`. */
export interface SelftestOptions {
  /** Program that can be wrong on purpose; this package's own where it is empty. */
  readonly command: readonly string[];
  /** Globs over names of faults and servers. */
  readonly run: readonly string[];
  /** Faults at once. */
  readonly parallel?: number | undefined;
  readonly json: boolean;
}

/** A fault is mostly waited for: so many at once for each processor. */
const faultsPerProcessor = 5;

/** Proves that the suite can fail, prints the report, and gives the exit code. Throws CommandFailure. */
export async function selftest(options: SelftestOptions): Promise<number> {
  try {
    return await prove(options);
  } catch (error) {
    if (error instanceof WrongFaultList || error instanceof UnmatchedPattern)
      throw new CommandFailure(error.message, 2);
    throw failureOf(error);
  }
}

async function prove(options: SelftestOptions): Promise<number> {
  const startedAt = new Date();
  const protocol = await openProtocol(defaultProtocol);
  const command = options.command.length > 0 ? options.command : defaultCommand();
  const bench = await benchFor(protocol, command);
  const offered = await readOffer(command, protocol);
  const offer = narrowed(offered, options.run);
  const parallel = options.parallel ?? faultsPerProcessor * availableParallelism();
  const report = await runInterruptibly({ stop: async () => {} }, async (signal) => {
    const events = options.json ? silent : printing(offer, protocol);
    const results = await runSelftest(bench, offer, parallel, events, signal);
    const requirements = matrixOf(protocol, bench.plans, results.faults);
    const facts = { ...results, requirements, filtered: options.run.length > 0, interrupted: signal.aborted };
    const { verdict, exitCode, problems } = judgeSelftest(facts);
    const built: SelftestReport = {
      format: 1,
      kit: packageVersion(),
      protocol: `${protocol.model.protocol} ${protocol.model.version}`,
      target: command.join(' '),
      filtered: facts.filtered,
      interrupted: facts.interrupted,
      startedAt: startedAt.toISOString(),
      milliseconds: Date.now() - startedAt.getTime(),
      verdict,
      exitCode,
      baselines: [...results.baselines],
      faults: [...results.faults],
      nulls: [...results.nulls],
      requirements,
      problems: [...problems],
    };
    print(options.json ? [JSON.stringify(built, null, 2)] : closingLines(built, pageOf(process.stdout)));
    return built;
  });
  return report?.exitCode ?? 130;
}

/** Everything optional is declared, so that its checks are played; the program is told to offer it by its command. */
async function benchFor(protocol: Protocol, command: readonly string[]): Promise<Bench> {
  const { model } = protocol;
  const capabilities = Object.values(model.messages).flatMap(({ capability }) => capability ?? []);
  return {
    protocol,
    command,
    capabilities,
    plans: await openScenarios(protocol, []),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...usersFor(true, configuredUsers(undefined, model)),
  };
}

const silent: SelftestEvents = { baseline: () => {}, fault: () => {}, null: () => {} };

function printing(offer: Offer, protocol: Protocol): SelftestEvents {
  const names = [...offer.baselines, ...[...offer.faults, ...offer.nulls].map(({ name }) => name)];
  const cited = Math.max(requirementColumn(protocol) / 2, ...offer.faults.map(({ breaks }) => breaks.length));
  const lines = resultLines(pageOf(process.stdout), Math.max(...names.map(cells)), Math.ceil(cited));
  return {
    baseline: (result) => print([lines.baseline(result)]),
    fault: (result) => print([lines.fault(result)]),
    null: (result) => print([lines.null(result)]),
  };
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
