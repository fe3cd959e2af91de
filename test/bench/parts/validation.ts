import { isImMessage } from '#generated/support-chat/validators.js';
import { imMessage } from '../contestants/im-message.ts';
import { compare } from './compare.ts';
import type { Part } from './part.ts';
import { byTurns } from './turns.ts';

const ROUND_MS = 500;
/** Calls between two looks at the clock. */
const BATCH = 1000;

/** What the generated validator of IM messages costs, beside reading the JSON. */
export const validation: Part = {
  name: 'validation',
  about: 'validations of an IM message a second, beside JSON.parse of it',
  async run(bench) {
    const text = imMessage('a text of two and thirty letters');
    const message: unknown = JSON.parse(text);
    const works = [
      { name: 'reference', work: () => isImMessage(message) },
      { name: 'JSON.parse', work: () => JSON.parse(text) !== undefined },
    ];
    const ms = bench.quick ? 10 : ROUND_MS;
    await byTurns(works, 1, async ({ work }) => perSecond(work, ms)); // compiles it
    const results = await byTurns(works, bench.rounds, async ({ work }) => perSecond(work, ms));
    return [compare('Validations of an IM message a second', results, (rate) => rate, { yardstick: 'JSON.parse' })];
  },
};

function perSecond(work: () => boolean, ms: number): number {
  const startedAt = performance.now();
  let count = 0;
  let passed = 0;
  while (performance.now() - startedAt < ms) {
    for (let call = 0; call < BATCH; call += 1) if (work()) passed += 1;
    count += BATCH;
  }
  if (passed !== count) throw new Error('an IM message does not fit its schema');
  return (count / (performance.now() - startedAt)) * 1000;
}
