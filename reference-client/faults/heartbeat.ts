import { FRAMES } from '#generated/support-chat/constants.js';
import type { Effect } from '../core/events.ts';
import type { Fault, StepPlace } from './fault.ts';
import { afterwards, type Effects, effects, isBeat, type Moment } from './step-places.ts';
import { BINARY, TEXT } from './wire/frame.ts';

/** Which heartbeat it is. */
interface Beat {
  /** Of this connection, from 1. */
  readonly number: number;
  /** Number of the connection that was opened, from 1. */
  readonly session: number;
}

/** Changes each heartbeat. */
function beats(create: () => (beat: Effect, which: Beat) => Effects): StepPlace {
  return effects(() => {
    const change = create();
    let [number, session] = [0, 0];
    return (all, { event }) => {
      if (event.type === 'opened') [number, session] = [0, session + 1];
      return all.flatMap((effect) => (isBeat(effect) ? change(effect, { number: ++number, session }) : [effect]));
    };
  });
}

/** Sends another text in the place of each heartbeat. */
function spelt(text: string): StepPlace {
  return beats(() => () => [{ type: 'transmit', text }]);
}

/** Puts the next heartbeat so many intervals after each one. */
function gaps(factor: (which: Beat) => number): StepPlace {
  return afterwards(() => {
    let [number, session] = [0, 0];
    return (all, { state: { link, rules }, event }) => {
      if (event.type === 'opened') [number, session] = [0, session + 1];
      if (link.phase !== 'online' || !all.some(isBeat)) return false;
      const longer = factor({ number: ++number, session }) - 1;
      link.nextBeat += longer * rules.heartbeatInterval;
      return longer !== 0;
    };
  });
}

/** Starts the interval again after some events. */
function restarts(when: (moment: Moment, all: Effects) => boolean): StepPlace {
  return afterwards(() => (all, moment) => {
    const { link, rules } = moment.state;
    if (link.phase !== 'online' || !when(moment, all)) return false;
    link.nextBeat = moment.now + rules.heartbeatInterval;
    return true;
  });
}

/** Faults of the heartbeat. */
export const HEARTBEAT_FAULTS: readonly Fault[] = [
  {
    name: 'first-heartbeat-late',
    breaks: 'CL-2',
    description: 'Sends the first heartbeat 1.8 intervals after opening.',
    step: (applied) => (inner) => {
      const delayed = gaps(({ number }) => (number === 1 ? 1.8 : 1))(applied)(inner);
      return beats(
        () =>
          (beat, { number }) =>
            number === 1 ? [] : [beat],
      )(applied)(delayed);
    },
  },
  {
    name: 'heartbeats-too-seldom',
    breaks: 'CL-2',
    description: 'Sends a heartbeat every 1.5 intervals.',
    step: gaps(() => 1.5),
  },
  {
    name: 'heartbeats-too-often',
    breaks: 'CL-2',
    description: 'Sends a heartbeat every 0.6 intervals.',
    step: gaps(() => 0.6),
  },
  {
    name: 'heartbeats-slow-down',
    breaks: 'CL-2',
    description: 'Makes each interval of a connection a tenth longer than the one before.',
    step: gaps(({ number }) => 1.1 ** (number - 1)),
  },
  {
    name: 'heartbeat-restarted-by-messages',
    breaks: 'CL-2',
    description: 'Sends a heartbeat only when it has heard no message for one interval.',
    step: restarts(({ event }) => event.type === 'text' && event.text.startsWith('{')),
  },
  {
    name: 'heartbeat-restarted-by-texts',
    breaks: 'CL-2',
    description: 'Sends a heartbeat only when its user has sent nothing for one interval.',
    step: restarts(({ event }, all) => event.type === 'send' && all.some(({ type }) => type === 'transmit')),
  },
  {
    name: 'heartbeat-waits-for-its-answer',
    breaks: 'CL-2',
    description: 'Sends no heartbeat before the last one was answered.',
    step: effects(() => {
      let waits = false;
      return (all, { event }) => {
        if (event.type === 'opened' || (event.type === 'text' && event.text === FRAMES.heartbeatAck)) waits = false;
        return all.filter((effect) => {
          if (!isBeat(effect)) return true;
          const sent = !waits;
          waits = true;
          return sent;
        });
      };
    }),
  },
  {
    name: 'heartbeats-stop',
    breaks: 'CL-2',
    description: 'Sends six heartbeats on a connection, and no more.',
    step: beats(
      () =>
        (beat, { number }) =>
          number > 6 ? [] : [beat],
    ),
  },
  {
    name: 'heartbeats-stop-after-a-reconnect',
    breaks: 'CL-2',
    description: 'Sends heartbeats on its first connection alone.',
    step: beats(
      () =>
        (beat, { session }) =>
          session > 1 ? [] : [beat],
    ),
  },
  {
    name: 'old-heartbeat-timer-goes-on',
    breaks: 'CL-2',
    description: 'Sends two heartbeats in an interval after a reconnect: the timer of before goes on.',
    step: gaps(({ session }) => (session > 1 ? 0.5 : 1)),
  },
  {
    name: 'heartbeats-in-pairs',
    breaks: 'CL-2',
    description: 'Sends each heartbeat twice.',
    step: beats(() => (beat) => [beat, beat]),
  },
  {
    name: 'heartbeat-with-a-capital',
    breaks: 'CL-2',
    description: 'Sends Heartbeat.',
    step: spelt('Heartbeat'),
  },
  {
    name: 'heartbeat-with-a-newline',
    breaks: 'CL-2',
    description: 'Ends each heartbeat with a newline.',
    step: spelt(`${FRAMES.heartbeat}\n`),
  },
  {
    name: 'heartbeat-as-json',
    breaks: 'CL-2',
    description: 'Sends heartbeats as JSON.',
    step: spelt(JSON.stringify({ type: FRAMES.heartbeat })),
  },
  {
    name: 'heartbeat-in-binary-frames',
    breaks: 'CL-2',
    description: 'Sends heartbeats in binary frames.',
    wire: (applied) => () => ({
      fromClient(frame) {
        if (frame.opcode !== TEXT || frame.payload.toString() !== FRAMES.heartbeat) return [frame];
        applied();
        return [{ ...frame, opcode: BINARY }];
      },
    }),
  },
];
