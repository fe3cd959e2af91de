/** The longest delay that a timer can hold, in milliseconds. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** One timer for the one next deadline of a client. */
export class Alarm {
  readonly #ring: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadline = Number.POSITIVE_INFINITY;

  /** `ring` is called when a deadline may have been reached; it may come a little early, and sets the next one. */
  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** Puts the deadline; both times are on one clock, in milliseconds. Infinity waits for nothing. */
  set(deadline: number, now: number): void {
    if (deadline === this.#deadline && this.#timer !== undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#deadline = deadline;
    if (deadline === Number.POSITIVE_INFINITY) return;
    const delay = Math.min(Math.max(Math.ceil(deadline - now), 1), LONGEST_DELAY_MS);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#ring();
    }, delay);
  }
}
