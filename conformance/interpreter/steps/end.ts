import type { CloseStep, DropStep, ExpectCloseStep } from '#generated/formats/scenario.js';
import { list } from '../../scenario/plan.ts';
import type { Cause, Expectation } from '../causes.ts';
import { type Connection, type End, endOf } from '../connection.ts';
import { interpolate, interpolateText, type Moment } from '../expressions.ts';
import { KitFault, type Running, type Stage, totalOf, waitFor } from '../stage.ts';
import { passTime } from './time.ts';

/** Waits for the end of each connection. */
export function* expectClose(stage: Stage, step: ExpectCloseStep): Running {
  const connections = list(step.at).map((name) => stage.part(name, step.from));
  const ended = (): boolean => connections.every(({ end }) => end !== undefined);
  const limit =
    step.within === undefined ? { session: 0, link: stage.limit('answerLimit') } : stage.duration(step.within);
  if (limit.session > 0) yield* passTime(stage, limit.session, ended);
  yield* waitFor(ended, stage.now + limit.link + stage.context.tolerance);
  for (const { name, end } of connections) {
    const expected: Expectation = {
      kind: 'close',
      at: name,
      ...(step.codes === undefined ? {} : { codes: step.codes }),
      ...(step.within === undefined ? {} : { within: step.within }),
    };
    if (end === undefined)
      return stage.judge(step, { verdict: 'broken', expected, cause: stillOpen(stage, limit.session) }, true);
    // Whom the kit cut off has not been closed by the target.
    if (end.how === 'the kit') return stage.judge(step, { verdict: 'broken', expected, cause: endOf(end) }, true);
    if (step.capture !== undefined)
      stage.captures.set(step.capture, { code: end.code, reason: end.reason, how: end.how, at: end.at });
    if (step.codes !== undefined && !step.codes.includes(codeOf(end) ?? 0))
      return stage.judge(step, { verdict: 'broken', expected, cause: endOf(end) }, false);
    const early = tooEarly(stage, step, end.at);
    stage.judge(
      step,
      early === undefined
        ? { verdict: 'pass', expected, cause: endOf(end) }
        : // What ends a link without a close frame is no expiry that came too early.
          { verdict: 'broken', expected, cause: end.how === 'close frame' ? early : endOf(end) },
      false,
    );
  }
}

function tooEarly(stage: Stage, { notBefore }: ExpectCloseStep, at: Moment): Cause | undefined {
  if (notBefore === undefined) return undefined;
  const since = interpolate(notBefore.since, stage.scope) as Moment | undefined;
  if (typeof since?.session !== 'number') throw new KitFault(`${notBefore.since} is no moment`);
  const least = totalOf(stage.duration(notBefore.atLeast));
  const elapsed = at.session - since.session;
  if (elapsed >= least - stage.context.tolerance) return undefined;
  return {
    kind: 'too-early',
    what: 'closed',
    after: Math.round(elapsed),
    least: notBefore.atLeast,
    leastMs: Math.round(least),
  };
}

/**
 * The first session whose time is over and that is still open shows that a timer is not obeyed. Where another one did
 * expire, this one was renewed.
 */
function stillOpen(stage: Stage, session: number): Cause {
  const [longest] = Object.entries(stage.context.timers)
    .filter(([, { clock }]) => clock === 'session')
    .sort(([, a], [, b]) => b.ms - a.ms);
  if (session === 0 || longest === undefined) return { kind: 'stayed-open' };
  const [timer, { ms }] = longest;
  const isExpiry = ({ end, openedAt }: Connection): boolean =>
    end?.how === 'close frame' && end.at.session - openedAt.session >= ms - stage.context.tolerance;
  return [...stage.byId.values()].some(isExpiry) ? { kind: 'stayed-open' } : { kind: 'timer-ignored', timer, ms };
}

/** The code of an end; that of a close frame without a code is written as RFC 6455 section 7.1.5 does. */
function codeOf({ code, how }: End): number | undefined {
  return code ?? (how === 'close frame' ? noCode : undefined);
}

const noCode = 1005;

/** Starts the closing handshake. */
// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
export function* close(stage: Stage, step: CloseStep): Running {
  const { connection: name, code: given = 1000, reason = '' } = step;
  const connection = stage.connection(name);
  const code = Number(interpolate(given, stage.scope));
  stage.note(name, 'sent', code === noCode ? 'close without a code' : `close ${code}`);
  ending(stage, connection, step.capture);
  stage.act({ type: 'close', connection: connection.id, code: code === noCode ? undefined : code, reason });
}

/** Ends TCP without a closing handshake. */
// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
export function* drop(stage: Stage, step: DropStep): Running {
  const connection = stage.connection(step.connection);
  const how = interpolateText(step.how, stage.scope) === 'fin' ? 'fin' : 'reset';
  stage.note(step.connection, 'sent', how === 'fin' ? 'TCP FIN' : 'TCP RST');
  ending(stage, connection, step.capture);
  stage.act({ type: 'drop', connection: connection.id, how });
}

function ending(stage: Stage, connection: Connection, capture: string | undefined): void {
  const at = stage.moment();
  connection.endedAt ??= at;
  if (capture !== undefined) stage.captures.set(capture, { at });
}
