import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { advanced, clock, closed, given, heard, opened, text } from '../testing/core-examples.ts';
import type { Event, EventType } from './events.ts';
import type { State } from './state.ts';
import { type Phase, phaseOf, step, TRANSITIONS } from './step.ts';

/** One state for each phase, in which connection 1 is in that phase where the phase is a connection's. */
const IN_PHASE: Readonly<Record<Phase, () => State>> = {
  serving: () => given([[0, opened(9, 7)]]),
  stopped: () => given([[0, { type: 'stop' }]]),
  live: () => given([[0, opened(1, 1001)]]),
  closing: () =>
    given([
      [0, opened(9, 1001)],
      [0, opened(1, 1001)],
    ]),
};

const SAMPLES: { readonly [K in EventType]: Event } = {
  opened: opened(1, 1001),
  text: text(1, 'hi'),
  binary: { type: 'binary', connection: 1 },
  heard: heard(1),
  closed: closed(1),
  clock,
  advanced: advanced(10),
  stop: { type: 'stop' },
  dismissed: { type: 'dismissed', connection: 1 },
};

const SERVER_PHASES: readonly Phase[] = ['serving', 'stopped'];

const test = suite('core: the table');

for (const phase of Object.keys(TRANSITIONS) as Phase[]) {
  for (const [type, event] of Object.entries(SAMPLES)) {
    // The server's own events never meet a connection's row.
    if (type in TRANSITIONS[phase] || (!SERVER_PHASES.includes(phase) && !('connection' in event))) continue;
    test(`${type} in phase ${phase} is illegal: nothing changes and nothing happens`, () => {
      const state = IN_PHASE[phase]();
      assert.is(phaseOf(state, event), phase);
      const before = structuredClone({ ...state, rules: undefined });
      assert.equal(step(state, event, 5), []);
      assert.equal({ ...state, rules: undefined }, before);
    });
  }
}

test('the page for readers shows the table as it is', () => {
  const types = Object.keys(SAMPLES) as EventType[];
  const rows = (Object.keys(TRANSITIONS) as Phase[]).map((phase) => {
    const cells = types.map((type) => TRANSITIONS[phase][type]?.name ?? '');
    return `| **${phase}** | ${cells.join(' | ')} |`.replaceAll('  ', ' ');
  });
  const table = [`| phase | ${types.join(' | ')} |`, `|${' --- |'.repeat(types.length + 1)}`, ...rows].join('\n');
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const unpadded = page.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  assert.ok(unpadded.includes(table), `README.md lacks this table:\n${table}`);
});

test.run();
