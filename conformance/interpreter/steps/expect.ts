import type { ExpectStep, InTime, SilenceStep, VerifyStep } from '#generated/formats/scenario.js';
import { list } from '../../scenario/plan.ts';
import type { Cause, Expectation } from '../causes.ts';
import { meantBy } from '../classify.ts';
import { type Connection, endOf, firstFitting, isWaiting, type Received, waitingFrames } from '../connection.ts';
import { interpolate, type Moment } from '../expressions.ts';
import { atPointer } from '../json-numbers.ts';
import type { Finding } from '../judgement.ts';
import { mismatch } from '../matchers.ts';
import { ControlFailed, KitFault, NotApplicable, type Running, type Stage, totalOf, waitFor } from '../stage.ts';
import { openingOf } from '../types.ts';
import { momentOf } from './attempts.ts';
import { probe } from './probe.ts';

/** Waits for a message on each of the connections; `where` selects the frame, `has` judges it. */
export function* expect(stage: Stage, step: ExpectStep): Running {
  const usual = step.check === undefined ? stage.controlLimit : stage.limit('answerLimit');
  const within = step.within === undefined ? usual : totalOf(stage.duration(step.within));
  const started = stage.now;
  const until = started + within + stage.context.tolerance;
  const names = receivers(stage, step);
  if (names.length === 0) {
    const expected: Expectation = { kind: 'message', messages: list(step.message), at: list(step.at).join(', ') };
    const cause: Cause = { kind: 'stands-on', capability: 'copy', scenario: openingOf('copy') };
    return stage.judge(step, { verdict: 'untestable', expected, cause }, true);
  }
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
 * Where a message is waited for. A server that was found to leave the sender out is judged by the others: nothing waits for
 * the sender's own copy but the checks of that rule itself.
 */
function receivers(stage: Stage, step: ExpectStep): readonly string[] {
  const names = list(step.at);
  const { refuted, knownBroken, protocol } = stage.context;
  if (refuted?.has('copy') !== true || list(step.proves).some((id) => knownBroken?.has(id))) return names;
  const origin = protocol.model.messages[list(step.message)[0] ?? '']?.origin;
  if (origin === undefined) return names;
  const wanted = [step.where, step.has].map((value) => atPointer(interpolate(value, stage.scope), origin.content));
  const text = wanted.find((value) => typeof value === 'string');
  return names.filter((name) => typeof text !== 'string' || !stage.server.sentBy(text, stage.connection(name).id));
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
function placeOf({ name, attempt, other }: Connection): { at: string; sentBy?: 'server' | 'client' } {
  if (other === undefined) return { at: name };
  return { at: name, sentBy: attempt === undefined ? 'server' : 'client' };
}

/** Whoever has been left by the other side has nothing more to send. */
function leftBy({ name, end, other }: Connection): Cause | undefined {
  if (other?.end === undefined || (end !== undefined && end.at.real < other.end.at.real)) return undefined;
  return { kind: 'left', who: other.attempt === undefined ? 'server' : 'client', at: name, cause: endOf(other.end) };
}

/** Shows that nothing (of a kind) has come which no expectation took, between two answered liveness probes. */
export function* silence(stage: Stage, step: SilenceStep): Running {
  const connections = list(step.at).map((name) => stage.part(name, step.from));
  // An answer that no probe of ours has asked for is a stray too; the probes must not take it for theirs.
  const unasked = connections.map((connection) =>
    waitingFrames(connection).filter(({ is }) => isProbeReply(stage, is)),
  );
  for (const frame of unasked.flat()) frame.consumed = true;
  for (let round = 1; round <= 2; round += 1) {
    const until = stage.now + stage.controlLimit + stage.context.tolerance;
    if (!(yield* probe(stage, connections, until))) {
      const dead = connections.find(({ end }) => end !== undefined);
      throw new ControlFailed({
        kind: 'silence-not-shown',
        ...(dead?.end === undefined ? {} : { at: dead.name, cause: endOf(dead.end) }),
      });
    }
  }
  yield* pongs(stage, connections);
  for (const frame of unasked.flat()) frame.consumed = false;
  const where = interpolate(step.where, stage.scope);
  const expected: Expectation = {
    kind: 'silence',
    at: connections.map(({ name }) => name),
    ...(step.of === undefined ? {} : { of: step.of }),
    ...(where === undefined ? {} : { where }),
  };
  const strays = connections.map((connection) => ({
    connection,
    frames: straysAt(stage, step, connection)
      .filter(({ is }) => step.of === undefined || meantBy(is)?.message.name === step.of)
      .filter(({ is }) => where === undefined || mismatch(meantBy(is)?.payload, where, stage.matching) === undefined),
  }));
  const found = strays.find(({ frames }) => frames.length > 0);
  if (found === undefined) return stage.judge(step, guarded(stage, step.inTime, { verdict: 'pass', expected }), false);
  const frames = found.frames.slice(0, keptStrays).map(({ text }) => text);
  if (step.otherwise === 'skip') throw new NotApplicable({ kind: 'allowed', frame: frames[0] ?? '' });
  const cause: Cause = { kind: 'stray', frames, ...placeOf(found.connection) };
  const [extra, ...others] = new Set(found.frames.map((frame) => frame.extra));
  const duty =
    extra === undefined || others.length > 0 ? [] : [stage.context.protocol.model.serverDuties?.[extra]].flat();
  const breaks = duty.flatMap((id) => (id !== undefined && list(step.proves).includes(id) ? [id] : []));
  stage.judge(
    step,
    guarded(stage, step.inTime, { verdict: 'broken', expected, cause, ...(breaks.length === 0 ? {} : { breaks }) }),
    false,
  );
}

/** Messages that wait; those that break a rule of their own count where the step is about that rule. */
function straysAt(stage: Stage, step: SilenceStep, connection: Connection): Received[] {
  const duties = stage.context.protocol.model.serverDuties;
  const proved = list(step.proves);
  const since = step.unsentSince === undefined ? undefined : momentOf(stage, step.unsentSince);
  return connection.frames.filter((frame) => {
    const { extra } = frame;
    if (extra === undefined) return isWaiting(frame);
    if (extra === 'unsent' && since !== undefined) return !frame.consumed && frame.at.real >= since.real;
    return !frame.consumed && duties !== undefined && [duties[extra]].flat().some((id) => proved.includes(id));
  });
}

/** Messages that are told of those that should not have come. */
const keptStrays = 3;

/** After the answers, a pong: what follows an answer on the same connection has come by then. */
function* pongs(stage: Stage, connections: readonly Connection[]): Running {
  if (connections.some(({ other }) => other !== undefined)) return;
  stage.silences += 1;
  const payload = `silence ${stage.silences}`;
  for (const { id } of connections) stage.act({ type: 'ping', connection: id, payload });
  const answers = connections.map((connection) => {
    const find = firstFitting(connection.pongs, (pong) => pong.payload === payload);
    return () => connection.end !== undefined || find() !== undefined;
  });
  yield* waitFor(() => answers.every((answered) => answered()), stage.now + stage.context.tolerance);
}

function isProbeReply(stage: Stage, is: Received['is']): boolean {
  return is.kind === 'message' && is.message.name === stage.context.protocol.model.livenessProbe?.reply;
}

/** Judges something captured before. */
// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
export function* verify(stage: Stage, step: VerifyStep): Running {
  const wanted = interpolate(step.has, stage.scope);
  const wrong = mismatch(interpolate(step.value, stage.scope), wanted, stage.matching);
  const field = step.value.replace(/^.*\.([A-Za-z]+)\}$/, '$1');
  const expected: Expectation = { kind: 'value', of: step.value.replace(/^\$\{(.*)\}$/, '$1'), is: wanted };
  stage.judge(
    step,
    wrong === undefined
      ? { verdict: 'pass', expected }
      : isKnown(stage, field, wrong)
        ? { verdict: 'untestable', expected, cause: { kind: 'spoilt', expected } }
        : { verdict: 'broken', expected, cause: wrong },
    false,
  );
}

/** Whether a field breaks the document already. */
function isKnown(stage: Stage, field: string, wrong: Cause): boolean {
  if (wrong.kind !== 'wrong-value' || String(wrong.actual) !== String(wrong.wanted)) return false;
  return [...stage.byId.values()].some(({ violations }) =>
    violations.some(({ rule }) => rule.kind === 'schema' && rule.problems.some((problem) => problem.field === field)),
  );
}

/**
 * Where this machine was so slow that the session may rightly be over, neither an answer nor its absence proves anything.
 * What was in a frame that came still counts.
 */
function guarded(stage: Stage, inTime: InTime | undefined, finding: Finding): Finding {
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
