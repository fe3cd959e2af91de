import type { Rules } from '../core/state.ts';
import type { Pages } from '../shell/pages.ts';
import { type RunningServer, startServer } from '../shell/server.ts';
import { wallTimeIn } from '../wall-time.ts';
import { Client } from './client.ts';

/** Users 1001 and 1002 are in the directory, 7 is not; the timers are the true ones. */
const RULES: Rules = {
  sessionTtl: 7_200_000,
  sweepInterval: 60_000,
  heartbeatInterval: 2000,
  silentSessionLimit: 20_000,
  clockTick: false,
  directory: new Map([
    [1001, { username: '用户1001', avatar: '' }],
    [1002, { username: '用户1002', avatar: '' }],
  ]),
  createTime: wallTimeIn('Asia/Shanghai'),
};

/** A server of the test's own on a free port, with everybody who is connected to it. */
export class Running {
  readonly server: RunningServer;
  readonly #clients: Client[] = [];

  private constructor(server: RunningServer) {
    this.server = server;
  }

  static async start(rules: Partial<Rules> = {}, pages?: Pages): Promise<Running> {
    return new Running(await startServer({ host: '127.0.0.1', port: 0, pages }, { ...RULES, ...rules }));
  }

  get url(): string {
    return this.server.url;
  }

  /** Connects users, in this order. */
  async connect(...userIds: number[]): Promise<Client[]> {
    const clients: Client[] = [];
    for (const userId of userIds) clients.push(await Client.open(this.url, userId));
    this.#clients.push(...clients);
    return clients;
  }

  /** Stops the server and drops who is still there. */
  async stop(): Promise<void> {
    for (const { websocket } of this.#clients) websocket.terminate();
    await this.server.stop();
  }
}

/** Runs a test with a server of its own and stops it afterwards. */
export function withServer(rules: Partial<Rules>, body: (running: Running) => Promise<void>): () => Promise<void> {
  return async () => {
    const running = await Running.start(rules);
    try {
      await body(running);
    } finally {
      await running.stop();
    }
  };
}
