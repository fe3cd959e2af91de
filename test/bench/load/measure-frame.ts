import type { Crowd } from './crowd.ts';
import { readFrame, textFrame } from './frame.ts';
import type { Peer } from './peer.ts';
import { watchQuiet } from './quiet.ts';

/**
 * Sends one text and reads what the first and the last receiver get: how long a frame is, in bytes. Rejects where that is
 * not the IM message of the text, or where not everybody gets so many bytes.
 */
export function measureFrame(crowd: Crowd, text: string): Promise<number> {
  const { peers, sender } = crowd;
  const samples = new Map([peers[0] ?? sender, sender].map((peer) => [peer, Buffer.alloc(0)] satisfies [Peer, Buffer]));
  let total = 0;
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      endWatch();
      reject(new Error(why));
    };
    const endWatch = watchQuiet(
      () => total,
      () => fail(`a text did not reach everybody: ${total} bytes came`),
    );
    crowd.listen((peer, count, bytes) => {
      total += count;
      const sample = samples.get(peer);
      if (sample !== undefined) samples.set(peer, Buffer.concat([sample, bytes.subarray(0, count)]));
      const frames = [...samples.values()].map(readFrame);
      const wrong = frames.find(
        (frame) => frame !== undefined && !frame.text.includes(`"text":${JSON.stringify(text)}`),
      );
      if (wrong !== undefined) return fail(`a receiver got something else than the text: ${wrong.text}`);
      const length = Math.max(...frames.map((frame) => frame?.length ?? Number.NaN));
      if (total !== length * peers.length) return;
      endWatch();
      resolve(length);
    });
    sender.socket.write(textFrame(text));
  });
}
