import { encodeFrame, type Frame, FrameReader, isBroken } from './frame.ts';

const END_OF_HEAD = '\r\n\r\n';

/**
 * One direction of a connection: passes the head of the handshake on, and changes the frames that follow it. From a frame
 * on that is broken everything passes: where it ends nobody knows.
 */
export class FrameStream {
  readonly #change: (frame: Frame) => readonly Frame[];
  readonly #frames = new FrameReader();
  #head: Buffer | undefined = Buffer.alloc(0);
  #isBroken = false;

  constructor(change: (frame: Frame) => readonly Frame[]) {
    this.#change = change;
  }

  /** Takes bytes; returns those that go on. */
  pass(bytes: Buffer): Buffer {
    if (this.#head === undefined) return this.#passFrames(bytes);
    this.#head = Buffer.concat([this.#head, bytes]);
    const end = this.#head.indexOf(END_OF_HEAD);
    if (end === -1) return Buffer.alloc(0);
    const start = end + END_OF_HEAD.length;
    const [head, rest] = [this.#head.subarray(0, start), this.#head.subarray(start)];
    this.#head = undefined;
    return Buffer.concat([head, this.#passFrames(rest)]);
  }

  #passFrames(bytes: Buffer): Buffer {
    if (this.#isBroken) return bytes;
    const frames = this.#frames.read(bytes).flatMap(this.#change).map(encodeFrame);
    const { rest } = this.#frames;
    this.#isBroken = isBroken(rest);
    return Buffer.concat(this.#isBroken ? [...frames, rest] : frames);
  }
}
