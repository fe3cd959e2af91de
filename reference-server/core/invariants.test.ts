import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { Effect, Event } from './events.ts';
import { createState, type Rules, type State } from './state.ts';
import { step } from './step.ts';

const STRANGER = 2;
const RULES: Rules = {
  sessionTtl: 1000,
  sweepInterval: 100,
  heartbeatInterval: 40,
  silentSessionLimit: 400,
  clockTick: true,
  directory: new Map([[1, { username: 'one', avatar: '' }]]),
  createTime: () => '2024-01-02 12:00:00',
};

/** A naive second book-keeper: what the server does is judged by it, not by the server's own state. */
class Witness {
  /** Users and expiries of the connections that hold a session. */
  readonly #sessions = new Map<number, { readonly userId: number; expiresAt: number }>();
  readonly #gone = new Set<number>();

  /** Takes note of an event and of what it led to, and throws where that was wrong. */
  watch(event: Event, effects: readonly Effect[], now: number): void {
    const refused = event.type === 'opened' && this.#open(event.connection, event.userId, now);
    if (event.type === 'text') this.#renew(event.connection, event.text, now);
    if (event.type === 'closed') {
      this.#sessions.delete(event.connection);
      this.#gone.add(event.connection);
    }
    for (const effect of effects) this.#judge(effect, refused, now);
  }

  /** Compares the server's own books with these. */
  audit(state: State): void {
    const held = [...this.#sessions].map(([connection, { userId }]) => [userId, connection]).sort();
    assert.equal([...state.sessions].sort(), held);
    const live = [...state.connections].filter(([, { phase }]) => phase === 'live').map(([connection]) => connection);
    assert.equal(live.sort(), [...this.#sessions.keys()].sort());
  }

  /** Nobody outlives his time by a whole sweep interval. */
  auditExpiry(now: number): void {
    for (const [connection, { expiresAt }] of this.#sessions) {
      assert.ok(now - expiresAt < RULES.sweepInterval, `connection ${connection} outlived its time`);
    }
  }

  #open(connection: number, userId: number, now: number): boolean {
    const taken = [...this.#sessions.values()].some((session) => session.userId === userId);
    if (!taken) this.#sessions.set(connection, { userId, expiresAt: now + RULES.sessionTtl });
    return taken;
  }

  #renew(connection: number, text: string, now: number): void {
    const session = this.#sessions.get(connection);
    const broadcast = text !== 'heartbeat' && text !== '' && session?.userId !== STRANGER;
    if (session !== undefined && broadcast) session.expiresAt = now + RULES.sessionTtl;
  }

  #judge(effect: Effect, refused: boolean, now: number): void {
    for (const target of effect.type === 'send' ? effect.to : [effect.connection]) {
      assert.not(this.#gone.has(target), `${effect.type} for connection ${target}, which is gone`);
      const session = this.#sessions.get(target);
      assert.is(session === undefined, refused, `${effect.type} for connection ${target}`);
      if (effect.type !== 'close' && effect.type !== 'terminate') continue;
      const early = session !== undefined && now < session.expiresAt;
      assert.not(early && effect.type === 'close' && effect.code === 4408, `connection ${target} expired early`);
      this.#sessions.delete(target);
    }
  }
}

type Kind = Exclude<Event['type'], 'stop'>;

const happenings = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>(
      'opened',
      'opened',
      'text',
      'text',
      'binary',
      'heard',
      'closed',
      'dismissed',
      'clock',
      'clock',
      'advanced',
    ),
    after: fc.nat({ max: 300 }),
    /** Which connection, counted back from the latest. */
    back: fc.nat({ max: 6 }),
    userId: fc.constantFrom(-1, 1, STRANGER),
    text: fc.constantFrom('heartbeat', '', 'hi', 'Heartbeat'),
  }),
  { maxLength: 80 },
);

const test = suite('core: invariants');

test('whatever happens, a user has one session, the gone hear nothing, and nobody expires early or much too late', () => {
  const run = fc.property(happenings, (list) => {
    const state = createState(RULES, 0);
    const witness = new Witness();
    let now = 0;
    let latest = 0;
    for (const { kind, after, back, userId, text } of list) {
      now += after;
      const connection = kind === 'opened' ? ++latest : latest - back;
      const events: { readonly [K in Kind]: Event } = {
        opened: { type: 'opened', connection, userId },
        text: { type: 'text', connection, text, wall: 0 },
        binary: { type: 'binary', connection },
        heard: { type: 'heard', connection },
        closed: { type: 'closed', connection },
        dismissed: { type: 'dismissed', connection },
        clock: { type: 'clock', wall: 0 },
        advanced: { type: 'advanced', by: after },
      };
      witness.watch(events[kind], step(state, events[kind], now), now);
      witness.audit(state);
      if (kind === 'clock') witness.auditExpiry(now);
    }
  });
  fc.assert(run, { numRuns: 1000 });
});

test.run();
