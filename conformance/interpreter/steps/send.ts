import type { Filler, SendStep } from '#generated/formats/scenario.js';
import type { RawFrame } from '../../peer/frame-encoder.ts';
import { classify } from '../classify.ts';
import type { Connection } from '../connection.ts';
import { interpolate, interpolateText } from '../expressions.ts';
import { shown } from '../matchers.ts';
import { composed } from '../sent-message.ts';
import { KitFault, type Running, type Stage } from '../stage.ts';
import type { Action } from '../types.ts';

/** Sends a message of the document, or something raw. */
// biome-ignore lint/correctness/useYield: a step like the others, though it never waits.
export function* send(stage: Stage, step: SendStep): Running {
  const connection = stage.connection(step.from);
  const times = step.times ?? 1;
  const { action, text, trace } = actionOf(stage, step, connection);
  const isText = step.ping === undefined && step.bytes === undefined;
  const payload = isText ? tellSent(stage, connection, text, times) : undefined;
  if (step.capture !== undefined) stage.captures.set(step.capture, { at: stage.moment(), text, payload });
  stage.note(step.from, 'sent', times === 1 ? trace : `${trace}, ${times} times`);
  for (let count = 0; count < times; count += 1) stage.act(action);
}

/** Sends a text that is no step of its own. */
export function sendText(stage: Stage, connection: Connection, text: string): void {
  tellSent(stage, connection, text, 1);
  stage.act({ type: 'text', connection: connection.id, text });
}

/** A client may tell of a message as often as it was sent. Gives the payload of what is a message. */
function tellSent(stage: Stage, { attempt }: Connection, text: string, times: number): unknown {
  if (attempt === undefined) return undefined;
  const is = classify(stage.context.protocol, 'toClient', text);
  if (is.kind !== 'message') return undefined;
  stage.clients.sent(is.payload, is.message.name, times, attempt.client);
  return is.payload;
}

function actionOf(
  stage: Stage,
  step: SendStep,
  { id: connection, attempt }: Connection,
): { action: Action; text: string; trace: string } {
  if (step.ping !== undefined) {
    const payload = interpolateText(step.ping, stage.scope);
    return { action: { type: 'ping', connection, payload }, text: payload, trace: `ping ${shown(payload)}` };
  }
  if (step.bytes !== undefined) {
    const bytes = fromHex(interpolateText(step.bytes, stage.scope));
    return { action: { type: 'bytes', connection, bytes }, text: '', trace: `${bytes.length} raw bytes` };
  }
  if (step.frame !== undefined) {
    const {
      hex,
      text = '',
      ...bits
    } = interpolate(step.frame, stage.scope) as Omit<RawFrame, 'payload'> & {
      readonly hex?: string;
      readonly text?: string;
    };
    const frame: RawFrame = { ...bits, payload: hex === undefined ? text : fromHex(hex) };
    return {
      action: { type: 'frame', connection, frame },
      text,
      trace: `raw frame ${JSON.stringify({ ...bits, text, hex })}`,
    };
  }
  if (step.text !== undefined) {
    const text = interpolateText(step.text, stage.scope);
    return { action: { type: 'text', connection, text }, text, trace: `text ${shown(text)}` };
  }
  const text = messageText(stage, step, attempt === undefined ? 'toServer' : 'toClient');
  return { action: { type: 'text', connection, text }, text, trace: `${step.message} ${shown(text)}` };
}

/** The text of a message; what the kit sends by a message's name must be that message. */
function messageText(
  stage: Stage,
  { message: name, payload, with: fields }: SendStep,
  direction: 'toServer' | 'toClient',
): string {
  const message = stage.context.protocol.model.messages[name ?? ''];
  if (message === undefined) throw new KitFault('a send step needs message, text, ping, frame or bytes');
  if (fields !== undefined)
    return checked(stage, composed(message, Object(interpolate(fields, stage.scope))), name, direction);
  const only = message.schema['const'];
  if (payload === undefined && typeof only !== 'string') throw new KitFault(`${message.name} needs a payload`);
  const text =
    payload === undefined
      ? String(only)
      : typeof payload === 'string'
        ? interpolateText(payload, stage.scope)
        : fill(stage, payload);
  return checked(stage, text, name, direction);
}

function checked(stage: Stage, text: string, name: string | undefined, direction: 'toServer' | 'toClient'): string {
  const is = classify(stage.context.protocol, direction, text);
  if (is.kind === 'invalid' || is.message.name !== name)
    throw new KitFault(`the kit would send ${shown(text)}, which is no ${name}`);
  return text;
}

/** The text of an exact size. */
export function fill(stage: Stage, { start = '', fill: character, bytes }: Filler): string {
  const unit = interpolateText(character, stage.scope);
  const head = interpolateText(start, stage.scope);
  const size = (text: string): number => new TextEncoder().encode(text).length;
  const room = bytes - size(head);
  if (room < 0) throw new KitFault(`the start of the filler is longer than ${bytes} bytes`);
  const count = Math.floor(room / size(unit));
  return head + unit.repeat(count) + 'x'.repeat(room - count * size(unit));
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
