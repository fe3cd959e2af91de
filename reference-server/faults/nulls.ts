import { FRAMES } from '#generated/support-chat/constants.js';
import type { NullServer } from './fault.ts';
import { answering, upgrading } from './null-server.ts';
import { BINARY, CLOSE, closeFrame, type Frame, frame, TEXT } from './wire/frame.ts';

/** Servers that implement nothing. */
export const NULLS: readonly NullServer[] = [
  {
    name: 'null-silent',
    description: 'Accepts everybody, and says nothing.',
    start: upgrading({}),
  },
  {
    name: 'null-refuses',
    description: 'Answers everything with status 400.',
    start: answering(400, 'Bad Request'),
  },
  {
    name: 'null-closes',
    description: 'Accepts everybody, and closes at once.',
    start: upgrading({
      opened(send, end) {
        send(closeFrame(1000));
        end();
      },
    }),
  },
  {
    name: 'null-echo',
    description: 'Accepts everybody, and sends every frame back.',
    start: upgrading({ received: (received, send) => send(received) }),
  },
  {
    name: 'null-success',
    description: 'Accepts everybody, and answers every data frame with success.',
    start: upgrading({
      received(received, send) {
        if (received.opcode <= BINARY) send(frame(TEXT, FRAMES.heartbeatAck));
      },
    }),
  },
  {
    name: 'null-garbage',
    description: 'Accepts everybody, and sends garbage at once and for every frame.',
    start: upgrading({
      opened: (send) => send(garbage()),
      received(received, send) {
        if (received.opcode !== CLOSE) send(garbage());
      },
    }),
  },
  {
    name: 'null-http',
    description: 'Answers everything with status 200.',
    start: answering(200, 'OK'),
  },
];

let seed = 1;

/** A text of twenty characters that looks like chance, and is the same in each run. */
function garbage(): Frame {
  const codes = Array.from({ length: 20 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return 0x21 + (seed % 94);
  });
  return frame(TEXT, String.fromCharCode(...codes));
}
