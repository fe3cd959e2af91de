import { tell } from '../core/tell.ts';
import type { Fault } from './fault.ts';
import { late, untold } from './output-places.ts';
import { effects, tells } from './step-places.ts';

/** Twice what is allowed, in milliseconds. */
const LATE_MS = 2000;

const online = tell('online', {});
const offline = tell('offline', { reason: 'closed', detail: 'no connection' });

/** Faults of the news of being online. */
export const LAMP_FAULTS: readonly Fault[] = [
  {
    name: 'online-before-the-handshake',
    breaks: 'CL-3',
    description: 'Tells that it is online when it begins an attempt, and that it is offline when that fails.',
    step: effects(() => (all, { event, phase }) => {
      if (event.type === 'opened') return all.filter((effect) => !tells(effect, 'online'));
      if (event.type === 'ended' && phase === 'connecting') return [offline, ...all];
      return all.some(({ type }) => type === 'open') ? [...all, online] : all;
    }),
  },
  {
    name: 'online-when-refused',
    breaks: 'CL-3',
    description: 'Takes any answer to its handshake for an open connection, for a moment.',
    step: effects(
      () =>
        (all, { event, phase }) =>
          event.type === 'ended' && phase === 'connecting' && event.status !== undefined
            ? [online, offline, ...all]
            : all,
    ),
  },
  {
    name: 'online-told-late',
    breaks: 'CL-3',
    description: 'Tells that it is online two seconds after opening.',
    output: late('online', LATE_MS),
  },
  {
    name: 'offline-told-late',
    breaks: 'CL-3',
    description: 'Tells that it is offline two seconds after the end.',
    output: late('offline', LATE_MS),
  },
  {
    name: 'never-offline',
    breaks: 'CL-3',
    description: 'Never tells that it is offline.',
    output: untold(() => (name) => name === 'offline'),
  },
  {
    name: 'break-not-told',
    breaks: 'CL-3',
    description: 'Does not tell that it is offline when TCP ends without a close frame.',
    output: untold(
      () =>
        (name, { code }) =>
          name === 'offline' && code === 1006,
    ),
  },
  {
    name: 'end-of-session-not-told',
    breaks: 'CL-3',
    description: 'Does not tell that it is offline when the server closes with 4408.',
    output: untold(
      () =>
        (name, { code }) =>
          name === 'offline' && code === 4408,
    ),
  },
  {
    name: 'leaving-not-told',
    breaks: 'CL-3',
    description: 'Does not tell that it is offline when its user disconnects.',
    output: untold(
      () =>
        (name, { reason }) =>
          name === 'offline' && reason === 'disconnect',
    ),
  },
  {
    name: 'online-told-once',
    breaks: 'CL-3',
    description: 'Does not tell that it is online again.',
    output: untold(() => {
      let told = false;
      return (name) => {
        if (name !== 'online') return false;
        const before = told;
        told = true;
        return before;
      };
    }),
  },
  {
    name: 'tells-nothing-but-ready',
    breaks: 'CL-3',
    description: 'Works, and tells nothing of it.',
    output: untold(() => (name) => name !== 'ready' && name !== 'fault-applied'),
  },
];
