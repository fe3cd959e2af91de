import { availableParallelism } from 'node:os';
import type { ProvedRequirement, SelftestReport } from '#generated/formats/selftest.js';
import { configuredUsers } from '../config/settings.ts';
import { maskedValues } from '../masked.ts';
import { packageVersion } from '../package-folder.ts';
import type { Actor, Protocol } from '../protocol/protocol.ts';
import { cells } from '../report/layout.ts';
import { requirementColumn } from '../report/lines.ts';
import { pageOf } from '../report/page.ts';
import { UnmatchedPattern } from '../run/select.ts';
import { closingLines } from '../selftest/closing.ts';
import { defaultCommand } from '../selftest/default-command.ts';
import { type Offer, readOffer, WrongFaultList } from '../selftest/fault-list.ts';
import { resultLines } from '../selftest/lines.ts';
import { matrixOf } from '../selftest/matrix.ts';
import { isEmpty, narrowed } from '../selftest/narrow.ts';
import { runSelftest, type SelftestEvents, type SelftestResults } from '../selftest/run-selftest.ts';
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
  /** Which of this package's own; both unless told. */
  readonly actor?: Actor | undefined;
  /** Globs over names of faults and servers. */
  readonly run: readonly string[];
  /** Faults at once. */
  readonly parallel?: number | undefined;
  readonly json: boolean;
}

/** A fault is mostly waited for: so many at once for each processor. */
const faultsPerProcessor = 10;

const actors: readonly Actor[] = ['server', 'client'];

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
  const parts = await partsOf(protocol, options);
  const parallel = options.parallel ?? faultsPerProcessor * availableParallelism();
  const report = await runInterruptibly({ stop: async () => {} }, async (signal) => {
    const results: SelftestResults[] = [];
    const requirements: ProvedRequirement[] = [];
    for (const { bench, offer } of parts) {
      const events = options.json ? silent : printing(offer, protocol);
      const result = await runSelftest(bench, offer, parallel, events, signal);
      results.push(result);
      requirements.push(...matrixOf(protocol, bench.actor, bench.plans, result.faults));
    }
    const all = {
      baselines: results.flatMap(({ baselines }) => baselines),
      faults: results.flatMap(({ faults }) => faults),
      nulls: results.flatMap(({ nulls }) => nulls),
    };
    const facts = { ...all, requirements, filtered: isPart(options), interrupted: signal.aborted };
    const { verdict, exitCode, problems } = judgeSelftest(facts);
    const built: SelftestReport = maskedValues({
      format: 1,
      kit: packageVersion(),
      protocol: `${protocol.model.protocol} ${protocol.model.version}`,
      target: parts.map(({ bench }) => bench.command.join(' ')).join('; '),
      filtered: facts.filtered,
      interrupted: facts.interrupted,
      startedAt: startedAt.toISOString(),
      milliseconds: Date.now() - startedAt.getTime(),
      verdict,
      exitCode,
      ...all,
      requirements,
      problems: [...problems],
    });
    print(options.json ? [JSON.stringify(built, null, 2)] : closingLines(built, pageOf(process.stdout)));
    return built;
  });
  return report?.exitCode ?? 130;
}

/** A program that can be wrong, and what it is to be judged as. */
interface Part {
  readonly bench: Bench;
  readonly offer: Offer;
}

/** The command's program, or this package's own: what of them the patterns leave. Throws UnmatchedPattern. */
async function partsOf(protocol: Protocol, { command, actor, run }: SelftestOptions): Promise<Part[]> {
  if (command.length > 0 && actor !== undefined)
    throw new CommandFailure('--actor chooses one of this package; the program of a command says itself what it is', 2);
  const own = actors.filter((one) => actor === undefined || one === actor).map(defaultCommand);
  const commands = command.length > 0 ? [command] : own;
  const offers = await Promise.all(commands.map((each) => readOffer(each, protocol)));
  const left = narrowed(offers, run);
  const parts = left.map(async (offer, index): Promise<Part> => {
    return { offer, bench: await benchFor(protocol, offer.actor, commands[index] ?? []) };
  });
  return (await Promise.all(parts)).filter(({ offer }) => !isEmpty(offer));
}

function isPart({ run, actor, command }: SelftestOptions): boolean {
  return run.length > 0 || actor !== undefined || command.length > 0;
}

/** Everything optional is declared, so that its checks are played; the program is told to offer it by its command. */
async function benchFor(protocol: Protocol, actor: Actor, command: readonly string[]): Promise<Bench> {
  const { model } = protocol;
  const capabilities = Object.values(model.messages).flatMap(({ capability }) => capability ?? []);
  return {
    actor,
    protocol,
    command,
    capabilities,
    measured: {},
    plans: await openScenarios(protocol, [], actor),
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
    baseline: (result) => print([lines.baseline(maskedValues(result))]),
    fault: (result) => print([lines.fault(maskedValues(result))]),
    null: (result) => print([lines.null(maskedValues(result))]),
  };
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
