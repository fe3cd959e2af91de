import type { Client } from '../shell/client.ts';
import type { Screen } from './screen.ts';
import { Unanswered, type UnansweredText } from './unanswered.ts';
import type { Absence, ChatWords } from './words.ts';

/** What a person does with a client, and what is shown of it. */
export class Conversation {
  readonly #client: Client;
  readonly #userId: number;
  readonly #screen: Screen;
  readonly #unanswered = new Unanswered();
  readonly #words: ChatWords;
  #lost = 0;
  #complaint = '';
  #absence: Absence = 'unreachable';
  #settle = (): void => {};

  constructor(client: Client, userId: number, screen: Screen, words: ChatWords) {
    this.#client = client;
    this.#userId = userId;
    this.#screen = screen;
    this.#words = words;
    this.#listen();
  }

  /** How many texts nobody may have got. */
  get lost(): number {
    return this.#lost;
  }

  /** Takes a line that the user wrote; false where the user wants to go. */
  take(line: string): boolean {
    if (line === '/quit') return false;
    if (line === '/connect') this.#client.connect();
    else if (line === '/disconnect') this.#client.disconnect();
    else if (line.startsWith('//')) this.#say(line.slice(1));
    else if (line.startsWith('/')) {
      this.#screen.warn(this.#words.commands(line));
    } else this.#say(line);
    return true;
  }

  /** Settles when every text has been answered. */
  answered(): Promise<void> {
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#settleIfAnswered();
    });
  }

  async #say(text: string): Promise<void> {
    const entry = this.#unanswered.add(text);
    const answer = await this.#client.send(text);
    if (answer.outcome === 'sent') entry.sent = true;
    else if (answer.outcome === 'refused') {
      const { reason } = answer;
      const why = this.#words.refused(reason, answer.message);
      if (reason === 'full' || reason === 'disconnected') return this.#lose(entry, this.#words.notSent(why, text));
      this.#forget(entry);
      this.#screen.warn(why); // CL-7, CL-15
    } else if (!this.#client.online) this.#screen.note(this.#words.waits(text)); // CL-8
  }

  #listen(): void {
    const screen = this.#screen;
    const words = this.#words;
    this.#client.on('online', () => {
      this.#complaint = '';
      screen.lamp(true); // CL-3
    });
    this.#client.on('offline', ({ reason, detail }) => {
      screen.lamp(false); // CL-3
      this.#absence = reason;
      if (reason === 'disconnect') screen.note(words.absent(reason, detail)); // otherwise a retry says it
      for (const entry of this.#unanswered.sent) this.#lose(entry, words.mayBeLost(entry.text));
    });
    this.#client.on('retry', ({ detail, delay }) => {
      if (detail === this.#complaint) return;
      this.#complaint = detail;
      screen.note(words.next(words.absent(this.#absence, detail), (delay / 1000).toFixed(1)));
      this.#absence = 'unreachable'; // unless it is told otherwise, as it is of a connection that was there
    });
    this.#client.on('message', (message) => {
      const own = message.uid === this.#userId;
      screen.message(message, own);
      if (own) this.#forget(this.#unanswered.of(message.text));
    });
    this.#client.on('notice', ({ text }) => {
      const [entry] = this.#unanswered.sent;
      this.#lose(entry, entry === undefined ? text : `${text} (${entry.text})`); // CL-11
    });
    this.#client.on('sent', ({ text }) => {
      const entry = this.#unanswered.of(text);
      if (entry !== undefined) entry.sent = true;
    });
    this.#client.on('refused', ({ text, reason, message }) => {
      this.#lose(this.#unanswered.of(text), words.notSent(words.refused(reason, message), text)); // CL-8
    });
    this.#client.on('log', ({ line }) => screen.note(line));
  }

  #lose(entry: UnansweredText | undefined, warning: string): void {
    this.#screen.warn(warning);
    if (entry === undefined) return;
    this.#lost++;
    this.#forget(entry);
  }

  #forget(entry: UnansweredText | undefined): void {
    this.#unanswered.forget(entry);
    this.#settleIfAnswered();
  }

  #settleIfAnswered(): void {
    if (this.#unanswered.size === 0) this.#settle();
  }
}
