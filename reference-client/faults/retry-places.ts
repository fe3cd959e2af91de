import type { EventOf } from '../core/events.ts';
import type { StepPlace } from './fault.ts';
import { afterwards, type Moment } from './step-places.ts';

/**
 * Plans the attempt after a loss anew: so many milliseconds after it, or never. What is undefined stays as planned. The
 * phase of the moment tells what was lost: a connection (online), an attempt (connecting), or one that was dropped.
 */
export function afterLosses(
  create: () => (end: EventOf<'ended'>, moment: Moment) => number | 'never' | undefined,
): StepPlace {
  return afterwards(() => {
    const plan = create();
    return (_, moment) => {
      const { event, state, now } = moment;
      if (event.type !== 'ended' || state.link.phase !== 'waiting') return false;
      const delay = plan(event, moment);
      if (delay === undefined) return false;
      if (delay === 'never') state.link = { phase: 'idle' };
      else {
        state.link = { phase: 'waiting', attemptAt: now + delay };
        state.notBefore = now;
      }
      return true;
    };
  });
}
