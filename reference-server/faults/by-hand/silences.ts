import { durationText } from '../../duration.ts';
import { CLOSE, type Frame } from '../wire/frame.ts';
import type { Tunnel } from '../wire/tunnel.ts';
import { afterOpening, type Misbehaviour, onTheWire } from './misbehaviour.ts';

/** Links over which nothing comes, or comes late. */
export const SILENCES: readonly Misbehaviour[] = [
  {
    name: 'silent',
    description: 'Accepts everybody, reads on, and sends nothing more: no success, no chat, no pong, no close.',
    advice: 'Take the link as lost after 3 heartbeat intervals without a frame, drop it and reconnect.',
    exercises: ['CL-4', 'CL-5', 'CL-13'],
    time: { of: 'good service before that', ms: 0 },
    start: onTheWire(({ ms, journal }) =>
      afterOpening(ms, (tunnel) => {
        journal.misbehaves('from now on it sends nothing', tunnel);
        tunnel.orphan();
      }),
    ),
  },
  {
    name: 'half-open',
    description: 'Accepts everybody, then neither reads nor sends nor ends TCP, like a peer that lost its power.',
    advice: 'Do not wait for a close event that never comes: count the silence, drop the link and reconnect.',
    exercises: ['CL-3', 'CL-4', 'CL-5'],
    time: { of: 'good service before that', ms: 0 },
    start: onTheWire(({ ms, journal }) =>
      afterOpening(ms, (tunnel) => {
        journal.misbehaves('from now on it neither reads nor sends', tunnel);
        tunnel.orphan();
        tunnel.deafen();
      }),
    ),
  },
  {
    name: 'slow-handshake',
    description: 'Answers the upgrade late.',
    advice: 'Be online, send and beat only after the 101; start no second attempt; give up within 30 s.',
    exercises: ['CL-2', 'CL-3', 'CL-5', 'CL-6'],
    time: { of: 'until the answer', ms: 3000 },
    start: onTheWire(({ ms, journal }) => {
      const timers = new Map<Tunnel, NodeJS.Timeout>();
      return {
        asked(_, tunnel, go) {
          journal.misbehaves(`keeps the handshake waiting for ${durationText(ms)}`, tunnel);
          timers.set(tunnel, setTimeout(go, ms).unref());
        },
        gone(tunnel) {
          clearTimeout(timers.get(tunnel));
          timers.delete(tunnel);
        },
      };
    }),
  },
  {
    name: 'slow',
    description: 'Delivers everything late, in order, as a bad network does.',
    advice: 'Stay connected while frames come at all; do not send a text again because its broadcast is late.',
    exercises: ['CL-4', 'CL-9'],
    time: { of: 'how late', ms: 2000 },
    start: onTheWire(({ ms, journal }) => {
      const waiting = new Map<Tunnel, Set<{ readonly frame: Frame; readonly timer: NodeJS.Timeout }>>();
      return {
        opened(tunnel) {
          journal.misbehaves(`delivers everything ${durationText(ms)} late`, tunnel);
          waiting.set(tunnel, new Set());
        },
        fromServer(frame, tunnel) {
          const late = waiting.get(tunnel) ?? new Set();
          if (frame.opcode === CLOSE) {
            // TCP ends behind it, so that there is no later.
            const left = [...late];
            late.clear();
            for (const { timer } of left) clearTimeout(timer);
            return [...left.map((one) => one.frame), frame];
          }
          const entry = {
            frame,
            timer: setTimeout(() => {
              late.delete(entry);
              tunnel.tellClient(frame);
            }, ms).unref(),
          };
          late.add(entry);
          return [];
        },
        gone(tunnel) {
          for (const { timer } of waiting.get(tunnel) ?? []) clearTimeout(timer);
          waiting.delete(tunnel);
        },
      };
    }),
  },
];
