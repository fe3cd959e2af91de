import type { SilenceStep } from '#generated/formats/scenario.js';
import { list } from '../../scenario/plan.ts';
import type { Cause, Expectation } from '../causes.ts';
import { meantBy } from '../classify.ts';
import { type Connection, endOf, firstFitting, isWaiting, type Received, waitingFrames } from '../connection.ts';
import { interpolate } from '../expressions.ts';
import { mismatch } from '../matchers.ts';
import { ControlFailed, NotApplicable, type Running, type Stage, waitFor } from '../stage.ts';
import { momentOf } from './attempts.ts';
import { guarded, placeOf } from './expect.ts';
import { probe } from './probe.ts';

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
    if (extra === 'earlier' && stage.server.isEarlierExplained) return false;
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
