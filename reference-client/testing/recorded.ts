import type { ClientEvents } from '../core/events.ts';
import { createClient } from '../node.ts';
import type { Client, ClientOptions } from '../shell/client.ts';
import { eventually } from './deadline.ts';
import { TestServer } from './test-server.ts';

type Name = keyof ClientEvents;
const NAMES: readonly Name[] = ['online', 'offline', 'message', 'notice', 'refused', 'sent', 'retry', 'log'];

/** One event that a client has told, with its time. */
export interface Told {
  readonly name: Name;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly at: number;
}

/** A client for Node with all that it has told. */
export class Recorded {
  readonly client: Client;
  readonly told: Told[] = [];

  constructor(options: ClientOptions) {
    this.client = createClient(options);
    for (const name of NAMES) {
      this.client.on(name, (fields) => this.told.push({ name, fields: { ...fields }, at: performance.now() }));
    }
  }

  all(name: Name): Told[] {
    return this.told.filter((told) => told.name === name);
  }

  /** The event of that name and number, counted from 0, once it was told. */
  next(name: Name, index = 0, limitMs = 5000): Promise<Told> {
    return eventually(`${name} number ${index}`, () => this.all(name)[index], limitMs);
  }

  /** Connects and waits until it is online for the n-th time. */
  async online(index = 0): Promise<void> {
    this.client.connect();
    await this.next('online', index);
  }
}

/** Runs a test with a server and a client of its own, user 1001, and ends both afterwards. */
export function withClient(
  heartbeatInterval: number,
  body: (recorded: Recorded, server: TestServer) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const server = await TestServer.start();
    const recorded = new Recorded({ url: server.url, userId: 1001, heartbeatInterval });
    try {
      await body(recorded, server);
    } finally {
      recorded.client.disconnect();
      await server.stop();
    }
  };
}
