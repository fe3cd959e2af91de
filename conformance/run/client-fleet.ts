import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProtocolModel } from '#generated/formats/model.js';
import type { TestUser } from '../interpreter/types.ts';
import { acceptPeer } from '../peer/accept.ts';
import { listenOn } from '../peer/listener.ts';
import { startDriver } from '../process/driver.ts';
import type { ProgramMessage } from '../process/program-output.ts';
import { within } from '../process/within.ts';
import { type Calibration, measureJitter, toleranceFor } from './calibrate.ts';
import { clientInstance } from './client-instance.ts';
import {
  intervalAgain,
  intervalFor,
  linkTimersOf,
  linkVariables,
  longestInterval,
  processorShare,
} from './client-interval.ts';
import { clientRig } from './client-rig.ts';
import type { Fleet, Kind } from './fleet.ts';
import { host, type Instance } from './instances.ts';
import { LagWatch } from './lag-watch.ts';
import { briskShare } from './short-timers.ts';
import { Turns } from './turns.ts';

export interface ClientFleetOptions {
  readonly model: ProtocolModel;
  /** Driver of the client with its arguments. */
  readonly command: readonly string[];
  /** Folder in which it runs; that of this process unless told. */
  readonly folder?: string | undefined;
  readonly probeUser: TestUser;
  /** Milliseconds that the client is told for its timers; measured unless told. */
  readonly intervalMs?: number | undefined;
  /** What was measured before, of a client that starts and answers alike. */
  readonly calibration?: Calibration | undefined;
  readonly timeoutMs: number;
  readonly readyTimeoutMs: number;
  /** Told each event that the program prints, those that its contract does not have too. */
  readonly onEvent?: ((message: ProgramMessage) => void) | undefined;
}

/** Second tries have a process each, and a long interval: a few at once are as good as alone. */
const secondTriesAtOnce = 3;
const pings = 8;
/** Milliseconds that a client gets to connect when it is measured. */
const connectingTime = 5000;

/** A client program, started anew for each run of a scenario. */
export function clientFleet(options: ClientFleetOptions): Fleet {
  const starts = new Turns(availableParallelism());
  const lag = new LagWatch();
  let first: Promise<Instance> | undefined;
  let brisk: Promise<Instance> | undefined;
  let again: Promise<Instance> | undefined;
  const measured = async (): Promise<Instance> => {
    if (options.calibration !== undefined && options.intervalMs !== undefined)
      return instanceOf(options, options.intervalMs, options.calibration, { starts, lag });
    const share = processorShare();
    const calibration = await calibrateClient(options);
    const worst = Math.max(calibration.roundTrip ?? 0, calibration.jitter);
    return instanceOf(options, options.intervalMs ?? intervalFor(share, worst), calibration, { starts, lag });
  };
  const ordinary = (): Promise<Instance> => {
    first ??= measured();
    return first;
  };
  const withShare = (share: (interval: number) => number): Promise<Instance> =>
    ordinary().then(({ calibration, told = {} }) => {
      const interval = share(Math.max(...Object.values(told)));
      return instanceOf(options, interval, calibration, { starts, lag });
    });
  const instance = (kind: Kind): Promise<Instance> => {
    if (kind !== 'brisk') return ordinary();
    brisk ??= withShare((interval) => interval * briskShare);
    return brisk;
  };
  return {
    ours: true,
    secondTriesAtOnce,
    instance,
    again: () => {
      again ??= withShare(intervalAgain);
      return again;
    },
    grade: async () => (await ordinary()).clock,
    crashes: [],
    left: [],
    stop: async () => lag.stop(),
  };
}

function instanceOf(
  { model, command, folder, readyTimeoutMs, timeoutMs, onEvent }: ClientFleetOptions,
  interval: number,
  calibration: Calibration,
  { starts, lag }: { readonly starts: Turns; readonly lag: LagWatch },
): Instance {
  const told = linkTimersOf(model, interval);
  const openRig = clientRig({
    command,
    folder,
    timers: linkVariables(model, told),
    readyTimeoutMs,
    requestTimeoutMs: timeoutMs,
    onEvent,
    starts,
  });
  return clientInstance({ model, label: command.join(' '), told, calibration, lag, openRig });
}

/** Starts the client once, lets it connect, and measures. Throws ProgramError; a client that does not connect is judged. */
async function calibrateClient(options: ClientFleetOptions): Promise<Calibration> {
  const { model, command, folder, probeUser, readyTimeoutMs, timeoutMs } = options;
  let tell: (roundTrip: number | undefined) => void = () => {};
  const measured = new Promise<number | undefined>((resolve) => {
    tell = resolve;
  });
  let sentAt = 0;
  let answered = 0;
  let slowest = 0;
  const listener = await listenOn(host, (socket) => {
    const peer = acceptPeer(socket, { handshakeTimeoutMs: timeoutMs }, (event) => {
      if (event.type === 'request') peer.answer(101);
      if (event.type === 'ended' || event.type === 'unreachable') tell(undefined);
      if (event.type === 'pong') {
        slowest = Math.max(slowest, event.at - sentAt);
        answered += 1;
      }
      if ((event.type !== 'open' && event.type !== 'pong') || answered > pings) return;
      if (answered === pings) return tell(slowest);
      sentAt = performance.now();
      peer.ping();
    });
    peers.push(peer);
  });
  const peers: ReturnType<typeof acceptPeer>[] = [];
  try {
    const env = {
      ...linkVariables(model, linkTimersOf(model, options.intervalMs ?? longestInterval)),
      IM_URL: `ws://${host}:${listener.port}`,
      IM_USER_ID: String(probeUser.userId),
    };
    const driver = await startDriver({ command, folder, env, readyTimeoutMs, onEvent: () => {} });
    driver.send({ command: 'connect' });
    const [roundTrip, jitter] = await Promise.all([
      within(connectingTime, Promise.race([measured, driver.exited.then(() => undefined)])),
      sleep(0).then(measureJitter),
    ]);
    driver.send({ command: 'exit' });
    await driver.stop();
    return { roundTrip, jitter, tolerance: toleranceFor(roundTrip, jitter) };
  } finally {
    listener.off();
    for (const peer of peers) peer.destroy();
  }
}
