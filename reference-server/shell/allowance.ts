import type { Limits } from './limits.ts';

/**
 * How much one peer may say now: token buckets for chat texts, their bytes and heartbeats, refilled together. Times are
 * milliseconds on one clock that never goes back.
 */
export class Allowance {
  readonly #limits: Limits;
  #chats: number;
  #chatBytes: number;
  #heartbeats: number;
  #at: number;

  constructor(limits: Limits, now: number) {
    this.#limits = limits;
    this.#chats = limits.chatBurst;
    this.#chatBytes = limits.chatBytesBurst;
    this.#heartbeats = limits.heartbeatBurst;
    this.#at = now;
  }

  /** Takes a message of so many bytes if it may come now, and returns 0; else returns after how many milliseconds it may. */
  take(isHeartbeat: boolean, bytes: number, now: number): number {
    this.#refill(now);
    const { heartbeatsPerSecond, chatsPerSecond, chatBytesPerSecond, chatBytesBurst } = this.#limits;
    if (isHeartbeat) {
      if (this.#heartbeats < 1) return wait(1 - this.#heartbeats, heartbeatsPerSecond);
      this.#heartbeats--;
      return 0;
    }
    const size = Math.min(bytes, chatBytesBurst); // a larger one waits for a full bucket, not forever
    if (this.#chats < 1 || this.#chatBytes < size) {
      return Math.max(wait(1 - this.#chats, chatsPerSecond), wait(size - this.#chatBytes, chatBytesPerSecond));
    }
    this.#chats--;
    this.#chatBytes -= size;
    return 0;
  }

  #refill(now: number): void {
    const limits = this.#limits;
    const seconds = (now - this.#at) / 1000;
    this.#at = now;
    this.#chats = Math.min(this.#chats + seconds * limits.chatsPerSecond, limits.chatBurst);
    this.#chatBytes = Math.min(this.#chatBytes + seconds * limits.chatBytesPerSecond, limits.chatBytesBurst);
    this.#heartbeats = Math.min(this.#heartbeats + seconds * limits.heartbeatsPerSecond, limits.heartbeatBurst);
  }
}

function wait(missing: number, perSecond: number): number {
  return Math.max(Math.ceil((missing / perSecond) * 1000), 0);
}
