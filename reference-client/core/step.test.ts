import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import {
  binary,
  clock,
  connect,
  disconnect,
  ended,
  given,
  heard,
  online,
  opened,
  say,
  text,
  unsent,
  wake,
} from '../testing/core-examples.ts';
import type { Event, EventType } from './events.ts';
import type { Phase, State } from './state.ts';
import { step, TRANSITIONS } from './step.ts';

/** One state for each phase, of connection 1 where there is one. */
const IN_PHASE: Readonly<Record<Phase, () => State>> = {
  idle: () => given([]),
  connecting: () => given([[0, connect]]),
  online: () => given(online),
  closing: () => given([...online, [0, disconnect]]),
  waiting: () =>
    given([
      [0, connect],
      [0, ended(1)],
    ]),
};

const SAMPLES: { readonly [K in EventType]: Event } = {
  connect,
  disconnect,
  send: say('hi'),
  wake,
  opened: opened(1),
  text: text(1, 'success'),
  binary: binary(1),
  heard: heard(1),
  unsent: unsent(1, 'hi'),
  ended: ended(1),
  clock,
};

const test = suite('core: the table');

for (const phase of Object.keys(TRANSITIONS) as Phase[]) {
  for (const [type, event] of Object.entries(SAMPLES)) {
    if (type in TRANSITIONS[phase]) continue;
    test(`${type} in phase ${phase} is illegal: nothing changes and nothing happens`, () => {
      const state = IN_PHASE[phase]();
      assert.is(state.link.phase, phase);
      const before = structuredClone(state);
      assert.equal(step(state, event, 5), []);
      assert.equal(state, before);
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
