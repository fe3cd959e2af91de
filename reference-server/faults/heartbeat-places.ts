import { FRAMES } from '#generated/support-chat/constants.js';
import type { Effect } from '../core/events.ts';
import type { ConnectionId } from '../core/state.ts';
import type { StepPlace } from './fault.ts';
import { type Effects, effects, type Moment } from './step-places.ts';

/** Whether an effect acknowledges a heartbeat. */
export const isAck = (effect: Effect): boolean => effect.type === 'send' && effect.text === FRAMES.heartbeatAck;

/** An acknowledgement for these connections. */
export const ackTo = (...to: ConnectionId[]): Effect => ({ type: 'send', to, text: FRAMES.heartbeatAck });

/** Changes what is done about a heartbeat. */
export function heartbeats(
  create: () => (ack: Effect, moment: Moment & { connection: ConnectionId }) => Effects,
): StepPlace {
  return effects(() => {
    const change = create();
    return (all, moment) => {
      const { event } = moment;
      const [ack] = all;
      if (event.type !== 'text' || ack === undefined || !isAck(ack)) return all;
      return change(ack, { ...moment, connection: event.connection });
    };
  });
}
