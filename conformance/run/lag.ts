import { now } from './play.ts';

/** Milliseconds between two looks at the clock. */
const interval = 20;
/** Lags below this are not kept, in milliseconds. */
const least = 50;
/** Lags that are kept. */
const most = 1000;

/** Notices when this process was held up, by other processes or by its own work: what it sees then, it sees late. */
export class LagMeter {
  #expected = now() + interval;
  readonly #lags: { readonly at: number; readonly ms: number }[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#look(), interval);
    this.#timer.unref();
  }

  /** Milliseconds of the longest lag that ended after `since`, a moment of `now()`; one that lasts is counted too. */
  worstSince(since: number): number {
    this.#look();
    return Math.max(0, ...this.#lags.filter(({ at }) => at >= since).map(({ ms }) => ms));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const at = now();
    const ms = at - this.#expected;
    this.#expected = at + interval;
    if (ms < least) return;
    this.#lags.push({ at, ms });
    if (this.#lags.length > most) this.#lags.shift();
  }
}
