import { availableParallelism } from 'node:os';
import type { ProtocolModel } from '#generated/formats/model.js';
import type { TestUser } from '../interpreter/types.ts';
import { joinCounts } from '../process/crash.ts';
import { startDriver } from '../process/driver.ts';
import { ProgramError } from '../process/program-error.ts';
import { bothRig } from './both-rig.ts';
import { measureJitter } from './calibrate.ts';
import { intervalAgain, intervalFor, linkTimersOf, linkVariables, processorShare } from './client-interval.ts';
import { type Fleet, type OutputOf, startedServer } from './fleet.ts';
import type { Instance } from './instances.ts';
import { LagWatch } from './lag-watch.ts';
import { Turns } from './turns.ts';
import type { Users } from './user-pool.ts';

export interface BothFleetOptions {
  readonly model: ProtocolModel;
  /** Driver of the client with its arguments. */
  readonly client: readonly string[];
  /** The server with its arguments. */
  readonly server: readonly string[];
  /** Folder in which both run; that of this process unless told. */
  readonly folder?: string | undefined;
  readonly users: Users;
  readonly probeUser: TestUser;
  /** Milliseconds that both are told for the timers of the link; measured unless told. */
  readonly intervalMs?: number | undefined;
  readonly timeoutMs: number;
  readonly readyTimeoutMs: number;
  /** Gives what takes the output of the next server that is started. */
  readonly outputOf?: OutputOf | undefined;
}

/** One server, and clients that are started anew for each run; the kit stands between them. */
export function bothFleet(options: BothFleetOptions): Fleet {
  const starts = new Turns(availableParallelism());
  const lag = new LagWatch();
  const servers: Fleet[] = [];
  /** A server that is told an interval, and how clients get to it. */
  const pair = (interval: number): (() => Promise<Instance>) => {
    const told = linkTimersOf(options.model, interval);
    const listenedBefore = servers.length > 0;
    const server = startedServer(options.server, { ...options, clock: 'scaled', timers: told, listenedBefore });
    servers.push(server);
    return async () => paired(await named('server', server.instance('ordinary')), told, options, { starts, lag });
  };
  const begin = async (): Promise<() => Promise<Instance>> => {
    const { intervalMs } = options;
    const begun = pair(intervalMs ?? intervalFor(processorShare(), await measureJitter()));
    await Promise.all([begun(), named('client', tryDriver(options))]);
    return begun;
  };
  let first: Promise<() => Promise<Instance>> | undefined;
  let again: Promise<() => Promise<Instance>> | undefined;
  const instance = async (): Promise<Instance> => {
    first ??= begin();
    return (await first)();
  };
  return {
    ours: true,
    instance,
    again: async () => {
      again ??= instance().then(({ told = {} }) => pair(intervalAgain(Math.max(...Object.values(told)))));
      return (await again)();
    },
    grade: async () => 'scaled',
    get crashes() {
      return joinCounts(servers.flatMap(({ crashes }) => crashes));
    },
    get left() {
      return servers.flatMap(({ left }) => left);
    },
    stop: async () => {
      lag.stop();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

function paired(
  server: Instance,
  told: Readonly<Record<string, number>>,
  options: BothFleetOptions,
  { starts, lag }: { readonly starts: Turns; readonly lag: LagWatch },
): Instance {
  const { model, client, folder, users, probeUser, readyTimeoutMs } = options;
  return {
    ...server,
    url: bothLabel(options),
    told,
    // No limit for a client is shorter than an interval.
    heldUpSince: (moment) => lag.worstSince(moment) > Math.max(server.calibration.tolerance, ...Object.values(told)),
    openRig: bothRig({
      command: client,
      folder,
      timers: linkVariables(model, told),
      readyTimeoutMs,
      starts,
      port: Number(new URL(server.url).port),
      ownServer: {
        model,
        command: options.server,
        folder,
        users: [...users.known, probeUser],
        timers: told,
        readyTimeoutMs,
        outputOf: options.outputOf,
      },
    }),
  };
}

/** Both programs in one line. */
export function bothLabel({ client, server }: Pick<BothFleetOptions, 'client' | 'server'>): string {
  return `client ${client.join(' ')} · server ${server.join(' ')}`;
}

/** Starts the client's driver once, so that what is wrong with it is said before anything is judged. */
async function tryDriver({ client, folder, model, probeUser, readyTimeoutMs }: BothFleetOptions): Promise<void> {
  const env = {
    ...linkVariables(model, linkTimersOf(model, 1000)),
    IM_URL: 'ws://127.0.0.1:9',
    IM_USER_ID: String(probeUser.userId),
  };
  const driver = await startDriver({ command: client, folder, env, readyTimeoutMs, onEvent: () => {} });
  driver.send({ command: 'exit' });
  await driver.stop();
}

/** A program that cannot be started is told from the other one. */
async function named<T>(what: 'client' | 'server', work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof ProgramError)) throw error;
    throw new ProgramError(error.kind, `the ${what} under test: ${error.message}`, error.logTail, error.exit);
  });
}
