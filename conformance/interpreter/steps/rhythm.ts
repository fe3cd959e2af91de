import type { RhythmStep } from '#generated/formats/scenario.js';
import type { Cause, Expectation } from '../causes.ts';
import type { Connection } from '../connection.ts';
import type { Finding } from '../judgement.ts';
import { composed } from '../sent-message.ts';
import { ControlFailed, KitFault, type Running, type Stage, totalOf, waitFor } from '../stage.ts';
import { whyNothing } from './attempts.ts';
import { sendText } from './send.ts';

/** Parts of an interval after which a ping asks whether the client is being held up. */
const pingsInAnInterval = 8;
/** What a timer may always be off, in milliseconds, and as a share of its interval. */
const leastSlack = 10;
const slackShare = 0.05;

/** So many intervals are waited for the next beat. */
const missedBeats = 3;

/** A time during which the client, or this machine, did nothing: from when a ping was due until its answer came. */
interface Delay {
  readonly from: number;
  readonly to: number;
}

/** Judges the rhythm of a message from the opening of its connection on. */
export function* rhythm(stage: Stage, step: RhythmStep): Running {
  const connection = stage.connection(step.at);
  const interval = totalOf(stage.duration(step.interval));
  const times = (): number[] => beatsOf(connection, step.message);
  const delays = yield* untilBeaten(stage, step, connection, interval);
  const beats = times().slice(0, step.beats);
  for (const frame of connection.frames)
    if (frame.is.kind === 'message' && frame.is.message.name === step.message) frame.consumed = true;
  const expected: Expectation = {
    kind: 'rhythm',
    message: step.message,
    times: step.beats,
    least: Math.round(interval * (1 - step.share)),
    most: Math.round(interval * (1 + step.share)),
  };
  if (beats.length < step.beats) {
    const after = Math.round(stage.now - connection.upgradedAt);
    const cause = whyNothing(stage, { kind: 'beats-missing', count: beats.length, in: after });
    const last = beats.at(-1);
    // A client, or this machine, that was held up nearly all the time since the last beat may have missed one by that.
    const awake = last === undefined ? stage.now : stage.now - last - heldUp(delays, last, stage.now);
    const finding: Finding =
      awake <= interval * (1 + step.share) + slackOf(interval)
        ? { verdict: 'untestable', expected, cause: { kind: 'slow-machine', cause } }
        : { verdict: 'broken', expected, cause };
    return stage.judge(step, finding, false);
  }
  const judged = offBeat([connection.upgradedAt, ...beats], interval, step.share, delays, stage.context.tolerance);
  if (judged === undefined) return stage.judge(step, { verdict: 'pass', expected }, false);
  const { wrong, excused } = judged;
  const finding: Finding = excused
    ? { verdict: 'untestable', expected, cause: { kind: 'slow-machine', cause: wrong } }
    : { verdict: 'broken', expected, cause: wrong };
  stage.judge(step, finding, false);
}

function beatsOf({ frames }: Connection, message: string): number[] {
  return frames.flatMap(({ at, is }) => (is.kind === 'message' && is.message.name === message ? [at.real] : []));
}

/** Waits for the beats, pings all the while, and sends what is to be sent meanwhile. */
function* untilBeaten(stage: Stage, step: RhythmStep, connection: Connection, interval: number): Running<Delay[]> {
  const longest = interval * (1 + step.share);
  const delays: Delay[] = [];
  const sending = step.meanwhile;
  const every = sending === undefined ? Number.POSITIVE_INFINITY : totalOf(stage.duration(sending.every));
  let pingDue = stage.now;
  let sendDue = stage.now;
  let number = 0;
  let waitingSince: number | undefined;
  const answered = (): boolean => connection.pongs.some(({ payload }) => payload === `rhythm ${number}`);
  for (;;) {
    if (connection.end !== undefined || stage.clients.exits.size > 0)
      throw new ControlFailed(whyNothing(stage, { kind: 'unwatched-end', at: connection.name }));
    const beats = beatsOf(connection, step.message);
    const done = beats.length >= step.beats;
    // So many intervals without a beat are no rhythm, however many are still to come.
    const most = (beats.at(-1) ?? connection.upgradedAt) + longest * missedBeats;
    const late = delays.reduce((sum, { from, to }) => sum + (to - from), 0);
    if (waitingSince !== undefined && answered()) {
      delays.push({ from: waitingSince, to: stage.now });
      waitingSince = undefined;
    }
    // A ping that is overdue tells of a delay of this machine, which the last beat may have suffered too.
    if (done && waitingSince === undefined && stage.now < pingDue) return delays;
    // No delay is credited beyond the tolerance: a client that says nothing must not profit from a slow machine.
    if (stage.now >= most + stage.context.tolerance + Math.min(late, stage.context.tolerance)) {
      // Who has answered pings, and answers none now, is held up.
      if (waitingSince !== undefined && delays.length > 0) delays.push({ from: waitingSince, to: stage.now });
      return delays;
    }
    if (waitingSince === undefined && stage.now >= pingDue) {
      number += 1;
      waitingSince = pingDue;
      stage.act({ type: 'ping', connection: connection.id, payload: `rhythm ${number}` });
      pingDue = stage.now + interval / pingsInAnInterval;
    }
    if (sending !== undefined && stage.now >= sendDue) {
      sendMeanwhile(stage, connection, sending.send);
      sendDue = stage.now + every;
    }
    const next = Math.min(
      waitingSince === undefined ? pingDue : stage.now + interval,
      sendDue,
      most + stage.context.tolerance,
    );
    yield* waitFor(
      () => connection.end !== undefined || stage.clients.exits.size > 0 || (waitingSince !== undefined && answered()),
      Math.max(next, stage.now + 1),
    );
  }
}

function sendMeanwhile(stage: Stage, connection: Connection, name: string): void {
  stage.note(connection.name, 'sent', name);
  const message = stage.context.protocol.model.messages[name];
  if (message === undefined) throw new KitFault(`the document has no message ${name}`);
  const [example] = message.examples;
  sendText(
    stage,
    connection,
    message.contentType === 'application/json' ? composed(message, {}) : (example?.frame ?? ''),
  );
}

/** Milliseconds by which a timer may always be off. */
function slackOf(interval: number): number {
  return leastSlack + slackShare * interval;
}

/** Milliseconds between two moments in which nothing was done. */
function heldUp(delays: readonly Delay[], from: number, to: number): number {
  return delays.reduce((sum, delay) => sum + Math.max(0, Math.min(to, delay.to) - Math.max(from, delay.from)), 0);
}

/**
 * The first interval that is off by more than may be, though the client was held up a little. `excused` where it was held
 * up for longer than the tolerance, so that nothing can be told. `times[0]` is the opening.
 */
function offBeat(
  times: readonly number[],
  interval: number,
  share: number,
  delays: readonly Delay[],
  mostCredit: number,
): { readonly wrong: Cause; readonly excused: boolean } | undefined {
  const slack = slackOf(interval);
  const held = (from: number, to: number): number => heldUp(delays, from, to);
  for (let index = 1; index < times.length; index += 1) {
    const [before, at] = [times[index - 1] ?? 0, times[index] ?? 0];
    const length = at - before;
    const wrong: Cause = { kind: 'off-beat', number: index, after: Math.round(length) };
    const credit = held(before, at);
    if (length > interval * (1 + share) + slack + Math.min(credit, mostCredit))
      return { wrong, excused: length <= interval * (1 + share) + slack + credit };
    // The one before may have been late, which makes the time from it to the next one shorter.
    const earlier = times[index - 2] ?? before;
    const late = held(earlier, before);
    if (index > 1 && length < interval * (1 - share) - slack - Math.min(late, mostCredit))
      return { wrong, excused: length >= interval * (1 - share) - slack - late };
  }
  return undefined;
}
