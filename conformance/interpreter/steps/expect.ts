import type { ExpectStep, InTime } from '#generated/formats/scenario.js';
import { list } from '../../scenario/plan.ts';
import type { Cause, Expectation } from '../causes.ts';
import { meantBy } from '../classify.ts';
import { type Connection, endOf, firstFitting, type Received, waitingFrames } from '../connection.ts';
import { interpolate, type Moment } from '../expressions.ts';
import { atPointer } from '../json-numbers.ts';
import type { Finding } from '../judgement.ts';
import { mismatch } from '../matchers.ts';
import { KitFault, type Running, type Stage, totalOf, waitFor } from '../stage.ts';
import { openingOf } from '../types.ts';
import { probe } from './probe.ts';

/** Waits for a message on each of the connections; `where` selects the frame, `has` judges it. */
export function* expect(stage: Stage, step: ExpectStep): Running {
  const usual = step.check === undefined ? stage.controlLimit : stage.limit('answerLimit');
  const within = step.within === undefined ? usual : totalOf(stage.duration(step.within));
  const started = stage.now;
  const until = started + within + stage.context.tolerance;
  const names = receivers(stage, step);
  if (names.length === 0) return yield* expectNothing(stage, step, until);
  for (const name of names) {
    const connection = stage.part(name, step.from);
    if (step.pong !== undefined) {
      yield* expectPong(stage, step, connection, step.pong, until);
      continue;
    }
    const where = interpolate(step.where, stage.scope);
    const messages = list(step.message);
    const find = finder(stage, connection, messages, where, step.has !== undefined);
    const decided = (): boolean =>
      find() !== undefined || connection.end !== undefined || connection.other?.end !== undefined;
    const spoilt = spoiler(connection, started, step.check === undefined ? undefined : messages);
    yield* waitFor(() => decided() || spoilt() !== undefined, until);
    yield* waitFor(decided, Math.min(until, stage.now + stage.context.tolerance + afterSpoilt));
    const frame = find();
    if (step.check === undefined && (frame !== undefined || stage.now >= until))
      stage.controlEnded(frame !== undefined, started);
    const expected: Expectation = {
      kind: 'message',
      messages,
      ...placeOf(connection),
      ...(where === undefined ? {} : { where }),
    };
    const payload = frame === undefined ? undefined : meantBy(frame.is)?.payload;
    if (frame === undefined) {
      const { end } = connection;
      if (
        step.orClosed !== undefined &&
        end !== undefined &&
        end.how !== 'the kit' &&
        (end.code === undefined || step.orClosed.includes(end.code))
      ) {
        stage.judge(step, { verdict: 'pass', expected, cause: endOf(end) }, true);
        continue;
      }
      const gone = leftBy(connection);
      if (gone !== undefined) return stage.judge(step, { verdict: 'untestable', expected, cause: gone }, true);
      if (step.check !== undefined && end === undefined && (stage.now < until || isThereBroken(connection, messages))) {
        const cause: Cause = { kind: 'spoilt', expected };
        return stage.judge(step, { verdict: 'untestable', expected, cause }, true);
      }
      stage.judge(
        step,
        guarded(stage, step.inTime, {
          verdict: 'broken',
          expected: { ...expected, within: Math.round(within) },
          cause: whatCame(connection),
          ...(leftOut(stage, step, name) === undefined ? {} : { breaks: alreadyBroken(stage, step) }),
        }),
        true,
      );
      return;
    }
    frame.consumed = true;
    if (step.capture !== undefined)
      stage.captures.set(step.capture, {
        at: frame.at,
        text: frame.text,
        payload,
        took: frame.at.real - started,
      });
    const wanted = interpolate(step.has, stage.scope);
    const wrong = mismatch(payload, wanted, stage.matching);
    const judged: Expectation = { ...expected, has: wanted };
    const finding: Finding =
      wrong === undefined
        ? { verdict: 'pass', expected, ...chosen(step, frame) }
        : isMisspelt(wrong, frame.is)
          ? { verdict: 'untestable', expected: judged, cause: { kind: 'spoilt', expected: judged } }
          : { verdict: 'broken', expected: judged, cause: wrong };
    stage.judge(step, guarded(stage, step.inTime, finding), false);
  }
}

/**
 * Where a message is waited for. A server that was found to leave the sender out, or the others, is judged by whom it does
 * not leave out: nothing waits for what is known not to come but the checks of that rule itself.
 */
function receivers(stage: Stage, step: ExpectStep): readonly string[] {
  const names = list(step.at);
  if (alreadyBroken(stage, step).length > 0) return names;
  const absent = names.filter((name) => leftOut(stage, step, name) !== undefined);
  const text = wantedOf(stage, step)?.text;
  if (typeof text === 'string') for (const name of absent) stage.server.unawaited(text, stage.connection(name));
  return names.filter((name) => !absent.includes(name));
}

/** The text and the sender that a chat message is waited for with, where the step names them; undefined for other messages. */
function wantedOf({ context, scope }: Stage, step: ExpectStep): { text: unknown; sender: unknown } | undefined {
  const origin = context.protocol.model.messages[list(step.message)[0] ?? '']?.origin;
  if (origin === undefined) return undefined;
  const wanted = [step.where, step.has].map((value) => interpolate(value, scope));
  const field = (pointer: string): unknown =>
    wanted.map((value) => atPointer(value, pointer)).find((value) => value !== undefined);
  return { text: field(origin.content), sender: field(origin.sender) };
}

/** What a check proves of the rules that were found to be broken by what others stand on. */
function alreadyBroken({ context }: Stage, step: ExpectStep): readonly string[] {
  return list(step.proves).filter((id) => context.knownBroken?.has(id));
}

/** The capability without which a chat message does not come here: it was found that the sender, or nobody else, gets it. */
function leftOut(stage: Stage, step: ExpectStep, name: string): 'copy' | 'broadcast' | undefined {
  const { refuted, users } = stage.context;
  if (refuted?.has('copy') !== true && refuted?.has('broadcast') !== true) return undefined;
  const wanted = wantedOf(stage, step);
  if (wanted === undefined) return undefined;
  const { text, sender } = wanted;
  const { id } = stage.connection(name);
  const isSender =
    typeof text === 'string' && stage.server.isSent(text)
      ? stage.server.sentBy(text, id)
      : sender === undefined
        ? stage.server.lastToSend === id
        : sender === users[name]?.userId;
  const capability = isSender ? 'copy' : 'broadcast';
  return refuted.has(capability) ? capability : undefined;
}

/**
 * What only a message would show that is known not to come is not judged; a control goes on where connections live, but not
 * where nobody at all gets what is said: that target might do nothing.
 */
function* expectNothing(stage: Stage, step: ExpectStep, until: number): Running {
  const names = list(step.at);
  const { refuted } = stage.context;
  const isMute = refuted?.has('copy') === true && refuted.has('broadcast');
  if (step.check === undefined && step.capture === undefined && !isMute) {
    const connections = names.map((name) => stage.connection(name));
    if (yield* probe(stage, connections, until)) return;
  }
  const expected: Expectation = { kind: 'message', messages: list(step.message), at: names.join(', ') };
  const capability = leftOut(stage, step, names[0] ?? '') ?? 'copy';
  const cause: Cause = { kind: 'stands-on', capability, scenario: openingOf(capability) };
  stage.judge(step, { verdict: 'untestable', expected, cause }, step.capture !== undefined);
}

/** What an implementation said where it was free to: another, just as right, may say something else. */
function chosen({ message, where, orClosed }: ExpectStep, { is, text }: Received): Pick<Finding, 'cause'> {
  const meant = meantBy(is)?.message;
  const inWords = where === undefined && meant?.contentType === 'text/plain' && meant.schema['const'] === undefined;
  if (inWords) return { cause: { kind: 'came', what: text } };
  const isOneOfSeveral = meant !== undefined && (list(message).length > 1 || orClosed !== undefined);
  return isOneOfSeveral ? { cause: { kind: 'came', what: meant.name } } : {};
}

/** Whether what is waited for has come, but breaks the document. */
function isThereBroken(connection: Connection, messages: readonly string[]): boolean {
  return waitingFrames(connection).some(
    ({ is }) => is.kind === 'invalid' && messages.includes(meantBy(is)?.message.name ?? ''),
  );
}

/** How long a message is still waited for when something came that breaks the document, in milliseconds. */
const afterSpoilt = 500;

/** Finds the first text since then that breaks the document, and was meant to be one of these messages if they are given. */
function spoiler(
  { frames }: Connection,
  since: number,
  messages: readonly string[] | undefined,
): () => Received | undefined {
  const fits = (is: Received['is']): boolean => messages?.includes(meantBy(is)?.message.name ?? '') !== false;
  return firstFitting(frames, ({ own, is, at }) => own && is.kind === 'invalid' && at.real >= since && fits(is));
}

/** Whether a field is wrong that breaks the document already, which is told of the frame itself. */
function breaksDocument(wrong: Cause, is: Received['is']): boolean {
  if (wrong.kind !== 'wrong-value' || is.kind !== 'invalid' || is.rule.kind !== 'schema') return false;
  return is.rule.problems.some(({ field }) => field === wrong.field);
}

/** Whether a field says the right thing as another type: it still tells which frame is meant. */
function isMisspelt(wrong: Cause, is: Received['is']): boolean {
  return wrong.kind === 'wrong-value' && breaksDocument(wrong, is) && String(wrong.actual) === String(wrong.wanted);
}

/** Finds the first frame of a kind; each call looks only at what has come since the last. */
function finder(
  stage: Stage,
  { frames }: Connection,
  messages: readonly string[],
  where: unknown,
  isJudged: boolean,
): () => Received | undefined {
  const fits = ({ consumed, own, extra, is }: Received): boolean => {
    // What is told by its content from every other message is the one, even where it breaks the document otherwise.
    const meant = is.kind === 'message' || where !== undefined || isJudged ? meantBy(is) : undefined;
    if (consumed || !own || extra !== undefined || meant === undefined || !messages.includes(meant.message.name))
      return false;
    const wrong = mismatch(meant.payload, where, stage.matching);
    return wrong === undefined || isMisspelt(wrong, is);
  };
  return firstFitting(frames, fits);
}

function* expectPong(stage: Stage, step: ExpectStep, connection: Connection, text: string, until: number): Running {
  const payload = String(interpolate(text, stage.scope));
  const find = firstFitting(connection.pongs, (pong) => !pong.consumed && pong.payload === payload);
  yield* waitFor(() => find() !== undefined || connection.end !== undefined, until);
  const pong = find();
  const expected: Expectation = { kind: 'pong', payload, at: connection.name };
  if (pong !== undefined) pong.consumed = true;
  const finding: Finding =
    pong === undefined ? { verdict: 'broken', expected, cause: whatCame(connection) } : { verdict: 'pass', expected };
  stage.judge(step, guarded(stage, step.inTime, finding), true);
}

/** Where something is seen; where the kit stands between the two, whose doing it is. */
export function placeOf({ name, attempt, other }: Connection): { at: string; sentBy?: 'server' | 'client' } {
  if (other === undefined) return { at: name };
  return { at: name, sentBy: attempt === undefined ? 'server' : 'client' };
}

/** Whoever has been left by the other side has nothing more to send. */
function leftBy({ name, end, other }: Connection): Cause | undefined {
  if (other?.end === undefined || (end !== undefined && end.at.real < other.end.at.real)) return undefined;
  return { kind: 'left', who: other.attempt === undefined ? 'server' : 'client', at: name, cause: endOf(other.end) };
}

/**
 * Where this machine was so slow that the session may rightly be over, neither an answer nor its absence proves anything.
 * What was in a frame that came still counts.
 */
export function guarded(stage: Stage, inTime: InTime | undefined, finding: Finding): Finding {
  if (inTime === undefined) return finding;
  const since = interpolate(inTime.since, stage.scope) as Moment | undefined;
  if (typeof since?.session !== 'number') throw new KitFault(`${inTime.since} is no moment`);
  const elapsed = stage.moment().session - since.session;
  if (elapsed <= totalOf(stage.duration(inTime.limit)) || isOfContent(finding)) return finding;
  const cause: Cause = { kind: 'slow-kit', after: Math.round(elapsed), limit: inTime.limit };
  return { verdict: 'untestable', expected: finding.expected, cause };
}

function isOfContent({ verdict, cause }: Finding): boolean {
  return verdict === 'broken' && cause !== undefined && cameAll.has(cause.kind);
}

/** Kinds of causes that tell of something that came, which no slowness of this machine can have brought about. */
const cameAll: ReadonlySet<Cause['kind']> = new Set(['wrong-value', 'none-of', 'wrong-time', 'no-time', 'stray']);

/** What there is to tell where a message did not come. */
function whatCame(connection: Connection): Cause {
  if (connection.end !== undefined) return endOf(connection.end);
  const frames = waitingFrames(connection);
  if (frames.length === 0) return { kind: 'nothing-came' };
  return { kind: 'other-came', frames: frames.slice(-3).map(({ text }) => text), count: frames.length };
}
