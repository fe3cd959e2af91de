import type { ConnectStep, ExpectAnswerStep } from '#generated/formats/scenario.js';
import { list } from '../../scenario/plan.ts';
import type { Cause, Expectation } from '../causes.ts';
import { type Connection, endOf, isProbe } from '../connection.ts';
import { interpolate, interpolateText } from '../expressions.ts';
import type { Finding } from '../judgement.ts';
import { shown } from '../matchers.ts';
import { ControlFailed, KitFault, type Running, type Stage, totalOf, waitFor } from '../stage.ts';
import { momentOf, retried } from './attempts.ts';
import { probe } from './probe.ts';

/** What came of an attempt to connect; kept by `capture`. */
export interface Outcome {
  readonly accepted: boolean;
  /** Whether the handshake was answered with 101. */
  readonly upgraded: boolean;
  readonly status: number | undefined;
  readonly code: number | undefined;
  readonly reason: string | undefined;
  /** Refused, but told something before. */
  readonly told?: boolean;
  /** Refused in a way that the document allows. */
  readonly refused: boolean;
  readonly cause: Cause;
}

/** What is expected of an attempt. */
type Expected = 'accepted' | 'refused' | 'either' | 'upgraded';

/** Pause between the attempts of `eventually`, in milliseconds. */
const attemptSpacing = 50;

/** Opens a connection, and judges whether it was accepted or refused as expected. */
export function* connect(stage: Stage, value: string | ConnectStep): Running {
  const step: ConnectStep = typeof value === 'string' ? { as: value } : value;
  const expected = step.expect ?? 'accepted';
  const says = step.says === undefined ? undefined : interpolateText(step.says, stage.scope);
  const patience = expected === 'accepted' ? patienceOf(stage, step) : 0;
  for (;;) {
    const connection = startConnection(stage, step);
    if (step.handshake === 'half') return;
    const outcome = yield* outcomeOf(stage, connection, expected, says, step.check === undefined);
    if (!outcome.accepted && stage.now < patience) {
      yield* waitFor(() => connection.over, stage.now + stage.limit('refusalLimit'));
      yield* waitFor(() => false, Math.min(patience, stage.now + attemptSpacing));
      continue;
    }
    if (expected === 'accepted' && isTaken(stage, step, outcome)) throw new ControlFailed({ kind: 'user-in-use' });
    if (step.capture !== undefined) stage.captures.set(step.capture, outcome);
    const missed = step.eventually !== undefined && stage.now > patience ? step.eventually : undefined;
    // As a control it shows a refusal, whatever came before that.
    if (expected === 'refused' && outcome.told === true && step.check === undefined) return;
    const finding = judgeOutcome(expected, outcome, missed);
    // What is told before a refusal breaks the rule about refusals, which a check names first.
    const [rule] = list(step.proves);
    const isForm = expected === 'refused' && outcome.told === true && rule !== undefined;
    stage.judge(step, isForm ? { ...finding, breaks: [rule] } : finding, true);
    return;
  }
}

/** Waits for what a server does with an attempt that was passed on to it, and judges that. */
export function* expectAnswer(stage: Stage, step: ExpectAnswerStep): Running {
  let connection = stage.connection(step.at);
  for (;;) {
    const { attempt, other: server } = connection;
    if (attempt === undefined || server === undefined) throw new KitFault(`${step.at} was not passed on to a server`);
    const outcome = yield* outcomeOf(stage, server, step.is, undefined, step.check === undefined);
    const inGrace =
      step.grace !== undefined &&
      attempt.at.real - momentOf(stage, step.grace.since).real <=
        totalOf(stage.duration(step.grace.limit)) + stage.context.tolerance;
    if (step.is === 'accepted' && outcome.refused && inGrace) {
      connection = yield* retried(stage, connection, step.grace?.within);
      continue;
    }
    // A client may have told of the refused attempts, too.
    if (step.grace !== undefined && outcome.accepted)
      stage.clients.forgetStates(attempt.client, connection.openedAt.real);
    const good = step.is === 'accepted' ? outcome.accepted : outcome.refused;
    if (!good) heldByClient(stage, connection);
    if (step.capture !== undefined) stage.captures.set(step.capture, outcome);
    const late = step.grace === undefined ? undefined : `${step.grace.limit}`;
    return stage.judge(step, judgeOutcome(step.is, outcome, good ? undefined : late), true);
  }
}

/** A server is not to blame where its client has left, or asks for no sign of life. */
function heldByClient(stage: Stage, { name, end, frames, other }: Connection): void {
  if (end !== undefined && end.how !== 'the kit' && (other?.end === undefined || end.at.real < other.end.at.real))
    throw new ControlFailed({ kind: 'left', who: 'client', at: name, cause: endOf(end) });
  if (other?.upgraded === true && other.end === undefined && !frames.some(({ is }) => isProbe(is, stage.context)))
    throw new ControlFailed({ kind: 'no-client-probe', at: name });
}

/** On a target that others use too, a userId that is named literally may be theirs at the moment. */
function isTaken({ plan, context }: Stage, { as, user }: ConnectStep, { refused, upgraded, status }: Outcome): boolean {
  const literal = typeof plan.scenario.users?.[user ?? as] === 'number';
  return context.shared === true && literal && refused && (upgraded || status === 409);
}

/** Until when a refused attempt is repeated: as the step says, or while the target may still be noticing an earlier end. */
function patienceOf(stage: Stage, { as, user, eventually }: ConnectStep): number {
  if (eventually !== undefined) return stage.now + totalOf(stage.duration(eventually)) + stage.context.tolerance;
  const releasedAt = stage.context.users[user ?? as]?.releasedAt;
  return releasedAt === undefined ? 0 : releasedAt + stage.limit('reconnectLimit') + stage.context.tolerance;
}

/** Sends the handshake. */
export function startConnection(stage: Stage, step: ConnectStep): Connection {
  const { model } = stage.context.protocol;
  const connection = stage.open(step.as);
  const user = stage.context.users[step.user ?? step.as];
  const userId = step.userId === undefined ? user?.userId : interpolateText(step.userId, stage.scope);
  if (userId === undefined && step.target === undefined) throw new KitFault(`connection ${step.as} has no user`);
  connection.userId = String(userId ?? '');
  const address =
    step.target === undefined
      ? model.address.replace(/\{[^}]*\}/, () => String(userId))
      : interpolateText(step.target, stage.scope);
  const target = step.query === undefined ? address : `${address}?${interpolateText(step.query, stage.scope)}`;
  stage.note(step.as, 'sent', `${step.handshake === 'half' ? 'half of ' : ''}GET ${target}`);
  stage.act({
    type: 'connect',
    connection: connection.id,
    target,
    headers: (interpolate(step.headers ?? {}, stage.scope) as Record<string, string>) ?? {},
    handshake: step.handshake ?? 'full',
    timeoutMs: stage.limit('answerLimit') + stage.context.tolerance,
  });
  return connection;
}

/** Waits for what comes of an attempt, or of a `control`. `says` is sent as soon as it is upgraded. */
export function* outcomeOf(
  stage: Stage,
  connection: Connection,
  expected: Expected,
  says: string | undefined,
  control: boolean,
): Running<Outcome> {
  const answerBy = stage.now + stage.limit('answerLimit') + stage.context.tolerance;
  const liveBy = control ? stage.now + stage.controlLimit + stage.context.tolerance : answerBy;
  yield* waitFor(() => connection.upgraded || connection.refusal !== undefined, answerBy + stage.context.tolerance);
  if (connection.upgraded && says !== undefined) {
    stage.note(connection.name, 'sent', shown(says));
    stage.act({ type: 'text', connection: connection.id, text: says });
  }
  const { refusal } = connection;
  if (refusal !== undefined) {
    const { status, cause } = refusal;
    const refused = status !== undefined && status >= 400 && status < 500;
    return { accepted: false, upgraded: false, status, code: undefined, reason: undefined, refused, cause };
  }
  const opened = { upgraded: connection.upgraded, status: connection.upgraded ? 101 : undefined };
  if (!connection.upgraded)
    return {
      ...opened,
      accepted: false,
      code: undefined,
      reason: undefined,
      refused: false,
      cause: { kind: 'no-answer' },
    };
  if (expected === 'upgraded')
    return {
      ...opened,
      accepted: true,
      code: undefined,
      reason: undefined,
      refused: false,
      cause: { kind: 'accepted' },
    };
  const closeBy = connection.upgradedAt + stage.limit('refusalLimit') + stage.context.tolerance;
  if (expected === 'refused') {
    yield* waitFor(() => connection.end !== undefined || connection.frames.length > 0, closeBy);
    // Whoever is told why before he is closed is refused all the same; that he is told breaks the rule by itself.
    if (connection.end === undefined) yield* waitFor(() => connection.end !== undefined, closeBy);
  } else if (yield* probe(stage, [connection], expected === 'accepted' ? liveBy : closeBy)) {
    return {
      ...opened,
      accepted: true,
      code: undefined,
      reason: undefined,
      refused: false,
      cause: { kind: 'accepted' },
    };
  }
  const { end, frames } = connection;
  const [frame] = frames;
  const ended = { code: end?.code, reason: end?.reason };
  const own = frames.find((each) => each.own);
  if (frame !== undefined && expected === 'refused' && (own !== undefined || end === undefined))
    return {
      ...opened,
      ...ended,
      accepted: true,
      refused: false,
      told: own !== undefined && end !== undefined,
      cause:
        own === undefined
          ? { kind: 'upgraded' }
          : { kind: 'sent-before-close', frame: own.text, ...(end === undefined ? {} : { end: endOf(end) }) },
    };
  if (end !== undefined) return { ...opened, ...ended, accepted: false, refused: true, cause: endOf(end) };
  const came = frames.find(({ consumed }) => !consumed)?.text;
  const cause: Cause =
    expected === 'refused'
      ? { kind: 'upgraded' }
      : { kind: 'probe-unanswered', ...(came === undefined ? {} : { frame: came }) };
  return { ...opened, ...ended, accepted: expected === 'refused', refused: false, cause };
}

function isGood(expected: Expected, { accepted, upgraded, refused }: Outcome): boolean {
  return { either: true, accepted, upgraded, refused }[expected];
}

function judgeOutcome(expected: Expected, outcome: Outcome, missed: string | undefined): Finding {
  const expectations: Readonly<Record<typeof expected, Expectation>> = {
    accepted: { kind: 'accepted', ...(missed === undefined ? {} : { within: missed }) },
    refused: { kind: 'refused' },
    either: { kind: 'answer' },
    upgraded: { kind: 'upgrade' },
  };
  const wanted = expectations[expected];
  const good = isGood(expected, outcome);
  if (good && missed === undefined)
    return { verdict: 'pass', expected: wanted, ...(expected === 'accepted' ? {} : { cause: outcome.cause }) };
  return { verdict: 'broken', expected: wanted, cause: outcome.cause };
}
