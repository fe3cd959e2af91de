/** The user in whose name texts are sent, as the reference server's sample directory has them. */
const SENDER = { role: 'user', username: '用户1001', uid: 1001, avatar: 'https://chat.example/avatars/1001.png' };

/** The IM message of a text, as long as the reference server's; `createTime` is always "yyyy-MM-dd HH:mm:ss". */
export function imMessage(text: string): string {
  const createTime = new Date().toISOString().slice(0, 19).replace('T', ' ');
  return JSON.stringify({ ...SENDER, createTime, text });
}
