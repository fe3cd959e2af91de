import { FRAMES } from '#generated/support-chat/constants.js';
import { Allowance } from './allowance.ts';
import type { Limits } from './limits.ts';

/** What an intake does with the peer whose texts it takes. */
export interface IntakeOwner {
  /** A text whose time has come. */
  takeText(text: string): void;
  /** Nothing more is to be read for now, or again. */
  pause(): void;
  resume(): void;
  /** The peer stays over its rate. */
  endAsTooFast(): void;
}

/** A peer that was within its rate for so long starts anew, in milliseconds. */
const FORGIVEN_AFTER_MS = 1000;

/**
 * Takes a peer's texts no faster than its rates allow. What was read already waits here in its order, at most what one
 * read from the socket brings, and meanwhile nothing is read: the peer's own kernel holds the rest, so that nothing is lost.
 */
export class Intake {
  readonly #limits: Limits;
  readonly #owner: IntakeOwner;
  readonly #allowance: Allowance;
  readonly #held: { readonly text: string; readonly bytes: number }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #overSince = 0;
  #lastOver = Number.NEGATIVE_INFINITY;

  constructor(limits: Limits, owner: IntakeOwner) {
    this.#limits = limits;
    this.#owner = owner;
    this.#allowance = new Allowance(limits, performance.now());
  }

  /** Whether texts wait for their time. */
  get holding(): boolean {
    return this.#timer !== undefined;
  }

  /** Takes a text of so many bytes, now or when its time has come. */
  add(text: string, bytes: number): void {
    if (this.holding) {
      this.#held.push({ text, bytes });
      return;
    }
    const now = performance.now();
    const delay = this.#allowance.take(text === FRAMES.heartbeat, bytes, now);
    if (delay === 0) return this.#owner.takeText(text);
    if (now - this.#lastOver > FORGIVEN_AFTER_MS) this.#overSince = now;
    this.#held.push({ text, bytes });
    this.#owner.pause();
    this.#wake(delay);
  }

  /** Forgets what waits. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#held.length = 0;
  }

  #wake(delay: number): void {
    this.#timer = setTimeout(() => this.#release(), delay);
  }

  #release(): void {
    const now = performance.now();
    for (let first = this.#held[0]; first !== undefined; first = this.#held[0]) {
      const delay = this.#allowance.take(first.text === FRAMES.heartbeat, first.bytes, now);
      if (delay > 0) return this.#hold(now, delay);
      this.#held.shift();
      this.#owner.takeText(first.text);
      if (this.#timer === undefined) return; // cleared by what the text has led to
    }
    this.#timer = undefined;
    this.#lastOver = now;
    this.#owner.resume();
  }

  #hold(now: number, delay: number): void {
    if (now - this.#overSince > this.#limits.overRateTime) return this.#owner.endAsTooFast();
    this.#wake(delay);
  }
}
