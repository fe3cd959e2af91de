import { performance } from 'node:perf_hooks';
import type { ProtocolModel } from '#generated/formats/model.js';
import { openPeer } from '../peer/peer.ts';
import type { PeerEvent } from '../peer/peer-types.ts';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';

/** How quick target and machine are, and what that adds to every limit of time. All in milliseconds. */
export interface Calibration {
  /** Longest answer to a liveness probe; undefined when the target answered none. */
  readonly roundTrip: number | undefined;
  /** How late this machine's timers were at most. */
  readonly jitter: number;
  readonly tolerance: number;
}

/** The target cannot be judged: nothing listens, or what listens is no server of the protocol. */
export class TargetUnreachable extends Error {}

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
  const tolerance = Math.min(mostTolerance, Math.round(leastTolerance + factor * Math.max(roundTrip ?? 0, jitter)));
  return { roundTrip, jitter, tolerance };
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
      if (event.type === 'unreachable')
        settle(() => reject(new TargetUnreachable(whyUnreachable(url, event.code, event.message))));
      if (event.type === 'refused')
        settle(() => reject(new TargetUnreachable(whyRefused(`${url}${target}`, event.status, event.headers))));
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

async function measureJitter(): Promise<number> {
  let latest = 0;
  for (let sample = 0; sample < timerSamples; sample += 1) {
    const due = performance.now() + 2;
    await new Promise((resolve) => setTimeout(resolve, 2));
    latest = Math.max(latest, performance.now() - due);
  }
  return latest;
}

function whyUnreachable(url: string, code: string, message: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return `nothing listens at ${url}; start the server, and check host and port`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the host of ${url} is not known; check its name`;
    case 'HANDSHAKE_TIMEOUT':
    case 'ETIMEDOUT':
      return `${url} did not answer the handshake in time; check that the port is the server's, and that the server is not stuck`;
    case 'NOT_HTTP':
      return `what listens at ${url} does not speak HTTP (${escapeControlCharacters(message)}); check the port, and ws:// or wss://`;
    case 'HEAD_TOO_LONG':
      return `what listens at ${url} sends HTTP headers without end (${message}); check that the port is the server's`;
    case 'CLOSED_EARLY':
      return `${url} took the connection and closed it without an answer; check the port, and ws:// or wss://`;
    default:
      return `cannot connect to ${url}: ${message}`;
  }
}

function whyRefused(url: string, status: number, headers: Readonly<Record<string, string>>): string {
  const answer = `${url} answered the WebSocket handshake with HTTP ${status}`;
  if (status >= 300 && status < 400)
    return `${answer} to ${escapeControlCharacters(headers['location'] ?? 'another place')}; name that URL, or the server behind it`;
  if (status === 401 || status === 403)
    return `${answer}; the kit sends no credentials: allow it in, or turn authentication off for the test`;
  if (status === 404) return `${answer}; check that the endpoint is at this path, without a context path before it`;
  if (status === 409) return `${answer}: this user is connected already; stop other clients, or configure other users`;
  if (status < 300)
    return `${answer}, so that it is an HTTP server without a WebSocket endpoint there; check port and path`;
  if (status === 400 || status === 426)
    return `${answer}; check that the user exists, and that no proxy before the server drops the Upgrade header`;
  return `${answer}; look at the server's log`;
}
