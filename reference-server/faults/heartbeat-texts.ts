import { FRAMES } from '#generated/support-chat/constants.js';
import type { Directory } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { ackTo, heartbeats } from './heartbeat-places.ts';
import { effects, isBroadcast, type Moment, texts } from './step-places.ts';

/** Takes further texts for heartbeats. */
function alsoHeartbeat(is: (text: string) => boolean): StepPlace {
  return texts((text) => (text !== FRAMES.heartbeat && is(text) ? FRAMES.heartbeat : text));
}

/** Faults of what is taken for a heartbeat, and of who is acknowledged. */
export const HEARTBEAT_TEXT_FAULTS: readonly Fault[] = [
  {
    name: 'heartbeat-in-any-case',
    breaks: 'HB-4',
    description: 'Takes Heartbeat for a heartbeat.',
    step: alsoHeartbeat((text) => text.toLowerCase() === FRAMES.heartbeat),
  },
  {
    name: 'heartbeat-trimmed',
    breaks: 'HB-4',
    description: 'Takes a heartbeat with blanks around it for a heartbeat.',
    step: alsoHeartbeat((text) => text.trim() === FRAMES.heartbeat),
  },
  {
    name: 'heartbeat-in-quotes',
    breaks: 'HB-4',
    description: 'Takes "heartbeat" in quotes for a heartbeat.',
    step: alsoHeartbeat((text) => text === `"${FRAMES.heartbeat}"`),
  },
  {
    name: 'heartbeat-normalised',
    breaks: 'HB-4',
    description: 'Takes a heartbeat in full-width letters for a heartbeat.',
    step: alsoHeartbeat((text) => text.normalize('NFKC') === FRAMES.heartbeat),
  },
  {
    name: 'heartbeat-by-its-beginning',
    breaks: 'HB-4',
    description: 'Takes every text that begins with heartbeat for a heartbeat.',
    step: alsoHeartbeat((text) => text.startsWith(FRAMES.heartbeat)),
  },
  {
    name: 'unknown-user-not-acknowledged',
    breaks: 'HB-5',
    description: 'Answers no heartbeat of a user who is not in the directory.',
    step: heartbeats(
      () =>
        (ack, { state, session }) =>
          isUnknown(state.rules.directory, session) ? [] : [ack],
    ),
  },
  {
    name: 'unknown-user-heartbeat-noticed',
    breaks: 'HB-5',
    description: 'Answers a heartbeat of a user who is not in the directory with the notice.',
    step: heartbeats(
      () =>
        (ack, { state, session, connection }) =>
          isUnknown(state.rules.directory, session)
            ? [{ type: 'send', to: [connection], text: FRAMES.notice.unknownUser }]
            : [ack],
    ),
  },
  {
    name: 'chat-acknowledged',
    breaks: 'HB-7',
    description: 'Acknowledges a chat text to its sender.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type === 'text' && all.some(isBroadcast) ? [...all, ackTo(event.connection)] : all,
    ),
  },
  {
    name: 'success-acknowledged',
    breaks: 'HB-7',
    description: 'Acknowledges the chat text success.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type === 'text' && event.text === FRAMES.heartbeatAck ? [...all, ackTo(event.connection)] : all,
    ),
  },
  {
    name: 'ping-acknowledged',
    breaks: 'HB-7',
    description: 'Sends an acknowledgement for a control frame, too.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type === 'heard' ? [...all, ackTo(event.connection)] : all,
    ),
  },
];

function isUnknown(directory: Directory, session: Moment['session']): boolean {
  return session !== undefined && session.userId > 0 && directory.get(session.userId) === undefined;
}
