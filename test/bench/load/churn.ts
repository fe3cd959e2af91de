import { closeFrame } from './frame.ts';
import { openPeer } from './peer.ts';

/** Users of these connections: each is another. */
const FIRST_USER = 2_000_000;
/** A closing handshake takes at most so long, in milliseconds. */
const CLOSE_MS = 5_000;
const CLOSE = closeFrame();

let lastUser = FIRST_USER;

/** Opens and closes so many connections, or as many as fit into so many milliseconds; how many there were. */
export async function churn(port: number, atOnce: number, most: number, ms: number): Promise<number> {
  const until = performance.now() + ms;
  let begun = 0;
  const comeAndGo = async (): Promise<void> => {
    while (begun < most && performance.now() < until) {
      begun += 1;
      await visit(port);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, comeAndGo));
  return begun;
}

/** One connection: the handshake, a close frame, and the end of TCP, which is the server's to begin. RFC 6455 7.1.1. */
async function visit(port: number): Promise<void> {
  const peer = await openPeer(port, ++lastUser, () => {});
  await new Promise<void>((resolve, reject) => {
    peer.socket.setTimeout(CLOSE_MS, () => reject(new Error('a close frame was not answered')));
    peer.socket.on('close', () => resolve());
    peer.socket.write(CLOSE);
  });
}
