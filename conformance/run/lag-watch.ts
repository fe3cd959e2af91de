import { performance } from 'node:perf_hooks';
import { now } from '../process/now.ts';

/** How often it looks, and delays that are worth remembering, in milliseconds. */
const period = 10;
const leastLag = 20;
const mostKept = 10_000;

interface Lag {
  readonly at: number;
  /** Milliseconds late. */
  readonly ms: number;
  /** Of these, milliseconds in which this process had no processor: it was not busy itself. */
  readonly starved: number;
}

/** Remembers when this process was held up: what it observed then came to it late. */
export class LagWatch {
  readonly #lags: Lag[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor() {
    let due = performance.now() + period;
    let used = process.cpuUsage();
    this.#timer = setInterval(() => {
      const at = performance.now();
      const { user, system } = process.cpuUsage(used);
      const ms = at - due;
      if (ms >= leastLag) this.#lags.push({ at: now(), ms, starved: ms - (user + system) / 1000 });
      if (this.#lags.length > mostKept) this.#lags.shift();
      due = at + period;
      used = process.cpuUsage();
    }, period);
    this.#timer.unref();
  }

  /** The longest delay that ended after a moment, in milliseconds. */
  worstSince(moment: number): number {
    return this.#worst(moment, ({ ms }) => ms);
  }

  /** The longest time without a processor that ended after a moment, in milliseconds. */
  starvedSince(moment: number): number {
    return this.#worst(moment, ({ starved }) => starved);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #worst(moment: number, length: (lag: Lag) => number): number {
    let worst = 0;
    for (let index = this.#lags.length - 1; index >= 0; index -= 1) {
      const lag = this.#lags[index];
      if (lag === undefined || lag.at < moment) break;
      worst = Math.max(worst, length(lag));
    }
    return worst;
  }
}
