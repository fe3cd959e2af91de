import { FRAMES } from '#generated/support-chat/constants.js';
import { clockTick } from '../../core/clock-tick.ts';
import type { Rules } from '../../core/state.ts';
import { BINARY, type Frame, frame, PING, TEXT } from '../wire/frame.ts';
import { agentSays } from './agent-says.ts';

/** Something that a client does not expect, in valid frames. */
export interface Garbage {
  readonly what: string;
  /** What a client should do with it. */
  readonly expected: string;
  readonly frames: () => readonly Frame[];
}

const NESTING = 2000;

/** One piece of each kind, in the order in which a client gets them. */
export function garbageOf(rules: Rules): readonly Garbage[] {
  const json = (value: unknown): Frame => frame(TEXT, JSON.stringify(value));
  const spoilt = (fields: object): Frame => json({ ...agentSays(rules, 'must not be shown'), ...fields });
  const ignored = (what: string, make: () => Frame): Garbage => ({
    what,
    expected: 'ignore it',
    frames: () => [make()],
  });
  return [
    ignored('malformed JSON', () => frame(TEXT, '{"role":"ai","text":"must not be')),
    ignored('a binary frame', () => frame(BINARY, Buffer.from('00ff80c0', 'hex'))),
    {
      what: 'a message with unknown fields',
      expected: 'show it',
      frames: () => [json({ ...agentSays(rules, 'this one is right'), messageId: 7, extra: { nested: [true, null] } })],
    },
    ignored('an unasked success', () => frame(TEXT, FRAMES.heartbeatAck)),
    ignored(`${NESTING} times [`, () => frame(TEXT, '['.repeat(NESTING))),
    ignored('a message of role "system"', () => spoilt({ role: 'system' })),
    ignored('a message whose uid is a string', () => spoilt({ uid: '-1' })),
    ignored('a message without a text', () => spoilt({ text: undefined })),
    ignored('JSON that is no object', () => frame(TEXT, 'null')),
    ignored('an empty text', () => frame(TEXT)),
    ignored('a clock tick', () => frame(TEXT, clockTick(rules.createTime(Date.now())))),
    { what: 'a ping', expected: 'answer it', frames: () => [frame(PING, 'garbage?')] },
  ];
}
