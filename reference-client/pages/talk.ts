import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import type { ImMessage } from '#generated/support-chat/types.js';
import { Unanswered, type UnansweredText } from '../chat/unanswered.ts';
import type { OfflineReason, RefusalReason } from '../core/events.ts';
import type { Client } from '../shell/client.ts';
import { type Talker, withMessage, withSeen } from './talkers.ts';

/** How many entries are kept; the oldest go first. */
export const MOST_ENTRIES = 500;

/** Why there is no connection. */
export type Why = OfflineReason | 'idle' | 'connecting' | 'tooLong' | 'unreachable';

/** One thing that a talk shows, in its order. */
export type Entry = { readonly id: number } & (
  | { readonly kind: 'message'; readonly message: ImMessage; readonly own: boolean }
  /** The server's words about what it cannot do. */
  | { readonly kind: 'notice'; readonly text: string }
  /** A text that was not sent, or was and may not have arrived. */
  | { readonly kind: 'loss'; readonly text: string; readonly sent: boolean }
);

/** An entry without its number. */
type NewEntry = Entry extends infer E ? (E extends unknown ? Omit<E, 'id'> : never) : never;

/** What a page shows of a connection and of what was said through it. */
export class Talk {
  readonly #client: Client;
  readonly #userId: number;
  readonly #changed: () => void;
  readonly #unanswered = new Unanswered();
  #lastId = 0;
  /** The last of all that was said; another array whenever something was added. */
  entries: readonly Entry[] = [];
  /** The others who have said something; another array whenever one of them has changed. */
  talkers: readonly Talker[] = [];
  /** Whether the user sees at once what that talker says. */
  isSeen: (uid: number) => boolean = () => true;
  /** Whether the lamp is green. CL-3 */
  online = false;
  why: Why = 'idle';
  /** When the next attempt is made, by `performance.now()`; undefined where none is planned. */
  nextAttempt: number | undefined;

  /** `changed` is called after each change. */
  constructor(client: Client, userId: number, changed: () => void) {
    this.#client = client;
    this.#userId = userId;
    this.#changed = changed;
    this.#listen();
  }

  /** How many texts have not come back yet. */
  get onTheirWay(): number {
    return this.#unanswered.size;
  }

  /** Connects, and stays connected as far as the world allows. */
  connect(): void {
    if (this.why === 'idle' || this.why === 'disconnect') this.why = 'connecting';
    this.#client.connect();
    this.#changed();
  }

  /** Leaves. */
  disconnect(): void {
    this.#client.disconnect();
    this.why = 'disconnect';
    this.nextAttempt = undefined;
    this.#changed();
  }

  /** Tries at once where the next attempt waits for its time. */
  wake(): void {
    if (this.nextAttempt !== undefined) this.nextAttempt = performance.now();
    this.#client.wake();
    this.#changed();
  }

  /** The user looks at what one talker has said, or at everything. */
  look(uid: number | undefined): void {
    this.talkers = withSeen(this.talkers, uid);
    this.#changed();
  }

  /** Sends a text; returns why it cannot be sent, if so. */
  async send(text: string): Promise<RefusalReason | undefined> {
    const entry = this.#unanswered.add(text);
    const answer = await this.#client.send(text);
    if (answer.outcome === 'sent') entry.sent = true;
    else if (answer.outcome === 'refused') this.#unanswered.forget(entry); // CL-7, CL-15
    this.#changed();
    return answer.outcome === 'refused' ? answer.reason : undefined;
  }

  #listen(): void {
    const client = this.#client;
    client.on('online', () => {
      this.online = true; // CL-3
      this.nextAttempt = undefined;
      this.#changed();
    });
    client.on('offline', ({ reason, code }) => {
      this.online = false; // CL-3
      this.why = code === CLOSE_CODES.messageTooBig ? 'tooLong' : reason;
      for (const entry of this.#unanswered.sent) this.#lose(entry);
      this.#changed();
    });
    client.on('retry', ({ delay }) => {
      if (this.why === 'connecting') this.why = 'unreachable';
      this.nextAttempt = performance.now() + delay;
      this.#changed();
    });
    client.on('message', (message) => {
      const own = message.uid === this.#userId;
      if (own) this.#unanswered.forget(this.#unanswered.of(message.text));
      else this.talkers = withMessage(this.talkers, message, this.isSeen(message.uid));
      this.#add({ kind: 'message', message, own }); // CL-9
    });
    client.on('notice', ({ text }) => {
      this.#add({ kind: 'notice', text }); // CL-11
      const [entry] = this.#unanswered.sent;
      if (entry !== undefined) this.#lose(entry);
    });
    client.on('sent', ({ text }) => {
      const entry = this.#unanswered.of(text);
      if (entry !== undefined) entry.sent = true;
    });
    client.on('refused', ({ text }) => {
      const entry = this.#unanswered.of(text);
      if (entry !== undefined) this.#lose(entry); // CL-8
    });
  }

  #lose(entry: UnansweredText): void {
    this.#unanswered.forget(entry);
    this.#add({ kind: 'loss', ...entry });
  }

  #add(entry: NewEntry): void {
    this.entries = [...this.entries.slice(1 - MOST_ENTRIES), { ...entry, id: ++this.#lastId }];
    this.#changed();
  }
}
