import type { AccountedStep, ExpectEventStep, NoEventStep } from '#generated/formats/scenario.js';
import type { Cause, Expectation } from '../causes.ts';
import type { Told } from '../client-side.ts';
import { firstFitting } from '../connection.ts';
import { interpolate, interpolateText } from '../expressions.ts';
import { atPointer } from '../json-numbers.ts';
import { mismatch, shown } from '../matchers.ts';
import { written } from '../sent-message.ts';
import { ControlFailed, KitFault, type Running, type Stage, totalOf, waitFor } from '../stage.ts';
import { earlyIn, limitOf, whyNothing } from './attempts.ts';
import { sendText } from './send.ts';

/** Finds the first event of a kind that no expectation took; each call looks only at what has come since the last. */
function finder(stage: Stage, client: string, kind: string, where: unknown): () => Told | undefined {
  return firstFitting(
    stage.clients.told,
    (told) =>
      !told.consumed &&
      told.client === client &&
      told.event.event === kind &&
      mismatch(told.event, where, stage.matching) === undefined,
  );
}

function clientOf({ clients }: Stage, from: string | undefined): string {
  const client = from ?? clients.names[0];
  if (client === undefined) throw new KitFault('the scenario has no client');
  return client;
}

/** Waits for an event of a driver. */
export function* expectEvent(stage: Stage, step: ExpectEventStep): Running {
  const client = clientOf(stage, step.from);
  const where = interpolate(step.where, stage.scope);
  const { from, most, until } = limitOf(stage, step);
  const find = finder(stage, client, step.event, where);
  yield* waitFor(() => find() !== undefined || stage.clients.exits.has(client), until);
  const told = find();
  if (step.check === undefined) stage.controlEnded(told !== undefined, from);
  const expected: Expectation = {
    kind: 'event',
    event: step.event,
    ...(where === undefined ? {} : { where }),
    within: Math.round(most),
  };
  if (told === undefined)
    return stage.judge(step, { verdict: 'broken', expected, cause: whatWasTold(stage, client) }, true);
  told.consumed = true;
  const took = told.at.real - from;
  if (step.capture !== undefined) stage.captures.set(step.capture, { at: told.at, event: told.event, took });
  const wanted = interpolate(step.has, stage.scope);
  const wrong =
    mismatch(told.event, wanted, stage.matching) ??
    earlyIn(stage, step.notBefore, told.at) ??
    (told.at.real > until ? ({ kind: 'too-late', after: Math.round(took) } as const) : undefined);
  stage.judge(
    step,
    wrong === undefined
      ? { verdict: 'pass', expected }
      : { verdict: 'broken', expected: wanted === undefined ? expected : { ...expected, has: wanted }, cause: wrong },
    false,
  );
}

/** Events that are shown of those that no expectation took. */
const shownEvents = 3;

function whatWasTold(stage: Stage, client: string): Cause {
  const told = stage.clients.told.filter((each) => each.client === client && !each.consumed);
  const events = told.slice(-shownEvents).map(({ event }): Cause => ({ kind: 'told', client, event }));
  if (stage.clients.exits.has(client) || events.length === 0) return whyNothing(stage, { kind: 'no-event' });
  return { kind: 'other-events', events, count: told.length };
}

/** Shows that no event of a kind has come, by a message that is sent now and told of. */
export function* noEvent(stage: Stage, step: NoEventStep): Running {
  const client = clientOf(stage, step.from);
  if (step.at !== undefined) yield* lives(stage, step.at, client);
  const where = interpolate(step.where, stage.scope);
  const stray = finder(stage, client, step.event, where)();
  const expected: Expectation = { kind: 'no-event', event: step.event, ...(where === undefined ? {} : { where }) };
  const cause: Cause = { kind: 'told', client, event: stray?.event };
  stage.judge(
    step,
    stray === undefined ? { verdict: 'pass', expected } : { verdict: 'broken', expected, cause },
    false,
  );
}

/** Sends a message and waits until the client tells of it: whatever came before it has been told of by then. */
function* lives(stage: Stage, at: string, client: string): Running {
  const connection = stage.connection(at);
  const message = Object.values(stage.context.protocol.model.messages).find(
    ({ origin, direction }) => origin !== undefined && direction === 'toClient',
  );
  if (message?.origin === undefined) throw new KitFault('the document has no message that carries what somebody wrote');
  const { content } = message.origin;
  stage.silences += 1;
  const text = `sign of life ${stage.silences} ${stage.context.nonce}`;
  sendText(stage, connection, written(message, text));
  stage.note(at, 'sent', `${message.name} ${shown(text)}`);
  const find = firstFitting(
    stage.clients.told,
    (told) =>
      told.client === client && told.event.event === 'message' && atPointer(told.event.message, content) === text,
  );
  const since = stage.now;
  yield* waitFor(
    () => find() !== undefined || stage.clients.exits.has(client),
    since + stage.controlLimit + stage.context.tolerance,
  );
  const told = find();
  stage.controlEnded(told !== undefined, since);
  if (told === undefined) throw new ControlFailed(whyNothing(stage, { kind: 'no-sign-of-life', client }));
  told.consumed = true;
}

/** Judges that each text has come once and in order, or was told to be refused. */
export function* accounted(stage: Stage, step: AccountedStep): Running {
  const texts = step.texts.map((text) => interpolateText(text, stage.scope));
  const connection = step.at === undefined ? undefined : stage.connection(step.at);
  const within = step.within === undefined ? stage.limit('answerLimit') : totalOf(stage.duration(step.within));
  const cameAs = (text: string): number[] =>
    (connection?.frames ?? []).flatMap((frame, place) => (isCopy(frame, step.message, text) ? [place] : []));
  const isRefused = (text: string): boolean =>
    stage.clients.told.some(({ event }) => event.event === 'refused' && event.text === text);
  const missing = (): string | undefined => texts.find((text) => cameAs(text).length === 0 && !isRefused(text));
  yield* waitFor(
    () => missing() === undefined || stage.clients.exits.size > 0,
    stage.now + within + stage.context.tolerance,
  );
  const expected: Expectation = { kind: 'accounted', arrive: connection !== undefined };
  const lost = missing();
  const wrong: Cause | undefined =
    lost === undefined ? disorder(texts, cameAs, isRefused) : { kind: 'unaccounted', text: lost };
  for (const frame of connection?.frames ?? []) if (texts.includes(frame.text)) frame.consumed = true;
  for (const told of stage.clients.told)
    if (told.event.event === 'refused' && texts.includes(told.event.text)) told.consumed = true;
  stage.judge(
    step,
    wrong === undefined ? { verdict: 'pass', expected } : { verdict: 'broken', expected, cause: wrong },
    false,
  );
}

function isCopy(
  { text, is }: { text: string; is: { kind: string; message?: { name: string } } },
  message: string | undefined,
  wanted: string,
): boolean {
  return text === wanted && (message === undefined || is.message?.name === message);
}

function disorder(
  texts: readonly string[],
  cameAs: (text: string) => number[],
  isRefused: (text: string) => boolean,
): Cause | undefined {
  let before = -1;
  for (const text of texts) {
    const places = cameAs(text);
    if (places.length > 1) return { kind: 'repeated', text, times: places.length };
    const [place] = places;
    if (place === undefined) continue;
    if (isRefused(text)) return { kind: 'refused-and-sent', text };
    if (place < before) return { kind: 'out-of-order', text };
    before = place;
  }
  return undefined;
}
