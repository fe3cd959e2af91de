import type { ProtocolModel } from '#generated/formats/model.js';
import { durationText, type TimerValues } from '../interpreter/durations.ts';

/** The timers that walk on the session clock and can be set, with the values that a target runs with. */
export function namedTimers(
  { timers: declared }: ProtocolModel,
  timers: TimerValues,
  as: 'name' | 'variable' = 'name',
): string {
  return Object.entries(declared)
    .flatMap(([name, { clock, variable, ms: usual }]) => {
      if (clock !== 'session' || variable === undefined) return [];
      const { ms } = timers[name] ?? { ms: usual };
      return as === 'variable' ? [`${variable}=${ms}`] : [`${name} ${durationText(ms)}`];
    })
    .join(', ');
}
