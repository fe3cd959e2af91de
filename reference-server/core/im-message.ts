import { PARAMETERS } from '#generated/support-chat/constants.js';
import type { ImMessage } from '#generated/support-chat/types.js';
import type { Rules, UserId } from './state.ts';

/**
 * The IM message that broadcasts `text`, or undefined for a user who is not in the directory. `wall` is the wall time in
 * milliseconds since 1970. The text is a value and is never looked into. // MSG-5, MSG-10
 */
export function imMessageFrom(rules: Rules, uid: UserId, text: string, wall: number): ImMessage | undefined {
  const createTime = rules.createTime(wall); // MSG-6
  if (uid === PARAMETERS.agentUserId) {
    return { role: 'ai', username: PARAMETERS.agentUsername, uid, avatar: '', createTime, text }; // MSG-4
  }
  const person = rules.directory.get(uid);
  if (person === undefined) return undefined; // MSG-9
  return { role: 'user', username: person.username, uid, avatar: person.avatar, createTime, text }; // MSG-2, MSG-3
}
