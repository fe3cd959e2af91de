import { SAMPLE_DIRECTORY } from '#generated/support-chat/constants.js';

const [sender] = SAMPLE_DIRECTORY;
if (sender === undefined) throw new Error('the sample directory is empty');
const { userId: uid, username, avatar } = sender;

/** The user in whose name texts are sent. */
export const SENDER = uid;

/** The IM message of a text, as long as the reference server's; `createTime` is always "yyyy-MM-dd HH:mm:ss". */
export function imMessage(text: string): string {
  const createTime = new Date().toISOString().slice(0, 19).replace('T', ' ');
  return JSON.stringify({ role: 'user', username, uid, avatar, createTime, text });
}
