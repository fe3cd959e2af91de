import { readOffer } from './handshake-request.ts';
import { type Answer, AnswerReader, refusalOf } from './handshake-response.ts';
import type { HandshakeIo } from './opening.ts';
import type { Fault, HandshakeScript, Refusal } from './peer-types.ts';
import { acceptedExtensions, checkUpgrade } from './upgrade-check.ts';

/** How a handshake ended; `fault` is what the target did wrong, if that is why. */
export type Outcome =
  /** `rest` are the first bytes of the frames. */
  | { readonly type: 'open'; readonly rest: Uint8Array }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly fault?: Fault }
  | { readonly type: 'unreachable'; readonly code: string; readonly message: string; readonly fault?: Fault };

/** One opening handshake: sends the request as its script says and judges the answer. */
export class Handshake {
  readonly #request: Uint8Array;
  readonly #script: HandshakeScript;
  readonly #answer: AnswerReader;
  #begun = false;
  #drip: NodeJS.Timeout | undefined;

  constructor(request: Uint8Array, script: HandshakeScript, maxHead: number) {
    this.#request = request;
    this.#script = script;
    this.#answer = new AnswerReader(maxHead);
  }

  /** Sends the request; `written` is told when all that the script allows is written. */
  send({ write, written }: Pick<HandshakeIo, 'write' | 'written'>): void {
    const { send = 'full', dripMs } = this.#script;
    const share = { nothing: 0, half: 0.5, full: 1 }[send];
    const bytes = this.#request.subarray(0, Math.floor(this.#request.length * share));
    this.#begun = true;
    const whole = send === 'full';
    if (dripMs === undefined || bytes.length === 0) {
      if (bytes.length > 0) write(bytes);
      written(whole);
      return;
    }
    let at = 0;
    this.#drip = setInterval(() => {
      write(bytes.subarray(at, ++at));
      if (at < bytes.length) return;
      this.stop();
      written(whole);
    }, dripMs);
  }

  /** Stops a request that is still being sent. */
  stop(): void {
    clearInterval(this.#drip);
  }

  /** Takes bytes of the answer; gives the outcome once it is decided. */
  receive(bytes: Uint8Array): Outcome | undefined {
    const answer = this.#answer.feed(bytes);
    return answer === undefined ? undefined : this.#judge(answer);
  }

  /** The outcome when no more bytes will come; `code` and `why` count unless the head of a refusal is there. */
  giveUp(code: string, why: string): Outcome {
    const answer = this.#answer.finish();
    if (answer !== undefined) return this.#judge(answer);
    const progress = this.#begun ? this.#answer.progress : 'the connection was not established';
    return { type: 'unreachable', code, message: `${why}; ${progress}` };
  }

  #judge(answer: Answer): Outcome {
    switch (answer.type) {
      case 'refusal':
        return { type: 'refused', refusal: answer.refusal };
      case 'not-http':
        return { type: 'unreachable', code: 'NOT_HTTP', message: `the answer is not HTTP: ${answer.detail}` };
      case 'upgrade': {
        const fault = checkUpgrade(answer.head, readOffer(this.#request));
        if (fault !== undefined) return { type: 'refused', refusal: refusalOf(answer.head, ''), fault };
        const extensions = acceptedExtensions(answer.head);
        if (extensions.length === 0) return { type: 'open', rest: answer.rest };
        const message = `the extension ${extensions.join(', ')} was offered and accepted, but cannot be spoken here`;
        return { type: 'unreachable', code: 'EXTENSION_ACCEPTED', message };
      }
      default:
        return { type: 'unreachable', code: 'HEAD_TOO_LONG', message: answer.detail, fault: answer };
    }
  }
}
