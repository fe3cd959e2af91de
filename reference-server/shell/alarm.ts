/** The longest delay that a timer can hold, in milliseconds. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** One timer for the one next deadline of a server. */
export class Alarm {
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;
  #deadline = Number.POSITIVE_INFINITY;

  /** `ring` is called when a deadline may have been reached; it may come a little early, and sets the next one. */
  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** Puts the deadline; both times are on one clock, in milliseconds. Infinity waits for nothing. */
  set(deadline: number, now: number): void {
    if (deadline === this.#deadline && this.#timer !== undefined) return;
    this.clear();
    this.#deadline = deadline;
    if (deadline === Number.POSITIVE_INFINITY) return;
    const delay = Math.min(Math.max(Math.ceil(deadline - now), 1), LONGEST_DELAY);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#ring();
    }, delay);
    this.#timer.unref(); // what listens keeps a program alive, not what waits
  }

  /** Forgets the deadline. */
  clear(): void {
    this.#timer?.ref(); // else Node keeps something for each length of delay until that time has passed
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
