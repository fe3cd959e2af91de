import { type AckDelays, beat } from '../load/acks.ts';
import { Crowd } from '../load/crowd.ts';
import type { Row } from '../report/row.ts';
import { compare } from './compare.ts';
import type { Part } from './part.ts';
import { byFreshTurns, CHATS } from './turns.ts';

const WARM_UP_MS = 500;
const ROUND_MS = 2000;

/** How soon a heartbeat is answered. */
export const ack: Part = {
  name: 'ack',
  about: 'from heartbeat to success, on 1 connection and on 1,000, each of which asks again as soon as it is answered',
  async run(bench) {
    const rows: Row[] = [];
    for (const connections of bench.quick ? [1, 20] : [1, 1000]) {
      const results = await byFreshTurns(bench, CHATS, async ({ port }): Promise<AckDelays> => {
        const crowd = await Crowd.open(port, connections);
        await beat(crowd, bench.quick ? 10 : WARM_UP_MS);
        const delays = await beat(crowd, bench.quick ? 20 : ROUND_MS);
        await crowd.close();
        return delays;
      });
      const title = `Heartbeats of ${connections === 1 ? '1 connection' : `${connections} connections`}`;
      rows.push(
        compare(`${title}: p50 of an answer, ms`, results, ({ p50 }) => p50),
        compare(`${title}: p99 of an answer, ms`, results, ({ p99 }) => p99),
        compare(`${title}: answers lost`, results, ({ lost }) => lost, { target: { of: 'reference', atMost: 0 } }),
      );
    }
    return rows;
  },
};
