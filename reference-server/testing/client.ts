import * as assert from 'uvu/assert';
import { type ClientOptions, WebSocket } from 'ws';
import { eventually } from './deadline.ts';

/** How a connection ended, as its client saw it. */
export interface End {
  readonly code: number;
  readonly reason: string;
}

/** A well-behaved client that keeps what it gets until somebody asks. */
export class Client {
  readonly websocket: WebSocket;
  readonly #texts: string[] = [];
  #end: End | undefined;

  constructor(url: string, options: ClientOptions = {}) {
    this.websocket = new WebSocket(url, { perMessageDeflate: false, ...options });
    this.websocket.on('message', (data: Buffer) => this.#texts.push(data.toString()));
    this.websocket.on('close', (code, reason) => {
      this.#end = { code, reason: reason.toString() };
    });
    this.websocket.on('error', () => {});
  }

  /** Connects as a user. */
  static async open(base: string, userId: number, options: ClientOptions = {}): Promise<Client> {
    const client = new Client(`${base}/webSocket/${userId}`, options);
    await eventually(`user ${userId} is connected`, () => client.websocket.readyState === WebSocket.OPEN);
    return client;
  }

  send(...texts: string[]): void {
    for (const text of texts) this.websocket.send(text);
  }

  /** The next text that nobody has asked for yet. */
  next(): Promise<string> {
    return eventually('a text', () => this.#texts.shift());
  }

  /** The text of the next IM message. */
  async nextWords(): Promise<unknown> {
    return JSON.parse(await this.next()).text;
  }

  /** Asserts that nothing was sent to this client but what was asked for: the next thing it hears is the answer to this. */
  async hearsNothing(): Promise<void> {
    this.send('heartbeat');
    assert.is(await this.next(), 'success');
  }

  /** How the connection ends, once it has. */
  end(): Promise<End> {
    return eventually('the end of the connection', () => this.#end);
  }

  /** The next text, or the end where none came before it. */
  nextOrEnd(): Promise<string | End> {
    return eventually('a text or the end', () => this.#texts.shift() ?? this.#end);
  }

  /** How many texts nobody has asked for yet. */
  get unread(): number {
    return this.#texts.length;
  }

  /** Whether it has ended. */
  get ended(): boolean {
    return this.#end !== undefined;
  }

  /** Closes it and waits for the end. */
  async leave(): Promise<void> {
    this.websocket.close();
    await this.end();
  }
}

/** Connects as a user again and again until that works, for at most so many milliseconds; then leaves. */
export async function untilFree(base: string, userId: number, limitMs = 5000): Promise<void> {
  for (const until = performance.now() + limitMs; ; ) {
    const client = new Client(`${base}/webSocket/${userId}`);
    client.websocket.on('open', () => client.send('heartbeat'));
    const answer = await client.nextOrEnd();
    if (answer === 'success') return client.leave();
    assert.ok(performance.now() < until, `user ${userId} is still locked out: ${JSON.stringify(answer)}`);
  }
}
