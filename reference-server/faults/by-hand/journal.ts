import type { Tunnel } from '../wire/tunnel.ts';
import { PREFIX } from '../wire-places.ts';
import { visible } from './visible.ts';

/** The longest name of a connection, in characters; a path may be as long as a client likes. */
const LONGEST_NAME = 60;

/** Tells a person what happens, a line an event: the time of day, the connection, the event. */
export class Journal {
  readonly #write: (line: string) => void;
  readonly #names = new WeakMap<Tunnel, string>();
  #connections = 0;

  /** `write` takes whole lines. */
  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  /** Counts a new connection. */
  begin(tunnel: Tunnel): void {
    this.#names.set(tunnel, `#${++this.#connections}`);
  }

  /** Learns what a connection asks for, as its client wrote it; of the channel's path the userId is enough. */
  identify(tunnel: Tunnel, target: string): void {
    const name = target.startsWith(PREFIX) ? target.slice(PREFIX.length) : target;
    const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
    this.#names.set(tunnel, `${this.#names.get(tunnel)} ${shown}`);
  }

  /** Tells what happened to a connection, or to the server. */
  tell(event: string, tunnel?: Tunnel): void {
    const name = tunnel === undefined ? 'server' : (this.#names.get(tunnel) ?? '');
    this.#write(`${timeOfDay(new Date())}  ${visible(`${name}  ${event}`)}\n`);
  }

  /** Tells that the server does something wrong on purpose. */
  misbehaves(what: string, tunnel?: Tunnel): void {
    this.tell(`misbehaves: ${what}`, tunnel);
  }
}

function timeOfDay(now: Date): string {
  const [hours, minutes, seconds] = [now.getHours(), now.getMinutes(), now.getSeconds()].map(twoDigits);
  return `${hours}:${minutes}:${seconds}.${String(now.getMilliseconds()).padStart(3, '0')}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
