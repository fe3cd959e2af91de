import type { Scenario } from '#generated/formats/scenario.js';
import type { TestUser } from '../interpreter/types.ts';

/** Users that scenarios may use on one target. */
export interface Users {
  readonly known: readonly TestUser[];
  readonly unknown: readonly TestUser[];
}

type Leased = Readonly<Record<string, TestUser>>;

/** Lends users, so that no two scenarios of a run speak as the same one; the one unused for longest goes first. */
export class UserPool {
  readonly #free: { known: TestUser[]; unknown: TestUser[] };
  readonly #literals = new Set<number>();
  readonly #size: Readonly<Record<'known' | 'unknown', number>>;

  constructor({ known, unknown }: Users) {
    this.#free = { known: [...known], unknown: [...unknown] };
    this.#size = { known: known.length, unknown: unknown.length };
  }

  /** Why a scenario can never be given its users, or undefined. */
  impossible({ users = {} }: Scenario): string | undefined {
    for (const kind of ['known', 'unknown'] as const) {
      const needed = Object.values(users).filter((user) => user === kind).length;
      if (needed > this.#size[kind]) return `it needs ${needed} ${kind} users, and ${this.#size[kind]} are configured`;
    }
    return undefined;
  }

  /** Users for a scenario; undefined while not enough are free. */
  lease({ users = {} }: Scenario): Leased | undefined {
    const wanted = Object.entries(users);
    const count = (kind: 'known' | 'unknown'): number => wanted.filter(([, user]) => user === kind).length;
    if (count('known') > this.#free.known.length || count('unknown') > this.#free.unknown.length) return undefined;
    const literals = wanted.flatMap(([, user]) => (typeof user === 'number' ? [user] : []));
    if (literals.some((userId) => this.#literals.has(userId))) return undefined;
    for (const userId of literals) this.#literals.add(userId);
    const lend = (user: string | number | undefined): TestUser =>
      typeof user === 'number' ? { userId: user } : (this.#free[user as 'known' | 'unknown'].shift() as TestUser);
    return Object.fromEntries(wanted.map(([name, user]) => [name, lend(user)]));
  }

  /** Takes users back. */
  release({ users = {} }: Scenario, leased: Leased): void {
    for (const [name, user] of Object.entries(leased)) {
      const kind = users[name];
      if (kind === 'known' || kind === 'unknown') this.#free[kind].push(user);
      else this.#literals.delete(user.userId);
    }
  }
}
