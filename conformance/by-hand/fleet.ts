import type { ProtocolModel } from '#generated/formats/model.js';
import { effectiveTimers } from '../interpreter/durations.ts';
import type { Calibration } from '../run/calibrate.ts';
import type { Fleet } from '../run/fleet.ts';
import type { Instance } from '../run/instances.ts';
import { LagWatch } from '../run/lag-watch.ts';
import type { OpenRig } from '../run/play.ts';

export interface HandFleetOptions {
  readonly model: ProtocolModel;
  /** The client in one line. */
  readonly label: string;
  /** Timers that the client has, in milliseconds. */
  readonly told: Readonly<Record<string, number>>;
  readonly calibration: Calibration;
  readonly openRig: OpenRig;
}

/** A client in a person's hands. */
export function handFleet({ model, label, told, calibration, openRig }: HandFleetOptions): Fleet {
  const lag = new LagWatch();
  const shorter = Object.entries(told).some(([name, ms]) => ms < (model.timers[name]?.ms ?? 0));
  const instance: Instance = {
    url: label,
    told,
    timers: effectiveTimers(model.timers, told),
    clock: shorter ? 'scaled' : 'real',
    calibration,
    heldUpSince: (moment) => lag.worstSince(moment) > calibration.tolerance,
    advance: undefined,
    advanced: () => 0,
    crash: () => undefined,
    settled: async () => {},
    stop: async () => {},
    left: async () => [],
    openRig,
  };
  return {
    ours: true,
    instance: async () => instance,
    grade: async () => instance.clock,
    crashes: [],
    left: [],
    stop: async () => lag.stop(),
  };
}
