import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import { durationText } from '../../duration.ts';
import { closeFrame } from '../wire/frame.ts';
import type { Tunnel } from '../wire/tunnel.ts';
import { afterOpening, type Misbehaviour, onTheWire } from './misbehaviour.ts';

const CLOSE_TO_END_MS = 3000;
const LIFE = { of: 'how long a connection lasts', ms: 10_000 };

/** Ends every connection some time after it opened. */
function ending(what: string, end: (tunnel: Tunnel) => void): Misbehaviour['start'] {
  return onTheWire(({ ms, journal }) =>
    afterOpening(ms, (tunnel) => {
      journal.misbehaves(what, tunnel);
      end(tunnel);
    }),
  );
}

/** Connections that do not last. */
export const ENDINGS: readonly Misbehaviour[] = [
  {
    name: 'closes',
    description: 'Closes each connection with 1000, though nobody asked for it.',
    advice: 'Reconnect: only a close that your own user asked for is final, whatever its code.',
    exercises: ['CL-3', 'CL-5', 'CL-17'],
    time: LIFE,
    start: ending('closes with 1000', (tunnel) => {
      tunnel.orphan();
      tunnel.tellClient(closeFrame(CLOSE_CODES.normal));
      tunnel.endClient();
    }),
  },
  {
    name: 'cuts',
    description: 'Ends TCP without a close frame (code 1006), as a proxy with a time limit does.',
    advice: 'Be offline within 1 s, reconnect within one heartbeat interval, lose none of the texts given meanwhile.',
    exercises: ['CL-3', 'CL-5', 'CL-8'],
    time: LIFE,
    start: ending('ends TCP without a close frame', (tunnel) => {
      tunnel.orphan();
      tunnel.endClient();
    }),
  },
  {
    name: 'drops',
    description: 'Resets TCP, so that a client gets an error and a close for one loss.',
    advice: 'Reconnect once: where both handlers do, connections double each time. Keep texts or refuse them.',
    exercises: ['CL-3', 'CL-5', 'CL-6', 'CL-8'],
    time: LIFE,
    start: ending('resets TCP', (tunnel) => tunnel.resetClient()),
  },
  {
    name: 'delayed-close',
    description: `Closes each connection with 1001 and ends its TCP ${durationText(CLOSE_TO_END_MS)} later, when its client may be back already.`,
    advice: 'Be offline at the close frame; let the late end of the old socket not touch the new one.',
    exercises: ['CL-3', 'CL-5', 'CL-6'],
    time: LIFE,
    start: onTheWire(({ ms, journal }) => {
      const closing = new Set<Tunnel>();
      const { opened, gone } = afterOpening(ms, (tunnel) => {
        journal.misbehaves(`closes with 1001, and leaves TCP open for ${durationText(CLOSE_TO_END_MS)}`, tunnel);
        closing.add(tunnel);
        tunnel.orphan();
        tunnel.tellClient(closeFrame(CLOSE_CODES.goingAway));
        setTimeout(() => tunnel.endClient(), CLOSE_TO_END_MS).unref();
      });
      return {
        ...(opened && { opened }),
        clientEnded: (_, tunnel) => closing.has(tunnel),
        gone(tunnel) {
          closing.delete(tunnel);
          gone?.(tunnel);
        },
      };
    }),
  },
];
