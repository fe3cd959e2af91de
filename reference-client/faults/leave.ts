import type { Phase } from '../core/state.ts';
import { tell } from '../core/tell.ts';
import type { Fault, LinkPlace, StepPlace } from './fault.ts';
import { doings } from './link-places.ts';
import { effects, events } from './step-places.ts';

/** Closes in another way where a user leaves. */
function closes(how: (close: (code: number) => void, drop: () => void) => void): LinkPlace {
  return doings((inner, _, applied) => ({
    close() {
      applied();
      how(inner.close, inner.drop);
    },
  }));
}

/** Overhears its user's wish to leave in one phase. */
function stays(deaf: Phase): StepPlace {
  return events(
    () =>
      (event, { phase }) =>
        event.type === 'disconnect' && phase === deaf ? undefined : event,
  );
}

/** Faults of a user's disconnect. */
export const LEAVE_FAULTS: readonly Fault[] = [
  {
    name: 'closes-with-4000',
    breaks: 'CL-13',
    description: 'Closes with 4000 when its user disconnects.',
    link: closes((close) => close(4000)),
  },
  {
    name: 'leaves-without-a-close-frame',
    breaks: 'CL-13',
    description: 'Drops TCP when its user disconnects.',
    link: closes((_, drop) => drop()),
  },
  {
    name: 'heartbeats-go-on-after-disconnect',
    breaks: 'CL-13',
    description: 'Tells that it is offline when its user disconnects, and goes on as before.',
    step: (applied) => (inner) => (state, event, now) => {
      if (event.type !== 'disconnect' || state.link.phase !== 'online') return inner(state, event, now);
      applied();
      return [tell('offline', { reason: 'disconnect', detail: 'disconnected' })];
    },
  },
  {
    name: 'connection-left-open',
    breaks: 'CL-13',
    description: 'Sends nothing more when its user disconnects, and does not close.',
    step: effects(() => (all, { state: { link } }) => {
      if (link.phase === 'closing' && link.next === 'stay' && link.dropAt !== Number.POSITIVE_INFINITY)
        link.dropAt = Number.POSITIVE_INFINITY;
      return all.filter(({ type }) => type !== 'close');
    }),
  },
  {
    name: 'comes-back-after-disconnect',
    breaks: 'CL-13',
    description: 'Takes the end of a connection that its user has left for a loss, and comes back.',
    step: events(() => (event, { state: { link } }) => {
      if (event.type !== 'ended' || link.phase !== 'closing' || link.next !== 'stay') return event;
      link.next = 'retry';
      return { ...event };
    }),
  },
  {
    name: 'disconnect-overheard-during-an-attempt',
    breaks: 'CL-13',
    description: 'Goes on with an attempt when its user disconnects.',
    step: stays('connecting'),
  },
  {
    name: 'disconnect-overheard-while-waiting',
    breaks: 'CL-13',
    description: 'Makes its next attempt although its user has disconnected meanwhile.',
    step: stays('waiting'),
  },
];
