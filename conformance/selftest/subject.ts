import type { ProtocolModel } from '#generated/formats/model.js';
import type { CheckResult } from '#generated/formats/report.js';
import type { TestUser } from '../interpreter/types.ts';
import type { ProgramMessage } from '../process/program-output.ts';
import { within } from '../process/within.ts';
import type { Actor, Protocol } from '../protocol/protocol.ts';
import type { Calibration } from '../run/calibrate.ts';
import { clientFleet } from '../run/client-fleet.ts';
import { type ClockChoice, startedServer } from '../run/fleet.ts';
import { runSuite, type SuiteEvents } from '../run/run-suite.ts';
import type { Selection } from '../run/select.ts';
import type { Users } from '../run/user-pool.ts';
import type { Plan } from '../scenario/plan.ts';

/** What every program of a selftest is judged by. */
export interface Bench {
  /** What the program is. */
  readonly actor: Actor;
  readonly protocol: Protocol;
  /** The whole suite. */
  readonly plans: readonly Plan[];
  /** Program that can be wrong on purpose. */
  readonly command: readonly string[];
  readonly users: Users;
  readonly probeUser: TestUser;
  readonly capabilities: readonly string[];
  readonly timeZone: string;
  /** What the first run measured of clients, for all others: the program is always the same. */
  readonly measured: { calibration?: Calibration; intervalMs?: number };
}

/** How one program is judged. */
export interface Judging {
  readonly selection: Selection;
  readonly clock: ClockChoice;
  /** Scenarios at once. */
  readonly parallel: number;
  /** Whether failures are final without a second try. */
  readonly oneTry?: boolean;
  /** Whether a client is measured itself, because it may not even start. */
  readonly measure?: boolean;
  /** Whether a client is told a longer interval than usual, which makes its timing plainer. */
  readonly slowly?: boolean;
  /** Whether a final result ends the run. */
  stopAt?(result: CheckResult): boolean;
}

/** What one program came to. */
export interface SubjectRun {
  /** Final results. */
  readonly checks: readonly CheckResult[];
  /** Whether the program told that its fault took effect. */
  applied(): Promise<boolean>;
}

/** So many times longer. */
const longerInterval = 3;
const answerTimeout = 5000;
/** Programs of this kit answer at once or never, so that nobody waits as long as for strangers; in milliseconds. */
const answerLimit = 3000;
/** A client prints a line and no more. */
const readyTimeout = { server: 30_000, client: 10_000 } as const;
/** A client may take half a minute to come back. */
const scenarioTimeout = { server: 30_000, client: 60_000 } as const;
/** How long the last line of a program that has ended may be on its way, in milliseconds. */
const lastLine = 500;

/** Starts the program with `--fault NAME` and judges it. Throws ProgramError, TargetUnreachable or ClockUnavailable. */
export async function runSubject(
  bench: Bench,
  name: string,
  judging: Judging,
  signal: AbortSignal,
): Promise<SubjectRun> {
  let tellApplied = (): void => {};
  const applied = new Promise<true>((resolve) => {
    tellApplied = () => resolve(true);
  });
  const { protocol, users, probeUser, capabilities, timeZone } = bench;
  const command = [...bench.command, '--fault', name];
  const fleetOptions = {
    model: impatient(protocol.model),
    clock: judging.clock,
    users,
    probeUser,
    timeoutMs: answerTimeout,
    readyTimeoutMs: readyTimeout[bench.actor],
    onEvent: ({ event }: ProgramMessage) => {
      if (event === 'fault-applied') tellApplied();
    },
  };
  const { measured } = bench;
  const interval = judging.slowly === true ? longerInterval : 1;
  const intervalMs = measured.intervalMs === undefined ? undefined : interval * measured.intervalMs;
  const fleet =
    bench.actor === 'client'
      ? clientFleet({
          ...fleetOptions,
          command,
          calibration: judging.measure === true ? undefined : measured.calibration,
          intervalMs,
        })
      : startedServer(command, fleetOptions);
  try {
    const options = {
      protocol,
      fleet,
      users,
      capabilities,
      timeZone,
      timeoutMs: scenarioTimeout[bench.actor],
      // Many programs at once hold this one up all the time.
      ignoreLag: bench.actor === 'server',
      ...judging,
    };
    const began: SuiteEvents['began'] = ({ calibration, told = {} }) => {
      measured.calibration ??= calibration;
      measured.intervalMs ??= Math.max(...Object.values(told));
    };
    const { checks } = await runSuite(options, { began, played: () => {} }, signal);
    return { checks, applied: async () => (await within(lastLine, applied)) === true };
  } finally {
    await fleet.stop();
  }
}

function impatient(model: ProtocolModel): ProtocolModel {
  const usual = model.timers['answerLimit'];
  return usual === undefined
    ? model
    : { ...model, timers: { ...model.timers, answerLimit: { ...usual, ms: answerLimit } } };
}

/** The runs that a filter leaves, with all of their checks. */
export function partOf(plans: readonly Plan[], keep: (plan: Plan) => boolean): Selection {
  const kept = plans.filter(keep);
  return { plans: kept, filtered: kept.length < plans.length, includes: () => true };
}
