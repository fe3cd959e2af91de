/** A queue of bytes in one piece of memory: bounded by twice what it holds, however small the pieces that come in. */
export class ByteBuffer {
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;

  get length(): number {
    return this.#end - this.#start;
  }

  append(bytes: Uint8Array): void {
    if (this.#end + bytes.length > this.#bytes.length) this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** The bytes that wait, without taking them; valid until the next call. */
  peek(): Buffer {
    return this.#bytes.subarray(this.#start, this.#end);
  }

  /** Takes the first `count` bytes, of which there must be so many, as a copy. */
  take(count: number): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(this.#start, this.#start + count));
    this.skip(count);
    return taken;
  }

  /** Forgets the first `count` bytes. */
  skip(count: number): void {
    this.#start += count;
    if (this.#start < this.#end) return;
    this.#start = 0;
    this.#end = 0;
    if (this.#bytes.length > KEPT_WHEN_EMPTY) this.#bytes = Buffer.alloc(0);
  }

  #makeRoom(added: number): void {
    const length = this.length;
    const inPlace = length + added <= this.#bytes.length && this.#start >= length;
    const room = inPlace ? this.#bytes : Buffer.allocUnsafe(Math.max(1024, 2 * (length + added)));
    this.#bytes.copy(room, 0, this.#start, this.#end);
    this.#bytes = room;
    this.#start = 0;
    this.#end = length;
  }
}

/** An empty buffer larger than this is given back. */
const KEPT_WHEN_EMPTY = 128 * 1024;
