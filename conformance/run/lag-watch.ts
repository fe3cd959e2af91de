import { performance } from 'node:perf_hooks';
import { now } from './play.ts';

/** How often it looks, and delays that are worth remembering, in milliseconds. */
const period = 10;
const leastLag = 20;
const mostKept = 10_000;

/** Remembers when this process was held up: what it observed then came to it late. */
export class LagWatch {
  readonly #lags: { readonly at: number; readonly ms: number }[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor() {
    let due = performance.now() + period;
    this.#timer = setInterval(() => {
      const at = performance.now();
      if (at - due >= leastLag) this.#lags.push({ at: now(), ms: at - due });
      if (this.#lags.length > mostKept) this.#lags.shift();
      due = at + period;
    }, period);
    this.#timer.unref();
  }

  /** The longest delay that ended after a moment, in milliseconds. */
  worstSince(moment: number): number {
    let worst = 0;
    for (let index = this.#lags.length - 1; index >= 0; index -= 1) {
      const lag = this.#lags[index];
      if (lag === undefined || lag.at < moment) break;
      worst = Math.max(worst, lag.ms);
    }
    return worst;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
