import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProtocolModel } from '#generated/formats/model.js';
import { type AcceptedPeer, acceptPeer } from '../peer/accept.ts';
import { type Calibration, measureJitter, toleranceFor } from '../run/calibrate.ts';
import type { Door } from './door.ts';

/** What the first connection of a client tells. */
export interface FirstConnection {
  /** Path that it asked for. */
  readonly path: string;
  readonly userId: number;
  readonly calibration: Calibration;
}

/** Pings by which it is measured. */
const pings = 8;
/** Milliseconds that they may take. */
const measuringTime = 3000;
/** As whom a client is taken whose address names nobody. */
const nobody = 1001;

/**
 * Waits for the first connection, measures it and ends it. Undefined when `signal` aborts before. `strange` is told what
 * came and was no client: it is refused.
 */
export async function firstConnection(
  door: Door,
  model: ProtocolModel,
  handshakeTimeoutMs: number,
  strange: (fault: string) => void,
  signal: AbortSignal,
): Promise<FirstConnection | undefined> {
  const peers: AcceptedPeer[] = [];
  try {
    const jitter = await sleep(0).then(measureJitter);
    const measured = await new Promise<{ path: string; roundTrip: number | undefined } | undefined>((resolve) => {
      if (signal.aborted) resolve(undefined);
      signal.addEventListener('abort', () => resolve(undefined));
      door.take((socket) => {
        const sent: number[] = [];
        const taken: number[] = [];
        let path: string | undefined;
        const tell = (): void => {
          if (path !== undefined) resolve({ path, roundTrip: taken.length === 0 ? undefined : Math.max(...taken) });
        };
        const next = (): void => {
          sent.push(performance.now());
          peer.ping();
        };
        const peer = acceptPeer(socket, { handshakeTimeoutMs }, (event) => {
          if (event.type === 'request') {
            const [fault] = event.faults;
            if (fault !== undefined) strange(fault);
            peer.answer(fault === undefined ? 101 : 400);
            if (fault === undefined) path = event.target;
          }
          if (event.type === 'unreachable') strange(event.message);
          if (event.type === 'open') {
            setTimeout(tell, measuringTime).unref();
            next();
          }
          if (event.type === 'pong') {
            taken.push(event.at - (sent.at(-1) ?? event.at));
            if (taken.length === pings) tell();
            else next();
          }
          if (event.type === 'ended') tell();
        });
        peers.push(peer);
      });
    });
    if (measured === undefined) return undefined;
    const { path, roundTrip } = measured;
    const calibration = { roundTrip, jitter, tolerance: toleranceFor(roundTrip, jitter) };
    return { path, userId: userIdOf(path, model), calibration };
  } finally {
    await door.leave();
    for (const peer of peers) peer.destroy();
  }
}

/** The userId that a request target names, by the document's address or else by its last number. */
export function userIdOf(target: string, { address }: ProtocolModel): number {
  const [path = ''] = target.split('?');
  const [before = '', after = ''] = address.split(/\{[^}]*\}/);
  const named =
    path.startsWith(before) && path.endsWith(after) ? path.slice(before.length, path.length - after.length) : '';
  const id = /^-?[0-9]+$/.test(named) ? Number(named) : Number(path.match(/[0-9]+/g)?.at(-1) ?? nobody);
  return Number.isSafeInteger(id) ? id : nobody;
}
