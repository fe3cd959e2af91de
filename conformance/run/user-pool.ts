import type { Scenario } from '#generated/formats/scenario.js';
import type { Cause } from '../interpreter/causes.ts';
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
  readonly #literalsInUse = new Set<number>();
  readonly #literalsReleased = new Map<number, number>();
  readonly #size: Readonly<Record<'known' | 'unknown', number>>;

  /** A userId that a scenario names literally is never lent as anybody else. */
  constructor({ known, unknown }: Users, scenarios: readonly Scenario[]) {
    const literals = new Set(
      scenarios.flatMap(({ users = {} }) => Object.values(users)).filter((user) => typeof user === 'number'),
    );
    const lendable = (users: readonly TestUser[]): TestUser[] => users.filter(({ userId }) => !literals.has(userId));
    this.#free = { known: lendable(known), unknown: lendable(unknown) };
    this.#size = { known: this.#free.known.length, unknown: this.#free.unknown.length };
  }

  /** Why a scenario can never be given its users, or undefined. */
  impossible({ users = {} }: Scenario): Cause | undefined {
    for (const kind of ['known', 'unknown'] as const) {
      const needed = Object.values(users).filter((user) => user === kind).length;
      const configured = this.#size[kind];
      if (needed > configured) return { kind: 'few-users', users: kind, needed, configured };
    }
    return undefined;
  }

  /** Users for a scenario; undefined while not enough are free. */
  lease({ users = {} }: Scenario): Leased | undefined {
    const wanted = Object.entries(users);
    const count = (kind: 'known' | 'unknown'): number => wanted.filter(([, user]) => user === kind).length;
    if (count('known') > this.#free.known.length || count('unknown') > this.#free.unknown.length) return undefined;
    const literals = wanted.flatMap(([, user]) => (typeof user === 'number' ? [user] : []));
    if (literals.some((userId) => this.#literalsInUse.has(userId))) return undefined;
    for (const userId of literals) this.#literalsInUse.add(userId);
    const literal = (userId: number): TestUser => {
      const releasedAt = this.#literalsReleased.get(userId);
      return releasedAt === undefined ? { userId } : { userId, releasedAt };
    };
    const lend = (user: string | number | undefined): TestUser =>
      typeof user === 'number' ? literal(user) : (this.#free[user as 'known' | 'unknown'].shift() as TestUser);
    const own = new Map(
      wanted.flatMap(([name, user]) => (typeof user === 'object' ? [] : [[name, lend(user)] as const])),
    );
    const lentTo = ([name, user]: (typeof wanted)[number]): [string, TestUser] => [
      name,
      own.get(typeof user === 'object' ? user.sameAs : name) as TestUser,
    ];
    return Object.fromEntries(wanted.map(lentTo));
  }

  /** Takes users back. `at`: when their connections ended, in milliseconds since the epoch. */
  release({ users = {} }: Scenario, leased: Leased, at: number): void {
    for (const [name, user] of Object.entries(leased)) {
      const kind = users[name];
      if (kind === 'known' || kind === 'unknown') this.#free[kind].push({ ...user, releasedAt: at });
      else if (typeof kind === 'number') {
        this.#literalsInUse.delete(user.userId);
        this.#literalsReleased.set(user.userId, at);
      }
    }
  }
}
