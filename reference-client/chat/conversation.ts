import type { Client } from '../shell/client.ts';
import type { Screen } from './screen.ts';

/** A text that was taken and has not come back as a message yet. */
interface Unanswered {
  readonly text: string;
  /** Whether it is on its way; otherwise it waits for a connection. */
  sent: boolean;
}

/** What a person does with a client, and what is shown of it. */
export class Conversation {
  readonly #client: Client;
  readonly #userId: number;
  readonly #screen: Screen;
  readonly #unanswered: Unanswered[] = [];
  #lost = 0;
  #complaint = '';
  #settle = (): void => {};

  constructor(client: Client, userId: number, screen: Screen) {
    this.#client = client;
    this.#userId = userId;
    this.#screen = screen;
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
      this.#screen.warn(`${line}: there are /connect, /disconnect and /quit; //text sends /text`);
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
    const entry: Unanswered = { text, sent: false };
    this.#unanswered.push(entry);
    const answer = await this.#client.send(text);
    if (answer.outcome === 'sent') entry.sent = true;
    else if (answer.outcome === 'refused') {
      const { reason, message } = answer;
      if (reason === 'full' || reason === 'disconnected') return this.#lose(entry, `not sent, ${message}: ${text}`);
      this.#forget(entry);
      this.#screen.warn(message); // CL-7, CL-15
    } else if (!this.#client.online) this.#screen.note(`waits for a connection: ${text}`); // CL-8
  }

  #listen(): void {
    const screen = this.#screen;
    this.#client.on('online', () => {
      this.#complaint = '';
      screen.lamp(true); // CL-3
    });
    this.#client.on('offline', ({ reason, detail }) => {
      screen.lamp(false); // CL-3
      if (reason === 'disconnect') screen.note(detail); // otherwise a retry says it
      for (const entry of this.#unanswered.filter(({ sent }) => sent)) {
        this.#lose(entry, `may not have arrived: ${entry.text}`);
      }
    });
    this.#client.on('retry', ({ detail, delay }) => {
      if (detail === this.#complaint) return;
      this.#complaint = detail;
      screen.note(`${detail}; next attempt in ${(delay / 1000).toFixed(1)} s`);
    });
    this.#client.on('message', (message) => {
      const own = message.uid === this.#userId;
      screen.message(message, own);
      if (own) this.#forget(this.#entryOf(message.text));
    });
    this.#client.on('notice', ({ text }) => {
      const entry = this.#unanswered.find(({ sent }) => sent);
      this.#lose(entry, entry === undefined ? text : `${text} (${entry.text})`); // CL-11
    });
    this.#client.on('sent', ({ text }) => {
      const entry = this.#entryOf(text);
      if (entry !== undefined) entry.sent = true;
    });
    this.#client.on('refused', ({ text, message }) => {
      this.#lose(this.#entryOf(text), `not sent, ${message}: ${text}`); // CL-8
    });
    this.#client.on('log', ({ line }) => screen.note(line));
  }

  #entryOf(text: string): Unanswered | undefined {
    return this.#unanswered.find((entry) => entry.text === text);
  }

  #lose(entry: Unanswered | undefined, warning: string): void {
    this.#screen.warn(warning);
    if (entry === undefined) return;
    this.#lost++;
    this.#forget(entry);
  }

  #forget(entry: Unanswered | undefined): void {
    const index = entry === undefined ? -1 : this.#unanswered.indexOf(entry);
    if (index >= 0) this.#unanswered.splice(index, 1);
    this.#settleIfAnswered();
  }

  #settleIfAnswered(): void {
    if (this.#unanswered.length === 0) this.#settle();
  }
}
