import type { Fault, WirePlace } from './fault.ts';
import { CLOSE, type Frame, PONG, TEXT } from './wire/frame.ts';

/** Changes frames of the client; undefined lets a frame pass. */
function framesFromClient(change: (frame: Frame) => readonly Frame[] | undefined): WirePlace {
  return (applied) => () => ({
    fromClient(frame) {
      const changed = change(frame);
      if (changed !== undefined) applied();
      return changed ?? [frame];
    },
  });
}

/** Faults of an endpoint of RFC 6455. */
export const FRAME_FAULTS: readonly Fault[] = [
  {
    name: 'pings-unanswered',
    breaks: 'CL-17',
    description: 'Answers no ping.',
    wire: framesFromClient(({ opcode }) => (opcode === PONG ? [] : undefined)),
  },
  {
    name: 'empty-pings-unanswered',
    breaks: 'CL-17',
    description: 'Answers no ping without a payload.',
    wire: framesFromClient(({ opcode, payload }) => (opcode === PONG && payload.length === 0 ? [] : undefined)),
  },
  {
    name: 'pongs-without-payload',
    breaks: 'CL-17',
    description: 'Answers every ping with an empty pong.',
    wire: framesFromClient((frame) =>
      frame.opcode === PONG && frame.payload.length > 0 ? [{ ...frame, payload: Buffer.alloc(0) }] : undefined,
    ),
  },
  {
    name: 'pongs-cut-short',
    breaks: 'CL-17',
    description: "Cuts a pong's payload at four bytes.",
    wire: framesFromClient((frame) =>
      frame.opcode === PONG && frame.payload.length > 4
        ? [{ ...frame, payload: frame.payload.subarray(0, 4) }]
        : undefined,
    ),
  },
  {
    name: 'frames-not-masked',
    breaks: 'CL-17',
    description: 'Masks no frame.',
    wire: framesFromClient((frame) => [{ ...frame, masked: false }]),
  },
  {
    name: 'texts-not-masked',
    breaks: 'CL-17',
    description: 'Masks no text frame but those of heartbeats.',
    wire: framesFromClient((frame) =>
      frame.opcode === TEXT && frame.payload.toString() !== 'heartbeat' ? [{ ...frame, masked: false }] : undefined,
    ),
  },
  {
    name: 'pongs-not-masked',
    breaks: 'CL-17',
    description: 'Masks no pong.',
    wire: framesFromClient((frame) => (frame.opcode === PONG ? [{ ...frame, masked: false }] : undefined)),
  },
  {
    name: 'close-not-echoed',
    breaks: 'CL-17',
    description: "Ends TCP after a server's close frame without one of its own.",
    wire: (applied) => () => {
      let isClosed = false;
      return {
        fromServer(frame) {
          if (frame.opcode === CLOSE) isClosed = true;
          return [frame];
        },
        fromClient(frame) {
          if (frame.opcode !== CLOSE || !isClosed) return [frame];
          applied();
          return [];
        },
      };
    },
  },
];
