import type { ProtocolModel } from '#generated/formats/model.js';
import type { Calibration } from './calibrate.ts';
import { clientTimers } from './client-interval.ts';
import type { Instance } from './instances.ts';
import type { LagWatch } from './lag-watch.ts';
import type { OpenRig } from './play.ts';

export interface ClientInstanceOptions {
  readonly model: ProtocolModel;
  /** The client in one line. */
  readonly label: string;
  /** Timers that it has, in milliseconds. */
  readonly told: Readonly<Record<string, number>>;
  readonly calibration: Calibration;
  readonly lag: LagWatch;
  readonly openRig: OpenRig;
}

/** A client that runs only while a scenario is played: there is nothing to advance, and nothing to stop afterwards. */
export function clientInstance(options: ClientInstanceOptions): Instance {
  const { model, label, told, calibration, lag, openRig } = options;
  const shorter = Object.entries(told).some(([name, ms]) => ms < (model.timers[name]?.ms ?? 0));
  return {
    url: label,
    told,
    timers: clientTimers(model, told),
    clock: shorter ? 'scaled' : 'real',
    calibration,
    heldUpSince: (moment) => lag.worstSince(moment) > calibration.tolerance,
    advance: undefined,
    advanced: () => 0,
    isDeaf: () => false,
    answers: async () => true,
    startMs: 0,
    crash: () => undefined,
    settled: async () => {},
    stop: async () => {},
    left: async () => [],
    openRig,
  };
}
