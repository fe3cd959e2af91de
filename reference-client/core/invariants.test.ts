import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { nextDeadline } from './deadlines.ts';
import type { Effect, Event } from './events.ts';
import { createState } from './state.ts';
import { step } from './step.ts';

const INTERVAL = 100;

/** A naive second book-keeper of the wire and of the user's texts: what the client does is judged by it. */
class Witness {
  /** The one attempt or connection, from its beginning to its end. */
  present: number | undefined;
  /** Whether the present one was accepted. */
  isOpen = false;
  /** Whether `present` was told to end at once. */
  isDropped = false;
  #online = false;
  #wanted = false;
  #earliest = Number.NEGATIVE_INFINITY;
  #lastBeat = Number.NEGATIVE_INFINITY;
  /** Texts that were taken and whose fate is open, the oldest first. */
  readonly #waiting: string[] = [];
  #taken = 0;
  #settled = 0;

  watch(event: Event, effects: readonly Effect[], now: number): void {
    if (event.type === 'connect') this.#wanted = true;
    if (event.type === 'disconnect') this.#wanted = false;
    if (event.type === 'opened' && event.connection === this.present && !this.isDropped) {
      this.isOpen = true;
      this.#lastBeat = Number.NEGATIVE_INFINITY;
    }
    if (event.type === 'ended' && event.connection === this.present) {
      this.present = undefined;
      this.isOpen = this.isDropped = false;
      if (event.code === 4409 || event.status === 409) this.#earliest = now + INTERVAL;
    }
    for (const effect of effects) this.#judge(event, effect, now);
  }

  /** Every text has one fate. */
  audit(outbox: readonly string[]): void {
    assert.equal(outbox, this.#waiting);
    assert.is(this.#taken, this.#settled + this.#waiting.length);
  }

  #judge(event: Event, effect: Effect, now: number): void {
    if (effect.type === 'open') {
      assert.is(this.present, undefined, 'a second connection'); // CL-6
      assert.ok(this.#wanted, 'an attempt that nobody wants'); // CL-13
      assert.ok(now >= this.#earliest, 'an attempt too soon after a refusal'); // CL-14
      this.present = effect.connection;
    } else if (effect.type === 'transmit') this.#judgeText(event, effect.text, now);
    else if (effect.type === 'close' || effect.type === 'drop') {
      assert.is.not(this.present, undefined);
      this.isDropped ||= effect.type === 'drop';
    } else if (effect.type === 'answer' && event.type === 'send') {
      assert.not(effect.answer.outcome !== 'refused' && (event.text === '' || event.text === 'heartbeat')); // CL-7, CL-15
      if (effect.answer.outcome === 'queued') this.#waiting.push(event.text);
      if (effect.answer.outcome === 'queued') this.#taken++;
    } else if (effect.type === 'tell') this.#judgeTold(effect.event.name, effect.event.fields);
  }

  #judgeText(event: Event, text: string, now: number): void {
    assert.ok(this.isOpen && this.#wanted, `"${text}" goes nowhere`);
    if (text === 'heartbeat') {
      assert.ok(now - this.#lastBeat >= 0.75 * INTERVAL, 'heartbeats too close'); // CL-2
      this.#lastBeat = now;
    } else if (event.type === 'send') {
      assert.equal(this.#waiting, [], `"${text}" overtakes others`); // CL-8
    } else {
      assert.is(this.#waiting.shift(), text, 'another text was next'); // CL-8
      this.#settled++;
    }
  }

  #judgeTold(name: string, fields: object): void {
    if (name === 'online') assert.ok(this.isOpen && !this.#online); // CL-3
    if (name === 'offline') assert.ok(this.#online);
    if (name === 'online' || name === 'offline') this.#online = name === 'online';
    if (name !== 'refused') return;
    assert.is(this.#waiting.shift(), (fields as { text: string }).text); // CL-8
    this.#settled++;
  }
}

const happenings = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...(['connect', 'connect', 'disconnect', 'send', 'send', 'wake', 'clock', 'clock', 'clock', 'opened'] as const),
      ...(['opened', 'opened', 'text', 'text', 'binary', 'heard', 'ended', 'ended'] as const),
    ),
    after: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 300 })),
    /** An event of an earlier connection, or of the present one. */
    stale: fc.nat({ max: 9 }).map((number) => number === 0),
    words: fc.constantFrom('a', 'b', 'c', '', 'heartbeat', 'success', '{}'),
    refusal: fc.constantFrom({}, {}, { code: 4409 }, { status: 409 }),
    chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
    /** Whether what is due until then happens in time, or late and at once. */
    punctual: fc.boolean(),
  }),
  { maxLength: 80 },
);

const test = suite('core: invariants');

test('whatever happens, there is one connection, every text has one fate, and nothing goes where it should not', () => {
  const run = fc.property(happenings, (list) => {
    const state = createState({ heartbeatInterval: INTERVAL, mostQueued: 3 });
    const witness = new Witness();
    let now = 0;
    const take = (event: Event): void => {
      witness.watch(event, step(state, event, now), now);
      witness.audit(state.outbox);
    };
    for (const { kind, after, stale, words, refusal, chance, punctual } of list) {
      const until = now + after;
      while (punctual && nextDeadline(state) <= until) {
        now = Math.max(now, nextDeadline(state));
        take({ type: 'clock' });
      }
      now = until;
      const connection = (witness.present ?? 0) - (stale ? 1 : 0);
      // A platform tells of nothing but an end before the handshake, and opens a connection once.
      if (kind === 'opened' && !stale && (witness.isOpen || witness.isDropped)) continue;
      const events: { readonly [K in typeof kind]: Event } = {
        connect: { type: 'connect' },
        disconnect: { type: 'disconnect' },
        send: { type: 'send', text: words },
        wake: { type: 'wake' },
        clock: { type: 'clock' },
        opened: { type: 'opened', connection },
        text: { type: 'text', connection, text: words },
        binary: { type: 'binary', connection },
        heard: { type: 'heard', connection },
        ended: { type: 'ended', connection, code: 1006, reason: '', ...refusal, chance },
      };
      take(events[kind]);
    }
  });
  fc.assert(run, { numRuns: 2000 });
});

test.run();
