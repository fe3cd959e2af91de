import { type ClientInstanceOptions, clientInstance } from '../run/client-instance.ts';
import type { Fleet } from '../run/fleet.ts';
import { LagWatch } from '../run/lag-watch.ts';

/** A client in a person's hands. */
export function handFleet(options: Omit<ClientInstanceOptions, 'lag'>): Fleet {
  const lag = new LagWatch();
  const instance = clientInstance({ ...options, lag });
  return {
    ours: true,
    instance: async () => instance,
    grade: async () => instance.clock,
    crashes: [],
    left: [],
    stop: async () => lag.stop(),
  };
}
