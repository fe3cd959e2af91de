import * as assert from 'uvu/assert';
import type { Suite } from '../../../test/harness.ts';
import { type Echo, startEcho } from '../../shell/echo.ts';
import { eventually } from '../../testing/deadline.ts';
import { closeFrame, RawPeer } from '../../testing/raw-peer.ts';
import { closeCodeOf, serverFrames } from '../../testing/server-frames.ts';

/** What a client sends after its handshake, and what it gets back. */
export interface EchoCase {
  readonly title: string;
  readonly bytes: Buffer;
  /** Messages and pongs, in order: opcode and payload. */
  readonly answers: readonly (readonly [opcode: number, payload: string | Buffer])[];
  /** With which code the server ends it; a case without a code is in order, and ended by its client with 1000. */
  readonly code?: number;
}

/** How a client writes: pieces of its bytes. */
const WAYS: Readonly<Record<string, (bytes: Buffer) => readonly Buffer[]>> = {
  'at once': (bytes) => [bytes],
  'in halves': (bytes) => [bytes.subarray(0, bytes.length >> 1), bytes.subarray(bytes.length >> 1)],
  'a byte at a time': (bytes) => Array.from(bytes, (byte) => Buffer.of(byte)),
};
/** More than this is not written a byte at a time. */
const MOST_BYTES = 2000;

/** Defines a test for each case: it is written in each way. */
export function testEchoCases(test: Suite, cases: readonly EchoCase[]): void {
  let echo: Echo;
  test.before(async () => {
    echo = await startEcho('127.0.0.1', 0);
  });
  test.after(() => echo.stop());
  for (const one of cases) {
    test(one.title, async () => {
      const whole = one.code === undefined ? Buffer.concat([one.bytes, closeFrame(1000)]) : one.bytes;
      for (const [way, cut] of Object.entries(WAYS)) {
        if (way === 'a byte at a time' && whole.length > MOST_BYTES) continue;
        await play(echo.url, one, cut(whole), `${one.title}, ${way}`);
      }
    });
  }
}

async function play(url: string, { answers, code = 1000 }: EchoCase, pieces: readonly Buffer[], shown: string) {
  const peer = await RawPeer.open(url, 1);
  for (const piece of pieces) {
    peer.write(piece);
    if (pieces.length > 1) await new Promise((resolve) => setImmediate(resolve));
  }
  const frames = await eventually(`${shown}: a close frame`, () => {
    const all = serverFrames(peer.bytes);
    return closeCodeOf(all) === 1006 ? undefined : all;
  });
  peer.socket.destroy();
  assert.is(closeCodeOf(frames), code, shown);
  const got = frames.slice(0, -1).map(({ opcode, payload }) => `${opcode} ${payload.toString('latin1')}`);
  const wanted = answers.map(([opcode, payload]) => `${opcode} ${Buffer.from(payload as string).toString('latin1')}`);
  assert.ok(got.length === wanted.length && got.every((text, index) => text === wanted[index]), shown);
}
