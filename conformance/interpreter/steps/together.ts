import type { TogetherStep } from '#generated/formats/scenario.js';
import type { Cause, Expectation } from '../causes.ts';
import { meantBy } from '../classify.ts';
import { type Connection, endOf, type Received } from '../connection.ts';
import { atPointer } from '../json-numbers.ts';
import { KitFault, type Running, ScenarioStopped, type Stage, totalOf, waitFor } from '../stage.ts';
import { outcomeOf, startConnection } from './connect.ts';

/** A text of a round. */
interface Sent {
  readonly text: string;
  readonly round: number;
  readonly from: Connection;
}

/**
 * Several send at the same instant, round after round, until something goes wrong or the rounds or the time are over. Two
 * writers of one connection meet by chance: one round shows nothing.
 */
export function* together(stage: Stage, step: TogetherStep): Running {
  const lastBeginning = stage.now + totalOf(stage.duration(step.within));
  const expected: Expectation = { kind: 'all-arrive', at: step.from, rounds: step.rounds };
  const names = [...step.from, ...(step.listeners ?? [])];
  const read = new Map(names.map((name) => [name, new Reader(stage, step, stage.connection(name))]));
  stage.note('', 'event', `${step.from.join(' and ')} write at the same instant, round after round`);
  const { refuted } = stage.context;
  // Whoever was found to be left out by every broadcast is not waited for here.
  const isOwed = (sent: Sent, to: Connection): boolean =>
    refuted?.has(sent.from === to ? 'copy' : 'broadcast') !== true;
  let round = 0;
  let found = false;
  while (round < step.rounds && stage.now < lastBeginning) {
    round += 1;
    stage.rounds += 1;
    for (const user of step.comers ?? []) comeOrGo(stage, user);
    const texts = step.from.map((name): Sent => {
      return { text: `${name} ${stage.rounds} ${stage.context.nonce}`, round, from: stage.connection(name) };
    });
    for (const { from, text } of texts) send(stage, from, text);
    // Whoever only listens shows that he is there, as every client does.
    for (const name of step.listeners ?? []) send(stage, stage.connection(name));
    for (const reader of read.values()) reader.expect(texts.filter((sent) => isOwed(sent, reader.connection)));
    const readers = [...read.values()];
    const ended = (): boolean => readers.some(({ connection }) => connection.end !== undefined);
    const settled = (): boolean => readers.every((reader) => reader.complete());
    const until = stage.now + stage.limit('answerLimit') + stage.context.tolerance;
    yield* waitFor(() => settled() || ended(), until);
    const wrong = verdictOn(readers);
    if (wrong === undefined) continue;
    if (!found) {
      stage.note('', 'event', `this was round ${round}`);
      stage.judge(step, { verdict: 'broken', expected, cause: wrong }, false);
    }
    found = true;
    // Those who are still there are owed the texts of the others all the same.
    yield* waitFor(() => readers.every((reader) => reader.complete() || reader.connection.end !== undefined), until);
    // Connections that end may hide that texts are lost, which is another fault.
    if (judgeLoss(stage, readers) || !ended() || !(yield* openAgain(stage, readers))) break;
    for (const { connection } of readers) {
      const now = stage.connection(connection.name);
      if (now !== connection) read.set(connection.name, new Reader(stage, step, now));
    }
  }
  if (found) throw new ScenarioStopped({ kind: 'not-reached', check: step.check ?? '' });
  stage.note('', 'event', `${round} rounds`);
  stage.judge(step, { verdict: 'pass', expected }, false);
}

/** Lets those come again whose connection has ended; false where one of them is refused. */
function* openAgain(stage: Stage, readers: readonly Reader[]): Running<boolean> {
  const ended = readers.map(({ connection }) => connection).filter(({ end }) => end !== undefined);
  yield* waitFor(() => ended.every(({ over }) => over), stage.now + stage.limit('reconnectLimit'));
  const opened = ended.map(({ name, userId }) => startConnection(stage, { as: name, userId }));
  for (const connection of opened)
    if (!(yield* outcomeOf(stage, connection, 'either', undefined, false)).accepted) return false;
  return true;
}

/** Lets somebody come who is not there, and go who is: whoever walks through all sessions meets a change. */
function comeOrGo(stage: Stage, user: string): void {
  const present = stage.connections.get(user);
  if (present === undefined || present.over) startConnection(stage, { as: user, user });
  else if (present.upgraded && present.end === undefined && present.endedAt === undefined) {
    present.endedAt = stage.moment();
    stage.act({ type: 'close', connection: present.id, code: 1000, reason: '' });
  }
}

/** The text before the probe with one, and after it with the next, so that texts meet texts and answers. */
function send(stage: Stage, connection: Connection, text?: string): void {
  const { livenessProbe, messages } = stage.context.protocol.model;
  const probe = livenessProbe === undefined ? undefined : String(messages[livenessProbe.send]?.schema['const']);
  for (const each of [text, probe])
    if (each !== undefined) stage.act({ type: 'text', connection: connection.id, text: each });
}

function verdictOn(readers: readonly Reader[]): Cause | undefined {
  const ended = readers.find(({ connection }) => connection.end !== undefined);
  if (ended?.connection.end !== undefined) return endOf(ended.connection.end, ended.connection.name);
  return readers.map((reader) => reader.lost()).find((cause) => cause !== undefined);
}

/** A text that did not reach somebody who is still there is a loss, whatever else went wrong. */
function judgeLoss(stage: Stage, readers: readonly Reader[]): boolean {
  const lost = readers.map((reader) => (reader.connection.end === undefined ? reader.lost() : undefined));
  const cause = lost.find((one) => one?.kind === 'lost');
  if (cause !== undefined) stage.server.lost(stage.moment(), cause);
  return cause !== undefined;
}

/** What one connection has got of the texts of all. */
class Reader {
  readonly connection: Connection;
  readonly #stage: Stage;
  readonly #step: TogetherStep;
  readonly #content: string;
  readonly #waiting = new Map<string, Sent>();
  #acks = 0;
  #examined: number;

  constructor(stage: Stage, step: TogetherStep, connection: Connection) {
    this.connection = connection;
    this.#stage = stage;
    this.#step = step;
    this.#examined = connection.frames.length;
    const content = stage.context.protocol.model.messages[step.gives]?.origin?.content;
    if (content === undefined) throw new KitFault(`${step.gives} is no message that carries what somebody wrote`);
    this.#content = content;
  }

  /** Waits for texts of a round, and for the answer to its probe. */
  expect(texts: readonly Sent[]): void {
    for (const sent of texts) this.#waiting.set(sent.text, sent);
    if (this.#stage.context.protocol.model.livenessProbe !== undefined) this.#acks += 1;
  }

  /** Whether everything of this round has come. */
  complete(): boolean {
    const { frames } = this.connection;
    for (; this.#examined < frames.length; this.#examined += 1) {
      const frame = frames[this.#examined];
      if (frame !== undefined) this.#take(frame);
    }
    return this.#waiting.size === 0 && this.#acks <= 0;
  }

  lost(): Cause | undefined {
    const at = this.connection.name;
    const [first] = this.#waiting.values();
    if (first !== undefined) return { kind: 'lost', text: first.text, at, round: first.round };
    return this.#acks > 0 ? { kind: 'nothing-came' } : undefined;
  }

  #take(frame: Received): void {
    const meant = meantBy(frame.is);
    if (meant?.message.name === this.#stage.context.protocol.model.livenessProbe?.reply) {
      frame.consumed = true;
      this.#acks -= 1;
      return;
    }
    if (meant?.message.name !== this.#step.gives || !frame.own || frame.extra !== undefined) return;
    const text = String(atPointer(meant.payload, this.#content));
    if (this.#waiting.delete(text)) frame.consumed = true;
  }
}
