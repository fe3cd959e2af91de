import type { Program } from '../contestants/program.ts';
import { Crowd } from '../load/crowd.ts';
import { measureFrame } from '../load/measure-frame.ts';
import { type Delays, send } from '../load/pace.ts';
import { compare } from './compare.ts';
import type { Part } from './part.ts';
import { byFreshTurns, CHATS } from './turns.ts';

const TEXT = 'a text of two and thirty letters';

/** A steady chat: 1,000 receivers, 20 texts a second for 10 seconds. */
export const latency: Part = {
  name: 'latency',
  about: 'from sending a text to each of 1,000 receivers having it, at 20 texts a second',
  async run(bench) {
    const receivers = bench.quick ? 20 : 1000;
    const count = bench.quick ? 3 : 200;
    const results = await byFreshTurns(bench, CHATS, (program) => chat(program, receivers, count));
    return [
      compare('Steady load: p50 of a delivery, ms', results, ({ p50 }) => p50),
      compare('Steady load: p99 of a delivery, ms', results, ({ p99 }) => p99, { target: { of: 'ratio', atMost: 1 } }),
      compare('Steady load: deliveries lost', results, ({ lost }) => lost, { target: { of: 'reference', atMost: 0 } }),
    ];
  },
};

async function chat({ port }: Program, receivers: number, count: number): Promise<Delays> {
  const crowd = await Crowd.open(port, receivers);
  const frameLength = await measureFrame(crowd, TEXT);
  const delays = await send(crowd, { text: TEXT, frameLength, perSecond: 20, count });
  await crowd.close();
  return delays;
}
