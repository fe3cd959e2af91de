import * as assert from 'uvu/assert';

/** What everybody has to hear of a conversation. */
export interface Expected {
  readonly texts: readonly string[];
  /** Whether a reset may have come before all of it was read. */
  readonly atMost: boolean;
  /** The conversation, for whoever looks for a fault. */
  readonly shown: string;
}

/** The texts of these broadcasts that are a user's. */
export function textsOf(userId: number, frames: readonly string[]): string[] {
  return frames
    .filter((frame) => frame.startsWith('{'))
    .map((frame) => JSON.parse(frame) as { uid: number; text: string })
    .filter(({ uid }) => uid === userId)
    .map(({ text }) => text);
}

/** Takes what somebody hears of each user, and holds it against what that user has said. */
export class Ledger {
  readonly #heard = new Map<number, string[]>();

  hear(frame: string): void {
    const { uid, text } = JSON.parse(frame) as { uid: number; text: string };
    const heard = this.#heard.get(uid);
    if (heard === undefined) this.#heard.set(uid, [text]);
    else heard.push(text);
  }

  /** Takes what belongs to a conversation off the list. */
  settle(userId: number, { texts, atMost, shown }: Expected): void {
    const heard = this.#heard.get(userId) ?? [];
    this.#heard.delete(userId);
    assert.equal(heard, atMost ? texts.slice(0, heard.length) : texts, shown);
  }
}
