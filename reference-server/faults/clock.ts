import type { Effect } from '../core/events.ts';
import type { Fault, StepPlace } from './fault.ts';
import { effects, type Send } from './step-places.ts';

const TICK = /^[0-9]{4}:[0-9]{2}:[0-9]{2} /;

/** Changes each clock tick; undefined keeps it from everybody. */
function ticks(change: (tick: Send) => Send | undefined): StepPlace {
  return effects(
    () => (all) =>
      all.flatMap((effect): Effect[] => {
        if (effect.type !== 'send' || !TICK.test(effect.text)) return [effect];
        const changed = change(effect);
        return changed === undefined ? [] : [changed];
      }),
  );
}

/** Faults of the clock tick: they show in a server that was told to send it (`--tick`). */
export const CLOCK_FAULTS: readonly Fault[] = [
  {
    name: 'no-tick',
    breaks: 'CLK-1',
    description: 'Sends no clock tick, though it is said to.',
    step: ticks(() => undefined),
  },
  {
    name: 'tick-for-the-first-alone',
    breaks: 'CLK-1',
    description: 'Sends the clock tick to one session alone.',
    step: ticks((tick) => (tick.to.length > 1 ? { ...tick, to: tick.to.slice(0, 1) } : tick)),
  },
  {
    name: 'tick-with-dashes',
    breaks: 'CLK-1',
    description: 'Writes the date of the clock tick with dashes.',
    step: ticks((tick) => ({ ...tick, text: tick.text.replace(':', '-').replace(':', '-') })),
  },
];
