import { performance } from 'node:perf_hooks';
import type { ProtocolModel } from '#generated/formats/model.js';
import { openPeer } from '../peer/peer.ts';
import type { PeerEvent } from '../peer/peer-types.ts';
import { TargetUnreachable } from './unreachable.ts';

/** How quick target and machine are, and what that adds to every limit of time. All in milliseconds. */
export interface Calibration {
  /** Longest answer to a liveness probe; undefined when the target answered none. */
  readonly roundTrip: number | undefined;
  /** How late this machine's timers were at most. */
  readonly jitter: number;
  readonly tolerance: number;
}

const probes = 8;
const timerSamples = 5;
const leastTolerance = 250;
const factor = 4;
/** A target that answers late does not make every limit of time as long as it likes. */
const mostTolerance = 2000;
/** Time for the target to close the connection, in milliseconds. */
const closingTime = 500;

/** Connects once as an ordinary user and measures. Throws TargetUnreachable, with what to check. */
export async function calibrate(
  url: string,
  target: string,
  model: ProtocolModel,
  timeoutMs: number,
): Promise<Calibration> {
  const [roundTrip, jitter] = await Promise.all([measureRoundTrip(url, target, model, timeoutMs), measureJitter()]);
  return { roundTrip, jitter, tolerance: toleranceFor(roundTrip, jitter) };
}

/** What is added to every limit of time, in milliseconds. */
export function toleranceFor(roundTrip: number | undefined, jitter: number): number {
  return Math.min(mostTolerance, Math.round(leastTolerance + factor * Math.max(roundTrip ?? 0, jitter)));
}

function measureRoundTrip(
  url: string,
  target: string,
  model: ProtocolModel,
  timeoutMs: number,
): Promise<number | undefined> {
  const probe = model.livenessProbe;
  const text = probe === undefined ? undefined : String(model.messages[probe.send]?.schema['const']);
  return new Promise((resolve, reject) => {
    let sentAt = 0;
    let answered = 0;
    let longest: number | undefined;
    const settle = (finish: () => void): void => {
      clearTimeout(limit);
      finish();
    };
    /** Gives the target so long for what comes next; whatever it does, measuring ends. */
    const allow = (milliseconds: number): void => {
      clearTimeout(limit);
      limit = setTimeout(() => peer.destroy(), milliseconds);
    };
    const next = (): void => {
      sentAt = performance.now();
      if (text === undefined) peer.ping();
      else peer.sendText(text);
    };
    const onEvent = (event: PeerEvent): void => {
      if (event.type === 'unreachable') settle(() => reject(new TargetUnreachable({ ...event, url })));
      // A 101 that breaks RFC 6455 is for the checks to judge.
      if (event.type === 'breach') settle(() => resolve(undefined));
      if (event.type === 'refused') settle(() => reject(new TargetUnreachable({ ...event, url: `${url}${target}` })));
      if (event.type === 'open') {
        allow(timeoutMs);
        next();
      }
      if (event.type === (text === undefined ? 'pong' : 'text') && answered < probes) {
        longest = Math.max(longest ?? 0, event.at - sentAt);
        answered += 1;
        if (answered < probes) next();
        else {
          allow(closingTime);
          peer.close();
        }
      }
      if (event.type === 'ended') settle(() => resolve(longest));
    };
    const peer = openPeer({ url: `${url}${target}`, handshakeTimeoutMs: timeoutMs }, onEvent);
    // A target that answers no probe is judged all the same, by the checks.
    let limit = setTimeout(() => peer.destroy(), 2 * timeoutMs);
  });
}

/** How late this machine's timers are at most, in milliseconds. */
export async function measureJitter(): Promise<number> {
  let latest = 0;
  for (let sample = 0; sample < timerSamples; sample += 1) {
    const due = performance.now() + 2;
    await new Promise((resolve) => setTimeout(resolve, 2));
    latest = Math.max(latest, performance.now() - due);
  }
  return latest;
}

/** What is taken of a target that cannot be measured. */
export function uncalibrated(): Calibration {
  return { roundTrip: undefined, jitter: 0, tolerance: toleranceFor(undefined, 0) };
}

/** Whether a handshake is answered, with a 101 or with a refusal, in so many milliseconds. */
export function answersHandshake(url: string, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const peer = openPeer({ url, handshakeTimeoutMs: timeoutMs }, ({ type }) => {
      if (type === 'open' || type === 'refused' || type === 'breach') resolve(true);
      if (type === 'open') peer.close();
      if (type === 'unreachable' || type === 'ended') resolve(false);
    });
    setTimeout(() => peer.destroy(), timeoutMs).unref();
  });
}
