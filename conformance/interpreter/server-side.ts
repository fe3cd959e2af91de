import type { Cause } from './causes.ts';
import { meantBy } from './classify.ts';
import type { Connection, Received, ServerDuty } from './connection.ts';
import type { Moment } from './expressions.ts';
import { atPointer } from './json-numbers.ts';
import type { Action } from './types.ts';

/** A text that the kit sent. */
interface Sent {
  /** How often. */
  times: number;
  /** Connections on which it was sent. */
  readonly by: Set<string>;
  /** Moment at which the first connection got it back. */
  broadcastAt: number | undefined;
}

/** A message that must not have come, or that must have, whatever the scenario is about. */
export interface Trespass {
  readonly duty: ServerDuty | 'lost';
  readonly at: Moment;
  readonly cause: Cause;
}

/** Characters with which a text begins that was cut or changed further on. */
const likeBeginning = 3;

/** Watches what a server makes of the texts that a scenario sends: no copy twice, none of nobody's, none of earlier. */
export class ServerSide {
  readonly trespasses: Trespass[] = [];
  readonly #senders: ReadonlySet<string> | undefined;
  readonly #nonce: string;
  readonly #probes: readonly string[];
  readonly #sent = new Map<string, Sent>();
  /** Whether every text so far carries the scenario's nonce, so that even a garbled one is told from a text of nobody's. */
  #allMarked = true;
  /** Everything sent that may have been a text, by whatever bytes. */
  #sends = 0;
  /** Id of the connection on which something was sent last. */
  lastToSend: string | undefined;
  /** Texts that are known not to come to some connections, and that nothing waits for there: each with the connection. */
  readonly #unawaited = new Set<string>();
  readonly #copies = new Map<string, Map<string, number>>();
  readonly #messages = new Map<string, number>();

  /**
   * @param probes texts that are signals, and no chat.
   * @param senders whose messages are judged; those of all unless told.
   */
  constructor(nonce: string, probes: readonly string[], senders?: ReadonlySet<string>) {
    this.#senders = senders;
    this.#nonce = nonce;
    this.#probes = probes;
  }

  /** The kit sends something. */
  sends(action: Action): void {
    if (action.type === 'text') {
      const sent = this.#sent.get(action.text) ?? { times: 0, by: new Set(), broadcastAt: undefined };
      sent.times += 1;
      sent.by.add(action.connection);
      if (!this.#probes.includes(action.text)) this.#allMarked &&= action.text.includes(this.#nonce);
      this.#sent.set(action.text, sent);
    }
    if (action.type === 'text' || action.type === 'frame' || action.type === 'bytes') {
      this.#sends += 1;
      this.lastToSend = action.connection;
    }
    if (action.type === 'frame' || action.type === 'bytes') this.#allMarked = false;
  }

  /** Where texts come twice, a second copy that is late finds those who have come since: nothing was kept for them. */
  get isEarlierExplained(): boolean {
    return this.trespasses.some(({ duty }) => duty === 'copies');
  }

  /** A text was sent, and did not reach somebody who was there. */
  lost(at: Moment, cause: Cause): void {
    this.trespasses.push({ duty: 'lost', at, cause });
  }

  /** Whether a text was sent at all. */
  isSent(text: string): boolean {
    return this.#sent.has(text);
  }

  /** Whether a text was sent on a connection. */
  sentBy(text: string, connection: string): boolean {
    return this.#sent.get(text)?.by.has(connection) === true;
  }

  /** Nothing waits for a text on a connection; where it comes nevertheless, now or later, it is no surprise. */
  unawaited(text: string, { id, frames }: Connection): void {
    this.#unawaited.add(`${id} ${text}`);
    for (const frame of frames) this.#pass(id, frame);
  }

  /** Takes a message that nothing waits for. */
  #pass(connection: string, frame: Received): void {
    const meant = meantBy(frame.is);
    const content = meant?.message.origin?.content;
    if (meant === undefined || content === undefined || frame.extra !== undefined) return;
    if (this.#unawaited.has(`${connection} ${atPointer(meant.payload, content)}`)) frame.consumed = true;
  }

  /** The server has sent a message; marks it where it should not have come at all. */
  received(connection: Connection, frame: Received): void {
    const meant = meantBy(frame.is);
    const origin = meant?.message.origin;
    if (!frame.own || meant === undefined || origin === undefined) return;
    if (this.#senders?.has(String(atPointer(meant.payload, origin.sender))) === false) return;
    const text = String(atPointer(meant.payload, origin.content));
    const count = (this.#messages.get(connection.id) ?? 0) + 1;
    this.#messages.set(connection.id, count);
    const cause = this.#whyNot(connection, frame, text, count);
    if (cause === undefined) return this.#pass(connection.id, frame);
    frame.extra = cause.duty;
    this.trespasses.push({ duty: cause.duty, at: frame.at, cause: cause.cause });
  }

  /** Whether a server may have made a text of one that was sent. */
  #mayBeOurs(text: string): boolean {
    if (text.toLowerCase().includes(this.#nonce) || this.#isPart(text)) return true;
    const beginning = text.slice(0, likeBeginning);
    return [...this.#sent.keys()].some((sent) => sent.startsWith(beginning));
  }

  /** Whether a text is inside another one, of which a server may have made it. */
  #isPart(text: string): boolean {
    return [...this.#sent.keys()].some((other) => other !== text && other.includes(text));
  }

  #whyNot(
    { id, name, openedAt }: Connection,
    { text: frame, at }: Received,
    text: string,
    count: number,
  ): { duty: ServerDuty; cause: Cause } | undefined {
    const sent = this.#sent.get(text);
    if (sent === undefined)
      return count > this.#sends || (this.#allMarked && !this.#mayBeOurs(text))
        ? { duty: 'unsent', cause: { kind: 'unsent-message', frame, at: name } }
        : undefined;
    if (sent.broadcastAt !== undefined && sent.broadcastAt < openedAt.real)
      return { duty: 'earlier', cause: { kind: 'earlier-message', frame, at: name } };
    sent.broadcastAt ??= at.real;
    const copies = this.#copies.get(id) ?? new Map<string, number>();
    this.#copies.set(id, copies);
    const copy = (copies.get(text) ?? 0) + 1;
    copies.set(text, copy);
    return copy > sent.times && !this.#isPart(text)
      ? { duty: 'copies', cause: { kind: 'second-copy', text, at: name } }
      : undefined;
  }
}
