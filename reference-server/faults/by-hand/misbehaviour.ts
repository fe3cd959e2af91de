import type { Rules } from '../../core/state.ts';
import type { Start } from '../../main.ts';
import { startServer } from '../../shell/server.ts';
import { behind } from '../wire/proxy.ts';
import type { Tunnel } from '../wire/tunnel.ts';
import type { Wire } from '../wire/wire.ts';
import type { Journal } from './journal.ts';
import { watched } from './watched.ts';

/** What a misbehaviour is started with. */
export interface Scene {
  /** Its duration in milliseconds; 0 where it has none. */
  readonly ms: number;
  readonly journal: Journal;
  readonly rules: Rules;
}

/** Something that happens to clients in the field, and that a sound client survives: it breaks no requirement of a server. */
export interface Misbehaviour {
  /** In kebab-case; unlike that of every fault and null server. */
  readonly name: string;
  /** One sentence: what the server does. */
  readonly description: string;
  /** What a client should do about it, in a sentence. */
  readonly advice: string;
  /** The requirements on a client that it exercises. */
  readonly exercises: readonly string[];
  /** What `name=TIME` sets: what the time is, and its usual length in milliseconds. */
  readonly time?: { readonly of: string; readonly ms: number };
  /** Starts the reference server, and misbehaves. */
  readonly start: (ms: number, journal: Journal) => Start;
}

/** A misbehaviour between the reference server and its clients. */
export function onTheWire(create: (scene: Scene) => Wire): Misbehaviour['start'] {
  return (ms, journal) => (address, rules) =>
    behind(watched(create({ ms, journal, rules }), journal), startServer)(address, rules);
}

/** Lets `act` happen to each connection so many milliseconds after it opened, unless it has ended before. */
export function afterOpening(ms: number, act: (tunnel: Tunnel) => void): Wire {
  const timers = new Map<Tunnel, NodeJS.Timeout>();
  return {
    opened(tunnel) {
      if (ms === 0) act(tunnel);
      else timers.set(tunnel, setTimeout(() => act(tunnel), ms).unref());
    },
    gone(tunnel) {
      clearTimeout(timers.get(tunnel));
      timers.delete(tunnel);
    },
  };
}
