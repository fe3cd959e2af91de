import type { ControlWaits } from '../interpreter/types.ts';

/** So many controls are waited for as long as the document allows before it is taken that most are not answered. */
const enough = 8;
/** What is slower than this many times the slowest answer so far will not come. */
const slower = 4;
/** Least time that a control is given, in milliseconds. */
const least = 500;

/**
 * How long the controls of a run's scenarios are waited for. A control that fails leaves its scenario untestable and
 * accuses nobody, so that on a target which leaves most of them unanswered not every one needs the whole time.
 */
export class Patience {
  #slowest = 0;
  #unanswered = 0;

  /** Learns from a scenario that was played. */
  learn({ slowest, unanswered }: ControlWaits): void {
    this.#slowest = Math.max(this.#slowest, slowest);
    this.#unanswered += unanswered;
  }

  /** Milliseconds; undefined for as long as the document allows. */
  get limit(): number | undefined {
    return this.#unanswered < enough ? undefined : Math.max(least, slower * this.#slowest);
  }
}
