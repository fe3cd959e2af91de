/** No head of a handshake is longer. */
const LONGEST_HEAD = 16 * 1024;
const END = '\r\n\r\n';

/** Collects the bytes of an HTTP head: everything up to the first empty line. */
export class HeadReader {
  #bytes: Buffer = Buffer.alloc(0);

  /**
   * Takes bytes; returns the head, its empty line included, and what follows it, once they are complete. What never
   * becomes a head is returned as an empty head and its bytes.
   */
  read(bytes: Buffer): { readonly head: string; readonly rest: Buffer } | undefined {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    const end = this.#bytes.indexOf(END);
    if (end !== -1) {
      const length = end + END.length;
      return { head: this.#bytes.toString('latin1', 0, length), rest: this.#bytes.subarray(length) };
    }
    return this.#bytes.length > LONGEST_HEAD ? { head: '', rest: this.#bytes } : undefined;
  }

  /** What has come of a head that stays incomplete. */
  get bytes(): Buffer {
    return this.#bytes;
  }
}

/** The target on the request line of a head. */
export function targetOf(head: string): string {
  return head.split(' ', 2)[1] ?? '';
}

/** The same head with another target. */
export function withTarget(head: string, target: string): string {
  return head.replace(/^(\S+) (\S*)/, (_, method: string) => `${method} ${target}`);
}

/** An answer without a body. */
export function answer(status: number, words: string): string {
  return `HTTP/1.1 ${status} ${words}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
}
