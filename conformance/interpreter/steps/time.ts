import { ControlFailed, type Running, type Stage, waitFor } from '../stage.ts';

/** Parts of a sweep by which a virtual clock is advanced while something is awaited; the precision of early and late. */
const slicesOfASweep = 2;

/** Lets a duration pass. */
export function* wait(stage: Stage, text: string): Running {
  const { session, link } = stage.duration(text);
  stage.note('', 'event', `wait ${text}`);
  if (session > 0 && stage.context.clock === 'virtual') yield* advance(stage, session);
  const real = stage.context.clock === 'virtual' ? link : session + link;
  if (real > 0) yield* waitFor(() => false, stage.now + real);
}

/** Lets time pass on the session clock until something holds, or the time is up. */
export function* passTime(stage: Stage, session: number, done: () => boolean): Running {
  if (stage.context.clock !== 'virtual') {
    yield* waitFor(done, stage.now + session);
    return;
  }
  const sweep = Object.values(stage.context.timers).filter(({ clock }) => clock === 'session');
  const slice = Math.min(session, ...sweep.map(({ ms }) => ms)) / slicesOfASweep;
  stage.note('', 'event', `wait up to ${Math.round(session)} ms in slices of ${Math.round(slice)} ms`);
  for (let passed = 0; passed < session && !done(); passed += slice) yield* advance(stage, slice);
}

function* advance(stage: Stage, ms: number): Running {
  const whole = Math.round(ms);
  stage.pendingAdvance = true;
  // Counted from the command on, so that what the advance brings about is never taken for earlier than it was.
  stage.advanced += whole;
  stage.act({ type: 'advance', ms: whole });
  const until = stage.now + stage.limit('answerLimit') + stage.context.tolerance;
  const done = yield* waitFor(() => !stage.pendingAdvance || stage.controlFailure !== undefined, until);
  if (stage.controlFailure !== undefined)
    throw new ControlFailed({ kind: 'clock-failed', message: stage.controlFailure });
  if (!done) throw new ControlFailed({ kind: 'clock-failed' });
}
