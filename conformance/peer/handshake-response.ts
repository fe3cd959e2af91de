import { flood } from './breach.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { readBody } from './http-body.ts';
import { excerpt, type HttpHead, parseHead } from './http-head.ts';
import type { Fault, Refusal } from './peer-types.ts';

/** What the target answered to a handshake. */
export type Answer =
  /** A 101; `rest` are the bytes after its head, the first of the frames. */
  | { readonly type: 'upgrade'; readonly head: HttpHead; readonly rest: Uint8Array }
  | { readonly type: 'refusal'; readonly refusal: Refusal }
  | { readonly type: 'not-http'; readonly detail: string }
  | Fault;

/** Reads the answer to a handshake from bytes in whatever pieces they come. */
export class AnswerReader {
  readonly #maxHead: number;
  readonly #buffer = new ByteBuffer();
  #sawLineEnd = false;
  #headBytes = 0;
  #head: HttpHead | undefined;

  /** `maxHead`: the most bytes that the heads of the answer may have. */
  constructor(maxHead: number) {
    this.#maxHead = maxHead;
  }

  /** Takes more bytes; gives the answer once it is complete, or its body's excerpt is full. */
  feed(bytes: Uint8Array): Answer | undefined {
    this.#buffer.append(bytes);
    this.#sawLineEnd = bytes.includes(0x0a);
    while (this.#head === undefined) {
      const head = this.#readHead();
      if (head === undefined) return undefined;
      if ('type' in head) return head;
      if (head.status === 101) return { type: 'upgrade', head, rest: this.#buffer.take(this.#buffer.length) };
      // Other 1xx answers come before the one that counts (RFC 9110 section 15.2).
      if (head.status >= 200) this.#head = head;
    }
    return this.#refusal(this.#head, false);
  }

  /** The refusal as far as it came, when no more bytes will; nothing when its head is not complete. */
  finish(): Answer | undefined {
    return this.#head === undefined ? undefined : this.#refusal(this.#head, true);
  }

  /** Says for a person how far the answer came. */
  get progress(): string {
    const bytes = this.#buffer.length;
    return bytes === 0 ? 'no answer came' : `only the first ${bytes} bytes of an answer came`;
  }

  #readHead(): HttpHead | Answer | undefined {
    const bytes = this.#buffer.peek();
    const beginning = bytes.toString('latin1', 0, PREFIX.length);
    if (!PREFIX.startsWith(beginning)) {
      return { type: 'not-http', detail: `it begins with ${excerpt(bytes.toString('latin1', 0, 64))}` };
    }
    // Only a line's end can end a head: a head in single bytes is not searched again for each of them.
    const text = this.#sawLineEnd ? bytes.toString('latin1') : '';
    const end = /\r?\n\r?\n/.exec(text);
    const size = end === null ? bytes.length : end.index + end[0].length;
    if (this.#headBytes + size > this.#maxHead) {
      return flood(`the head of the answer passes the limit of ${this.#maxHead} bytes`);
    }
    if (end === null) return undefined;
    this.#headBytes += size;
    this.#buffer.skip(size);
    const head = parseHead(text.slice(0, end.index));
    return typeof head === 'string' ? { type: 'not-http', detail: head } : head;
  }

  #refusal(head: HttpHead, final: boolean): Answer | undefined {
    const body = readBody(head, this.#buffer.peek());
    // A body in chunks can be all framing and no content.
    const tooLong = this.#buffer.length > this.#maxHead;
    if (!body.complete && !final && !tooLong) return undefined;
    return { type: 'refusal', refusal: refusalOf(head, body.text) };
  }
}

/** An answer's head and the beginning of its body as they are reported. */
export function refusalOf(head: HttpHead, body: string): Refusal {
  return { status: head.status, reason: head.reason, headers: Object.fromEntries(head.headers), body };
}

const PREFIX = 'HTTP/1.';
