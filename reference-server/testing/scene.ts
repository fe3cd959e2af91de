import * as assert from 'uvu/assert';
import type { Rules } from '../core/state.ts';
import type { Limits } from '../shell/limits.ts';
import type { ServerEvent } from '../shell/server-events.ts';
import type { Settings } from '../shell/settings.ts';
import { Client } from './client.ts';
import { eventually } from './deadline.ts';
import { RawPeer } from './raw-peer.ts';
import { limits, Running } from './running.ts';

/** How soon somebody who does nothing wrong is answered, whatever the others do, in milliseconds. */
const PROMPT_MS = 500;

/** Raw peers finish no closing handshake: the tests shall not wait a second for each. */
const CLOSE_MS = 200;

/** What a scene is set with. */
export interface Stage {
  readonly rules?: Partial<Rules>;
  readonly limits?: Partial<Limits>;
  readonly settings?: Partial<Settings>;
}

/** A server of the test's own, a bystander who must not suffer, and all that the server tells of the others. */
export class Scene {
  readonly running: Running;
  /** User 1002, who does nothing wrong. */
  readonly bystander: Client;
  readonly #events: ServerEvent[];
  readonly #peers: RawPeer[] = [];
  readonly #clients: Client[] = [];

  constructor(running: Running, bystander: Client, events: ServerEvent[]) {
    this.running = running;
    this.bystander = bystander;
    this.#events = events;
  }

  get url(): string {
    return this.running.url;
  }

  /** What the server has told, but of the bystander: `opened 1001`, `closed 1001 1002 server too fast`, `refused 404`, `dropped`. */
  get told(): string[] {
    return this.#events.flatMap((event) => {
      if (event.event === 'refused') return [`refused ${event.status}`];
      if (event.event === 'opened' && event.userId !== 1002) return [`opened ${event.userId}`];
      if (event.event === 'closed' && event.userId !== 1002) {
        const { userId, code, by, reason } = event;
        return [`closed ${userId} ${code} ${by} ${reason}`.trim()];
      }
      return event.event === 'dropped' ? ['dropped'] : [];
    });
  }

  /** Waits until the server has told this, and nothing else, in this order. */
  async tells(...expected: (string | RegExp)[]): Promise<void> {
    await eventually('what the server tells', () => this.told.length >= expected.length).catch(() => {});
    const fits = this.told.map((text, index) => {
      const wanted = expected[index];
      return wanted === text || (wanted instanceof RegExp && wanted.test(text)) ? wanted : text;
    });
    assert.equal(fits, expected);
  }

  /** A TCP peer, which is gone at the end of the scene. */
  peer(localAddress?: string): RawPeer {
    return this.#kept(new RawPeer(this.url, localAddress));
  }

  /** A TCP peer that has been accepted as a user. */
  async enter(userId = 1001, localAddress?: string): Promise<RawPeer> {
    return this.#kept(await RawPeer.open(this.url, userId, localAddress));
  }

  /** A well-behaved client of a user. */
  async client(userId: number): Promise<Client> {
    const client = await Client.open(this.url, userId);
    this.#clients.push(client);
    return client;
  }

  /** Somebody sends this instead of a handshake, and is refused with this status in one line of plain words. */
  async refuses(request: string | Buffer, status: number): Promise<string> {
    const peer = this.peer();
    peer.write(request);
    const answer = await peer.end();
    assert.is(peer.status, status, answer);
    assert.match(answer, /\r\nConnection: close\r\n/);
    assert.match(answer, /\r\n\r\n[A-Z][^\r\n]{10,120}\.$/);
    await this.tells(`refused ${status}`);
    return answer;
  }

  /** The bystander says this and hears it: so does everybody whose turn came before. */
  async bystanderSays(words: string): Promise<void> {
    this.bystander.send(words);
    assert.is(await this.bystander.nextWords(), words);
  }

  /** Asserts that the bystander has heard nothing but what the test asked for, and is answered at once. */
  async bystanderIsWell(): Promise<void> {
    const asked = performance.now();
    await this.bystander.hearsNothing();
    const took = performance.now() - asked;
    assert.ok(took < PROMPT_MS, `the bystander was answered after ${Math.round(took)} ms`);
  }

  /** Everybody but the bystander goes. */
  leave(): void {
    for (const { socket } of this.#peers) socket.destroy();
    for (const { websocket } of this.#clients) websocket.terminate();
  }

  /**
   * Asserts that nothing is left of what happened: the bystander is well and alone, and no event that a log would print
   * has a control character in it.
   */
  async isAsBefore(): Promise<void> {
    await this.bystanderIsWell();
    this.leave();
    await eventually('only the bystander is left', () => {
      const { connections, sessions, pending } = this.running.server.snapshot();
      return connections === 1 && sessions === 1 && pending === 0;
    });
    await this.bystanderIsWell();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant
    assert.not.match(JSON.stringify(this.#events), /[\u0000-\u001f]/);
  }

  /** Drops everybody, and stops the server. */
  async end(): Promise<void> {
    this.leave();
    await this.running.stop();
  }

  #kept(peer: RawPeer): RawPeer {
    this.#peers.push(peer);
    return peer;
  }
}

/** Runs a test with a scene of its own, and asserts afterwards that nothing is left of what happened. */
export function withScene(stage: Stage, body: (scene: Scene) => Promise<void>): () => Promise<void> {
  return async () => {
    const events: ServerEvent[] = [];
    const running = await Running.start(stage.rules, {
      ...limits({ closeDeadline: CLOSE_MS, ...stage.limits }),
      tell: (event) => events.push(event),
      ...stage.settings,
    });
    const [bystander] = await running.connect(1002);
    const scene = new Scene(running, bystander as Client, events);
    try {
      await body(scene);
      await scene.isAsBefore();
    } finally {
      await scene.end();
    }
  };
}
