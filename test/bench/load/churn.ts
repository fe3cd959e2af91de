import { closeFrame } from './frame.ts';
import { openPeer } from './peer.ts';

/** Users of these connections: each is another. */
const FIRST_USER = 2_000_000;
/** A closing handshake takes at most so long, in milliseconds. */
const CLOSE_MS = 5_000;
const CLOSE = closeFrame();

let lastUser = FIRST_USER;

/** Opens and closes connections for so many milliseconds, so many at once; how many there were. */
export async function churn(port: number, atOnce: number, ms: number): Promise<number> {
  const until = performance.now() + ms;
  let count = 0;
  const comeAndGo = async (): Promise<void> => {
    while (performance.now() < until) {
      await visit(port);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, comeAndGo));
  return count;
}

/** One connection: both handshakes, and then a reset, which leaves no port in TIME_WAIT. */
async function visit(port: number): Promise<void> {
  const peer = await openPeer(port, ++lastUser, () => {});
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('a close frame was not answered')), CLOSE_MS);
    peer.receive = () => {
      clearTimeout(limit);
      resolve();
    };
    peer.socket.write(CLOSE);
  });
  peer.socket.resetAndDestroy();
}
