import type { Rules } from '../../../core/state.ts';
import { eventually } from '../../../testing/deadline.ts';
import { choose } from '../choice.ts';
import { Journal } from '../journal.ts';

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
  createTime: () => '2026-01-02 16:17:18',
};

/** A server that misbehaves, and what it tells. */
export interface Misbehaving {
  readonly url: string;
  /** The lines of its journal so far. */
  readonly lines: readonly string[];
  /** Waits until a line of its journal has these words. */
  told(words: string): Promise<string>;
}

/** Runs a test with a server that was chosen as `--fault` does, and stops it afterwards. */
export function withMisbehaving(fault: string, body: (server: Misbehaving) => Promise<void>): () => Promise<void> {
  return async () => {
    const lines: string[] = [];
    const journal = new Journal((line) => void lines.push(line));
    const server = await choose(fault, journal).start({ host: '127.0.0.1', port: 0 }, RULES);
    const told = (words: string): Promise<string> =>
      eventually(`"${words}" in the journal`, () => lines.find((line) => line.includes(words)));
    try {
      await body({ url: server.url, lines, told });
    } finally {
      await server.stop();
    }
  };
}
