import type { Rules } from '../core/state.ts';
import { DEFAULT_LIMITS, type Limits } from '../shell/limits.ts';
import { type RunningServer, startServer } from '../shell/server.ts';
import type { Settings } from '../shell/settings.ts';
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

/** Limits that differ from the default ones in these. */
export function limits(changed: Partial<Limits>): { readonly limits: Limits } {
  return { limits: { ...DEFAULT_LIMITS, ...changed } };
}

/** Peers may say as much as they like. */
export const UNHURRIED = limits({ chatsPerSecond: 1e6, chatBurst: 1e6, chatBytesPerSecond: 1e9, chatBytesBurst: 1e9 });

/** A server of the test's own on a free port, with everybody who is connected to it. */
export class Running {
  readonly server: RunningServer;
  readonly #clients: Client[] = [];

  private constructor(server: RunningServer) {
    this.server = server;
  }

  static async start(rules: Partial<Rules> = {}, settings: Partial<Settings> = {}): Promise<Running> {
    return new Running(await startServer({ host: '127.0.0.1', port: 0, ...settings }, { ...RULES, ...rules }));
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
export function withServer(
  rules: Partial<Rules>,
  body: (running: Running) => Promise<void>,
  settings: Partial<Settings> = {},
): () => Promise<void> {
  return async () => {
    const running = await Running.start(rules, settings);
    try {
      await body(running);
    } finally {
      await running.stop();
    }
  };
}
