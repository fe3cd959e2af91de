import type { Fleet, Kind } from './fleet.ts';
import type { Instance } from './instances.ts';

/** Instances beside the usual one: they mostly wait, and few enough start soon. */
const mostSpares = 3;

/** Scenarios that let time pass are so many at once on one instance, since they say little. */
const timedAtOnce = 4;

/** What a scenario is played on, until it is given back. */
export interface Lent {
  /** Undefined for the usual instance of the kind. */
  readonly instance: Promise<Instance> | undefined;
  giveBack(): Promise<void>;
}

/** The usual instance, for as many as want it. */
export const usual: Lent = { instance: undefined, giveBack: async () => undefined };

/**
 * Instances of a server that cannot bear company: each scenario has one to itself, and what one waits for does not hold up the
 * others. One that ends is not replaced, so that a server which always does is not started again and again.
 */
export class Spares {
  readonly #fleet: Fleet;
  readonly #kind: Kind;
  readonly #idle: Promise<Instance>[] = [];
  #isUsualFree = true;
  #count = mostSpares;
  #lent = 0;

  constructor(fleet: Fleet, kind: Kind) {
    this.#fleet = fleet;
    this.#kind = kind;
    if (!fleet.ours || fleet.fresh === undefined) this.#count = 0;
  }

  /** How many scenarios of a kind can be played at once. */
  atOnce(kind: Kind | undefined): number {
    if (kind === 'timed') return timedAtOnce;
    return kind === this.#kind ? 1 + this.#count : 1;
  }

  /** Lends an instance that nobody else uses, which is started where none waits. Throws when `atOnce` of them are lent. */
  lend(): Lent {
    if (this.#isUsualFree) {
      this.#isUsualFree = false;
      return {
        instance: undefined,
        giveBack: async () => {
          this.#isUsualFree = true;
        },
      };
    }
    const instance = this.#lent < this.#count ? (this.#idle.pop() ?? this.#fleet.fresh?.(this.#kind)) : undefined;
    if (instance === undefined) throw new Error('every instance is lent');
    this.#lent += 1;
    return { instance, giveBack: () => this.#take(instance) };
  }

  async #take(instance: Promise<Instance>): Promise<void> {
    this.#lent -= 1;
    const one = await instance.catch(() => undefined);
    if (one !== undefined && one.crash() === undefined && !one.isDeaf()) {
      this.#idle.push(instance);
      return;
    }
    this.#count -= 1;
    if (one !== undefined) await this.#fleet.discard?.(one);
  }

  /** Ends those that are not lent. */
  async close(): Promise<void> {
    this.#count = 0;
    const idle = await Promise.all(this.#idle.splice(0));
    await Promise.all(idle.map((instance) => this.#fleet.discard?.(instance)));
  }
}
