import { constants, inflateRawSync } from 'node:zlib';
import { flood } from './breach.ts';
import type { Fault } from './peer-types.ts';

/** What each compressed message leaves out at its end (RFC 7692 section 7.2.1). */
const tail = Uint8Array.of(0x00, 0x00, 0xff, 0xff);
/** Bytes that a message may refer back to. */
const windowSize = 32 * 1024;

/** Reads the compressed messages of one side of a connection (RFC 7692), in their order. */
export class Inflater {
  readonly #maxBytes: number;
  /** A side that begins anew with each message refers to nothing in it. */
  #window = Buffer.alloc(0);

  /** `maxBytes`: the most that a message may become. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  inflate(message: Uint8Array): Uint8Array | Fault {
    try {
      const text = inflateRawSync(Buffer.concat([message, tail]), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: this.#maxBytes,
        ...(this.#window.length === 0 ? {} : { dictionary: this.#window }),
      });
      this.#window = Buffer.from(Buffer.concat([this.#window, text]).subarray(-windowSize));
      return text;
    } catch (error) {
      const { code, message: why } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE')
        return flood(`a compressed message becomes more than the limit of ${this.#maxBytes} bytes`);
      return { type: 'breach', rule: 'RFC 7692 7.2.2: a compressed message can be read', detail: why };
    }
  }
}
