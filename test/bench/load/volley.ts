import type { Crowd } from './crowd.ts';
import { textFrame } from './frame.ts';
import { watchQuiet } from './quiet.ts';

/** Texts that are sent through a crowd's sender as fast as its window lets them. */
export interface Volley {
  readonly text: string;
  /** Length of the frame in which each receiver gets the text, in bytes. */
  readonly frameLength: number;
  /** Texts that may be under way: sent, and not yet come back to the sender. */
  readonly window: number;
  /** How long texts are sent, in milliseconds. */
  readonly ms: number;
}

/** What became of a volley. */
export interface Arrivals {
  readonly deliveries: number;
  /** Deliveries that did not come, or came to the wrong receiver or twice. */
  readonly lost: number;
}

/** Sends the texts and waits until every receiver has each of them. Bytes are counted, and nothing is looked into. */
export function fire(crowd: Crowd, { text, frameLength, window, ms }: Volley): Promise<Arrivals> {
  const { peers, sender } = crowd;
  const one = textFrame(text);
  const all = Buffer.concat(Array.from({ length: window }, () => one));
  return new Promise((resolve) => {
    let sent = 0;
    let total = 0;
    let expected = Number.POSITIVE_INFINITY;
    const startedAt = performance.now();

    const send = (count: number): void => {
      sent += count;
      sender.socket.write(all.subarray(0, count * one.length));
    };
    const finish = (): void => {
      endWatch();
      const wrong = peers.map(({ bytes }) => Math.abs(sent - bytes / frameLength));
      const lost = Math.ceil(wrong.reduce((sum, count) => sum + count, 0));
      resolve({ deliveries: sent * peers.length, lost });
    };
    const endWatch = watchQuiet(() => total, finish);

    crowd.listen((peer, count) => {
      peer.bytes += count;
      total += count;
      if (peer === sender && expected === Number.POSITIVE_INFINITY) {
        if (performance.now() - startedAt < ms) send(window - (sent - Math.floor(peer.bytes / frameLength)));
        else expected = sent * frameLength * peers.length;
      }
      if (total >= expected) finish();
    });
    send(window);
  });
}
