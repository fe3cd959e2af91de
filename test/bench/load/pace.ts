import { createHistogram } from 'node:perf_hooks';
import type { Crowd } from './crowd.ts';
import { textFrame } from './frame.ts';
import { watchQuiet } from './quiet.ts';

/** Texts that a crowd's sender sends at a steady pace. */
export interface Pace {
  readonly text: string;
  /** Length of the frame in which each receiver gets the text, in bytes. */
  readonly frameLength: number;
  readonly perSecond: number;
  readonly count: number;
}

/** How long texts took from being sent to each receiver, in milliseconds, and how many deliveries did not come. */
export interface Delays {
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
}

/** Sends the texts and waits until every receiver has each of them. */
export function send(crowd: Crowd, { text, frameLength, perSecond, count }: Pace): Promise<Delays> {
  const frame = textFrame(text);
  const delays = createHistogram();
  const sentAt: number[] = [];
  let missing = count * crowd.peers.length;
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      endWatch();
      resolve({ p50: delays.percentile(50) / 1000, p99: delays.percentile(99) / 1000, lost: missing });
    };
    crowd.listen((peer, length) => {
      const now = performance.now();
      const before = Math.floor(peer.bytes / frameLength);
      peer.bytes += length;
      for (let index = before; index < Math.floor(peer.bytes / frameLength); index += 1) {
        delays.record(Math.max(1, Math.round((now - (sentAt[index] ?? now)) * 1000)));
        missing -= 1;
      }
      if (missing === 0) finish();
    });
    const startedAt = performance.now();
    const sendNext = (): void => {
      sentAt.push(performance.now());
      crowd.sender.socket.write(frame);
      if (sentAt.length === count) return;
      timer = setTimeout(sendNext, startedAt + (sentAt.length * 1000) / perSecond - performance.now());
    };
    let timer = setTimeout(sendNext);
    const endWatch = watchQuiet(() => -missing, finish);
  });
}
