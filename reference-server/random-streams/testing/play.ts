import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { handshake, TEXT } from '../../testing/raw-peer.ts';
import { closeCodeOf, serverFrames } from '../../testing/server-frames.ts';
import type { Conversation } from './generate.ts';

/** What a peer has got back until TCP was over. */
export interface Answers {
  readonly texts: readonly string[];
  /** The code of the close frame; 1005 where that had none, 1006 where none came. */
  readonly code: number;
}

/** Plays a conversation as a user over a socket of its own; settles when TCP is over. */
export async function play(base: string, userId: number, { pieces, ending }: Conversation): Promise<Answers> {
  const { hostname, port } = new URL(base);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.on('error', () => {}); // it may have been ended already
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    if (readAnswers(Buffer.concat(chunks)).code !== 1006) socket.end();
  });
  const over = new Promise((resolve) => socket.once('close', resolve));
  const answered = new Promise((resolve) => socket.once('data', resolve));
  socket.write(handshake(`/webSocket/${userId}`));
  for (const piece of pieces) {
    socket.write(piece);
    if (piece.length % 2 === 1) await turn(); // some of them come together
  }
  if (ending === 'end') socket.end();
  if (ending === 'reset') {
    await answered; // so that the server knows of it
    if (socket.writableEnded) socket.destroy();
    else socket.resetAndDestroy();
  }
  await over;
  return readAnswers(Buffer.concat(chunks));
}

function readAnswers(received: Buffer): Answers {
  const frames = serverFrames(received);
  const texts = frames.filter(({ opcode }) => opcode === TEXT).map(({ payload }) => payload.toString());
  return { texts, code: closeCodeOf(frames) };
}
