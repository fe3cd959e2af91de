import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProtocolModel } from '#generated/formats/model.js';
import { effectiveTimers } from '../interpreter/durations.ts';
import type { TestUser } from '../interpreter/types.ts';
import { acceptPeer } from '../peer/accept.ts';
import { listenOn } from '../peer/listener.ts';
import { startDriver } from '../process/driver.ts';
import type { ProgramMessage } from '../process/program-output.ts';
import { within } from '../process/within.ts';
import { type Calibration, measureJitter, toleranceFor } from './calibrate.ts';
import { clientRig } from './client-rig.ts';
import type { Fleet } from './fleet.ts';
import { host, type Instance, timerVariables } from './instances.ts';
import { LagWatch } from './lag-watch.ts';
import { Turns } from './turns.ts';

export interface ClientFleetOptions {
  readonly model: ProtocolModel;
  /** Driver of the client with its arguments. */
  readonly command: readonly string[];
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

/** Shortest and longest interval that a client is told, in milliseconds. */
const shortest = 200;
const longest = 1000;
/** An interval is so many times the longest delay that was measured: a quarter of it must be told from a delay. */
const delaysInAnInterval = 25;
/** How long the processor is tried, in milliseconds. */
const tryingTime = 60;
/** Second tries have a process each, and a long interval: a few at once are as good as alone. */
const secondTriesAtOnce = 3;
const roundedTo = 50;
/** Second tries are made with an interval that is so many times longer, up to a limit in milliseconds. */
const longerAgain = 3;
const longestAgain = 2000;
const pings = 8;
/** Milliseconds that a client gets to connect when it is measured. */
const connectingTime = 5000;

/** A client program, started anew for each run of a scenario. */
export function clientFleet(options: ClientFleetOptions): Fleet {
  const starts = new Turns(availableParallelism());
  const lag = new LagWatch();
  let first: Promise<Instance> | undefined;
  let again: Promise<Instance> | undefined;
  const measured = async (): Promise<Instance> => {
    if (options.calibration !== undefined && options.intervalMs !== undefined)
      return instanceOf(options, options.intervalMs, options.calibration, { starts, lag });
    const share = processorShare();
    const calibration = await calibrateClient(options);
    const worst = Math.max(calibration.roundTrip ?? 0, calibration.jitter);
    const fitting = Math.max(shortest / share ** 2, delaysInAnInterval * worst);
    const rounded = Math.ceil(fitting / roundedTo) * roundedTo;
    return instanceOf(options, options.intervalMs ?? Math.min(longest, rounded), calibration, { starts, lag });
  };
  const instance = (): Promise<Instance> => {
    first ??= measured();
    return first;
  };
  return {
    ours: true,
    secondTriesAtOnce,
    instance,
    again: () => {
      again ??= instance().then(({ calibration, told = {} }) => {
        const before = Math.max(...Object.values(told));
        const interval = Math.max(before, Math.min(before * longerAgain, longestAgain));
        return instanceOf(options, interval, calibration, { starts, lag });
      });
      return again;
    },
    grade: async () => (await instance()).clock,
    crashes: [],
    left: [],
    stop: async () => lag.stop(),
  };
}

/** What part of a processor this process gets when it asks for all of it: others may be busy too. */
function processorShare(): number {
  const began = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - began < tryingTime);
  const { user, system } = process.cpuUsage(before);
  const share = (user + system) / 1000 / (performance.now() - began);
  return share > 0.9 ? 1 : share;
}

function instanceOf(
  { model, command, readyTimeoutMs, timeoutMs, onEvent }: ClientFleetOptions,
  interval: number,
  calibration: Calibration,
  { starts, lag }: { readonly starts: Turns; readonly lag: LagWatch },
): Instance {
  const told = linkTimersOf(model, interval);
  const timers = effectiveTimers(model.timers, told);
  const shorter = Object.entries(told).some(([name, ms]) => ms < (model.timers[name]?.ms ?? 0));
  return {
    url: command.join(' '),
    told,
    timers,
    clock: shorter ? 'scaled' : 'real',
    calibration,
    heldUpSince: (moment) => lag.worstSince(moment) > calibration.tolerance,
    advance: undefined,
    advanced: () => 0,
    crash: () => undefined,
    settled: async () => {},
    stop: async () => {},
    left: async () => [],
    openRig: clientRig({
      command,
      timers: variables(model, told),
      readyTimeoutMs,
      requestTimeoutMs: timeoutMs,
      onEvent,
      starts,
    }),
  };
}

/** Settable timers of the link: the others are the server's alone. */
export function linkTimersOf(model: ProtocolModel, ms: number): Record<string, number> {
  const settable = Object.entries(model.timers).filter(
    ([, { variable, clock }]) => variable !== undefined && clock === 'link',
  );
  return Object.fromEntries(settable.map(([name]) => [name, ms]));
}

function variables(model: ProtocolModel, told: Readonly<Record<string, number>>): Record<string, string> {
  const own = Object.entries(effectiveTimers(model.timers, told)).filter(([name]) => name in told);
  return timerVariables(Object.fromEntries(own));
}

/** Starts the client once, lets it connect, and measures. Throws ProgramError; a client that does not connect is judged. */
async function calibrateClient(options: ClientFleetOptions): Promise<Calibration> {
  const { model, command, probeUser, readyTimeoutMs, timeoutMs } = options;
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
      ...variables(model, linkTimersOf(model, options.intervalMs ?? longest)),
      IM_URL: `ws://${host}:${listener.port}`,
      IM_USER_ID: String(probeUser.userId),
    };
    const driver = await startDriver({ command, env, readyTimeoutMs, onEvent: () => {} });
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
