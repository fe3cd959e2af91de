/** More than what is kept of a fragment (245 bytes, measured) and of a read (374) beside their bytes. */
const PIECE_BYTES = 384;
const MASK_BYTES = 4;
/** What the second byte of a header says where two or eight further bytes hold the length. RFC 6455 5.2 */
const LENGTH_IN_2 = 126;
const LENGTH_IN_8 = 127;

/** What the next byte of a peer is. */
type Place = 'first' | 'second' | 'length' | 'rest';

/**
 * Follows the frames of one peer as they are read, far enough to know what a message costs that is not whole yet: the library
 * keeps its pieces until it is, and a piece of one byte may keep a whole read of 64 KiB alive. Whatever breaks RFC 6455 is the
 * library's to notice, which throws away what comes after that: it is not to be counted.
 */
export class Assembly {
  #place: Place = 'first';
  /** Bytes to come: of the length, or of the mask and the payload. */
  #lacking = 0;
  #length = 0;
  #masked = false;
  #final = false;
  #control = false;
  /** Whether fragments have come whose message goes on. */
  #fragmented = false;
  #bytes = 0;
  #pieces = 0;

  /** Memory of what is not whole, in bytes, and rather too much than too little; 0 where nothing is begun. */
  get cost(): number {
    return this.#fragmented || this.#place !== 'first' ? this.#bytes + this.#pieces * PIECE_BYTES : 0;
  }

  /** Takes what was read; tells whether a message became whole by it. */
  take(read: Buffer): boolean {
    let becameWhole = false;
    this.#bytes += read.length;
    this.#pieces++;
    for (let at = 0; at < read.length; ) {
      at = this.#place === 'rest' ? this.#skip(at, read.length) : this.#readHeader(at, read[at] ?? 0);
      if (this.#place !== 'rest' || this.#lacking > 0) continue;
      this.#place = 'first';
      if (!this.#control) {
        this.#pieces++;
        this.#fragmented = !this.#final;
        becameWhole ||= this.#final;
      }
      if (!this.#fragmented) this.#startAnew(read);
    }
    return becameWhole;
  }

  /** Of all that came before, only this read may still be kept. */
  #startAnew(read: Buffer): void {
    this.#bytes = read.length;
    this.#pieces = 1;
  }

  #skip(at: number, end: number): number {
    const skipped = Math.min(this.#lacking, end - at);
    this.#lacking -= skipped;
    return at + skipped;
  }

  /** Takes a byte of a header that stands at `at`, and returns where the next one stands. */
  #readHeader(at: number, byte: number): number {
    if (this.#place === 'first') {
      this.#final = (byte & 0x80) !== 0;
      this.#control = (byte & 0x08) !== 0;
      this.#place = 'second';
    } else if (this.#place === 'second') {
      this.#masked = (byte & 0x80) !== 0;
      this.#length = byte & 0x7f;
      if (this.#length >= LENGTH_IN_2) {
        this.#lacking = this.#length === LENGTH_IN_8 ? 8 : 2;
        this.#length = 0;
        this.#place = 'length';
      } else this.#headerEnds();
    } else {
      this.#length = this.#length * 256 + byte;
      this.#lacking--;
      if (this.#lacking === 0) this.#headerEnds();
    }
    return at + 1;
  }

  #headerEnds(): void {
    this.#lacking = this.#length + (this.#masked ? MASK_BYTES : 0);
    this.#place = 'rest';
  }
}
