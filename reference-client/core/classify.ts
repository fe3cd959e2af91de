import { FRAMES } from '#generated/support-chat/constants.js';
import type { ImMessage } from '#generated/support-chat/types.js';
import { isClockTick, isImMessage } from './im-message.ts';

/** What a text message from the server is. */
export type Classified =
  | { readonly kind: 'signal' }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'message'; readonly message: ImMessage }
  | { readonly kind: 'unknown' };

const NOTICES: readonly string[] = Object.values(FRAMES.notice);

/** Tells the four messages of the protocol from each other and from everything else. */
export function classify(text: string): Classified {
  if (text === FRAMES.heartbeatAck || isClockTick(text)) return { kind: 'signal' }; // CL-10
  if (NOTICES.includes(text)) return { kind: 'notice', text }; // CL-11
  const value = parseJson(text);
  if (!isImMessage(value)) return { kind: 'unknown' }; // CL-12
  const { role, username, uid, avatar, createTime, text: words } = value; // CL-16: what else it has is left behind
  return { kind: 'message', message: { role, username, uid, avatar, createTime, text: words } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
