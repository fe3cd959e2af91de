import { createHistogram } from 'node:perf_hooks';
import type { Crowd } from './crowd.ts';
import { textFrame } from './frame.ts';
import type { Peer } from './peer.ts';
import { watchQuiet } from './quiet.ts';

const HEARTBEAT = textFrame('heartbeat');
/** Header and text of `success`. */
const ACK_LENGTH = 9;

/** How long acknowledgements took, in milliseconds, and how many did not come. */
export interface AckDelays {
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
}

/** Every peer sends a heartbeat as soon as its last one was answered, for so many milliseconds. */
export function beat(crowd: Crowd, ms: number): Promise<AckDelays> {
  const delays = createHistogram();
  const sentAt = new Map<Peer, number>();
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const finish = (): void => {
      endWatch();
      resolve({ p50: delays.percentile(50) / 1000, p99: delays.percentile(99) / 1000, lost: sentAt.size });
    };
    const ask = (peer: Peer): void => {
      sentAt.set(peer, performance.now());
      peer.socket.write(HEARTBEAT);
    };
    const endWatch = watchQuiet(() => delays.count, finish);
    crowd.listen((peer, count) => {
      peer.bytes += count;
      if (peer.bytes < ACK_LENGTH) return;
      const now = performance.now();
      delays.record(Math.max(1, Math.round((now - (sentAt.get(peer) ?? now)) * 1000)));
      peer.bytes -= ACK_LENGTH;
      sentAt.delete(peer);
      if (now - startedAt < ms) ask(peer);
      else if (sentAt.size === 0) finish();
    });
    for (const peer of crowd.peers) ask(peer);
  });
}
