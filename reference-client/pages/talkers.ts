import type { ImMessage } from '#generated/support-chat/types.js';

/** How many are listed; those who have been quiet the longest go first. */
export const MOST_TALKERS = 200;

/** Somebody who has said something. */
export interface Talker {
  readonly uid: number;
  readonly name: string;
  readonly avatar: string;
  /** The last words, and their time. */
  readonly text: string;
  readonly createTime: string;
  readonly count: number;
  readonly unread: number;
}

/** Those who talk, the last speaker first, after a message; `seen` where the agent sees it at once. */
export function withMessage(talkers: readonly Talker[], message: ImMessage, seen: boolean): readonly Talker[] {
  const { uid, username: name, avatar, text, createTime } = message;
  const before = talkers.find((talker) => talker.uid === uid);
  const talker: Talker = {
    ...{ uid, name, avatar, text, createTime },
    count: (before?.count ?? 0) + 1,
    unread: seen ? 0 : (before?.unread ?? 0) + 1,
  };
  return [talker, ...talkers.filter((other) => other !== before)].slice(0, MOST_TALKERS);
}

/** The same when the agent has looked at the messages of one of them, or of all where no uid is given. */
export function withSeen(talkers: readonly Talker[], uid: number | undefined): readonly Talker[] {
  return talkers.map((talker) => (uid === undefined || talker.uid === uid ? { ...talker, unread: 0 } : talker));
}
