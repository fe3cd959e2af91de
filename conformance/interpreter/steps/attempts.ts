import type {
  AcceptStep,
  AnswerStep,
  CommandStep,
  NoAttemptStep,
  NotBefore,
  SpreadStep,
} from '#generated/formats/scenario.js';
import { list } from '../../scenario/plan.ts';
import type { Cause, Expectation } from '../causes.ts';
import type { Attempt, Connection } from '../connection.ts';
import { interpolate, interpolateText, type Moment } from '../expressions.ts';
import { shown } from '../matchers.ts';
import { ControlFailed, KitFault, type Running, type Stage, totalOf, waitFor } from '../stage.ts';
import type { DriverCommand } from '../types.ts';
import { probe } from './probe.ts';
import { fill } from './send.ts';

/** A client may be a little early by its clock: the share of a least time that is forgiven. */
const forgivenShare = 0.1;

/** Clients that mostly come back within this share of an interval come at once, however that is spread. */
const atOnceShare = 0.03;

/** Tells drivers something. */
// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
export function* command(stage: Stage, value: 'connect' | 'disconnect' | CommandStep): Running {
  const step: CommandStep = typeof value === 'string' ? { do: value } : value;
  const text =
    step.send === undefined || typeof step.send === 'string'
      ? step.send && interpolateText(step.send, stage.scope)
      : fill(stage, step.send);
  if ((text === undefined) === (step.do === undefined)) throw new KitFault('a command is either to send or to do');
  const told: DriverCommand = text === undefined ? { command: step.do ?? 'connect' } : { command: 'send', text };
  if (step.capture !== undefined) stage.captures.set(step.capture, { at: stage.moment(), text });
  for (const client of step.to === undefined ? stage.clients.names : list(step.to)) {
    for (let count = 0; count < (step.times ?? 1); count += 1) stage.act({ type: 'command', client, command: told });
    stage.note(client, 'event', `told to ${text === undefined ? step.do : `send ${shown(text)}`}`);
  }
}

/** A moment that a step names, or the present one. */
export function momentOf(stage: Stage, text: string | undefined): Moment {
  if (text === undefined) return stage.moment();
  const moment = interpolate(text, stage.scope) as Moment | undefined;
  if (typeof moment?.real !== 'number') throw new KitFault(`${text} is no moment`);
  return moment;
}

/** Why something came too early; a client that was held up comes later and never earlier, so that little is forgiven. */
export function earlyIn(stage: Stage, notBefore: NotBefore | undefined, at: Moment): Cause | undefined {
  if (notBefore === undefined) return undefined;
  const least = totalOf(stage.duration(notBefore.atLeast));
  const elapsed = at.real - momentOf(stage, notBefore.since).real;
  if (elapsed >= least * (1 - forgivenShare)) return undefined;
  return {
    kind: 'too-early',
    what: 'came',
    after: Math.round(elapsed),
    least: notBefore.atLeast,
    leastMs: Math.round(least),
  };
}

/** Where the time of a wait begins and ends; a control that is mostly not answered is not waited for that long. */
export function limitOf(
  stage: Stage,
  { since, within, check }: { readonly since?: string; readonly within?: string; readonly check?: string },
): { readonly from: number; readonly most: number; readonly until: number } {
  const from = momentOf(stage, since).real;
  const usual = check === undefined ? stage.controlLimit : stage.limit('answerLimit');
  const most = within === undefined ? usual : totalOf(stage.duration(within));
  return { from, most, until: from + most + stage.context.tolerance };
}

/** The next attempt that no step has, and that came to a request. */
function waiting({ clients }: Stage, from: string | undefined): Connection | undefined {
  return clients.attempts.find(
    ({ attempt }) =>
      attempt !== undefined &&
      !attempt.taken &&
      attempt.target !== undefined &&
      (from === undefined || attempt.client === from),
  );
}

function take(stage: Stage, connection: Connection, attempt: Attempt, name: string): void {
  attempt.taken = true;
  connection.name = name;
  if (connection.other !== undefined) connection.other.name = name;
  stage.connections.set(name, connection);
}

/** Waits for the next attempt of the client that has made this one, which takes its name. */
export function* retried(stage: Stage, { name, attempt }: Connection, within: string | undefined): Running<Connection> {
  const since = stage.now;
  const { until } = limitOf(stage, within === undefined ? {} : { within });
  yield* waitFor(() => waiting(stage, attempt?.client) !== undefined || allGone(stage), until);
  const connection = waiting(stage, attempt?.client);
  stage.controlEnded(connection !== undefined, since);
  if (connection?.attempt === undefined) throw new ControlFailed(whyNothing(stage, { kind: 'no-retry', at: name }));
  take(stage, connection, connection.attempt, name);
  return connection;
}

/** Why a client does nothing, where the reason is known. */
export function whyNothing({ clients }: Stage, nothing: Cause): Cause {
  const [exit] = clients.exits.values();
  return exit ?? nothing;
}

/** Whether no client is there any more that could do something. */
export function allGone({ clients }: Stage): boolean {
  return clients.exits.size === clients.names.length;
}

/** Waits for the next attempt, and answers it. */
export function* accept(stage: Stage, value: string | AcceptStep): Running {
  const step: AcceptStep = typeof value === 'string' ? { as: value } : value;
  const { from, most, until } = limitOf(stage, step);
  yield* waitFor(() => waiting(stage, step.from) !== undefined || allGone(stage), until);
  const connection = waiting(stage, step.from);
  if (step.check === undefined) stage.controlEnded(connection !== undefined, from);
  const expected: Expectation = {
    kind: 'attempt',
    ...(step.within === undefined ? {} : { within: step.within, withinMs: Math.round(most) }),
  };
  if (connection?.attempt === undefined) {
    const cause = whyNothing(stage, { kind: 'no-attempt' });
    return stage.judge(step, { verdict: 'broken', expected, cause }, true);
  }
  const { attempt } = connection;
  const early = earlyIn(stage, step.notBefore, attempt.at);
  take(stage, connection, attempt, step.as);
  attempt.replies = step.replies ?? connection.other === undefined;
  const took = attempt.at.real - from;
  if (step.capture !== undefined) stage.captures.set(step.capture, { at: attempt.at, target: attempt.target, took });
  const late: Cause = { kind: 'too-late', after: Math.round(took) };
  const wrong = early ?? (attempt.at.real > until ? late : undefined);
  const whole: Expectation =
    step.notBefore === undefined ? expected : { ...expected, notBefore: step.notBefore.atLeast };
  stage.judge(
    step,
    wrong === undefined ? { verdict: 'pass', expected: whole } : { verdict: 'broken', expected: whole, cause: wrong },
    false,
  );
  if (step.answer !== 'later' && connection.other === undefined) yield* give(stage, connection, step.answer);
}

/** Answers an attempt that was left unanswered. */
export function* answer(stage: Stage, step: AnswerStep): Running {
  const connection = stage.connection(step.connection);
  if (connection.attempt === undefined) throw new KitFault(`${step.connection} is no connection of a client`);
  connection.attempt.replies = step.replies ?? true;
  yield* give(stage, connection, step.status, step.mayBeGone);
}

function* give(stage: Stage, connection: Connection, value: AcceptStep['answer'], mayBeGone = false): Running {
  if (mayBeGone && connection.over) return;
  const status = Number(interpolate(value ?? 101, stage.scope));
  stage.note(connection.name, 'sent', `HTTP ${status}`);
  stage.act({ type: 'answer', connection: connection.id, status });
  const settled = (): boolean => connection.upgraded || connection.refusal !== undefined || connection.over;
  yield* waitFor(settled, stage.now + stage.context.tolerance);
  if (status === 101 && !connection.upgraded && !mayBeGone)
    throw new ControlFailed(whyNothing(stage, { kind: 'ended-unanswered', at: connection.name }));
}

/** Lets time pass during which no attempt may come. */
export function* noAttempt(stage: Stage, step: NoAttemptStep): Running {
  const untaken = (): Connection | undefined => stage.clients.attempts.find(({ attempt }) => attempt?.taken === false);
  const length = totalOf(stage.duration(step.for));
  stage.note('', 'event', `wait ${step.for} for an attempt that must not come`);
  const began = stage.now;
  const seen = (): boolean => untaken() !== undefined || stage.clients.exits.size > 0;
  while (yield* waitFor(seen, began + length)) if (!(yield* wasGivenUp(stage, untaken(), began))) break;
  const [exit] = stage.clients.exits.values();
  if (exit !== undefined) throw new ControlFailed(exit);
  const held = step.while === undefined ? undefined : stage.connection(step.while);
  // Who gives up one attempt for another is not at fault, and the news of the end may come second.
  if (held !== undefined && untaken() !== undefined) {
    yield* waitFor(() => held.endedAt !== undefined, stage.now + stage.context.tolerance);
    if (held.endedAt !== undefined) throw new ControlFailed({ kind: 'given-up', at: held.name });
  }
  const attempt = untaken()?.attempt;
  const expected: Expectation = { kind: 'no-attempt', for: step.for, forMs: Math.round(length) };
  const cause: Cause = { kind: 'an-attempt', after: Math.round((attempt?.at.real ?? began) - began) };
  stage.judge(
    step,
    attempt === undefined ? { verdict: 'pass', expected } : { verdict: 'broken', expected, cause },
    false,
  );
}

/** Whether an attempt was under way at this moment already, and its client gives it up now; takes it then. */
function* wasGivenUp(stage: Stage, connection: Connection | undefined, at: number): Running<boolean> {
  const { tolerance } = stage.context;
  if (connection?.attempt === undefined || connection.attempt.at.real > at + tolerance) return false;
  const isOver = yield* waitFor(() => connection.over, stage.now + tolerance);
  if (isOver) connection.attempt.taken = true;
  return isOver;
}

/** Loses several clients together, again and again, and judges that their next attempts do not come all at once. */
export function* spread(stage: Stage, step: SpreadStep): Running {
  const interval = totalOf(stage.duration(step.interval));
  let lost = list(step.of).map((name) => stage.connection(name));
  const rounds: number[][] = [];
  for (;;) {
    const next = (): (Connection | undefined)[] => lost.map(({ attempt }) => waiting(stage, attempt?.client));
    yield* waitFor(() => !next().includes(undefined) || allGone(stage), stage.now + interval + stage.context.tolerance);
    const came = next().flatMap((connection) => connection ?? []);
    if (came.length < lost.length) {
      if (rounds.length === 0) throw new ControlFailed(whyNothing(stage, { kind: 'not-all-tried' }));
      break;
    }
    rounds.push(came.map(({ attempt }, index) => (attempt?.at.real ?? 0) - (lost[index]?.endedAt?.real ?? 0)));
    if (rounds.length === step.rounds || !(yield* loseAgain(stage, lost, came))) break;
    lost = came;
  }
  const delays = rounds.flat();
  const typical = middleOf(delays);
  const atOnce = atOnceShare * interval;
  const over = Math.max(step.share * typical, atOnce);
  const expected: Expectation = { kind: 'spread', clients: lost.length, over: Math.round(over) };
  const cause: Cause = { kind: 'all-at-once', after: delays.map((delay) => Math.round(delay)).sort((x, y) => x - y) };
  if (typical >= atOnce && mean(rounds.flatMap(deviations)) >= step.share)
    return stage.judge(step, { verdict: 'pass', expected }, false);
  // Attempts that differ may be close to each other by chance; those that follow a loss at once are not.
  if (rounds.length < step.rounds && typical >= atOnce)
    throw new ControlFailed(whyNothing(stage, { kind: 'not-all-tried' }));
  stage.judge(step, { verdict: 'broken', expected, cause }, false);
}

/** Takes attempts, and loses all of them together once each client has seen that it is connected; false where one has not. */
function* loseAgain(stage: Stage, lost: readonly Connection[], came: readonly Connection[]): Running<boolean> {
  for (const [index, connection] of came.entries()) {
    if (connection.attempt === undefined) continue;
    take(stage, connection, connection.attempt, lost[index]?.name ?? connection.name);
    yield* give(stage, connection, undefined);
  }
  if (!(yield* probe(stage, came, stage.now + stage.controlLimit + stage.context.tolerance))) return false;
  for (const connection of came) {
    stage.note(connection.name, 'sent', 'TCP RST');
    connection.endedAt ??= stage.moment();
    stage.act({ type: 'drop', connection: connection.id, how: 'reset' });
  }
  return true;
}

/**
 * How far the delays after one loss are from their middle, each as a part of it: a client may wait longer from loss to loss.
 * The one that is furthest away doesn't count, since any process may be held up.
 */
function deviations(delays: readonly number[]): number[] {
  const middle = middleOf(delays);
  const away = delays.map((delay) => Math.abs(delay - middle) / Math.max(1, middle));
  return away.sort((a, b) => a - b).slice(0, -1);
}

/** The value in the middle, or the mean of the two there. */
function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 0 ? (upper + (sorted[half - 1] ?? 0)) / 2 : upper;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
