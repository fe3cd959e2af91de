import { once } from 'node:events';
import { Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { Turnstile } from './turnstile.ts';

const test = suite('shell: the turnstile');

/** A turnstile at time 0 with these limits, and how many sockets made room for others. */
function turnstile(limits: Partial<Limits>): { gate: Turnstile; dropped: string[] } {
  const dropped: string[] = [];
  const gate = new Turnstile({ ...DEFAULT_LIMITS, ...limits }, 0, (address) => dropped.push(address));
  return { gate, dropped };
}

/** A socket that was accepted. */
function arrived(gate: Turnstile): Socket {
  const socket = new Socket();
  gate.arrived(socket);
  return socket;
}

async function close(socket: Socket): Promise<void> {
  socket.destroy();
  await once(socket, 'close');
}

test('sockets wait until they are admitted or close', async () => {
  const { gate } = turnstile({});
  const [one, other] = [arrived(gate), arrived(gate)];
  assert.is(gate.pending, 2);
  assert.is(gate.admit(one, 0), undefined);
  assert.is(gate.pending, 1);
  await close(other);
  assert.is(gate.pending, 0);
});

test('beyond the bound the oldest that waits makes room, and nobody who was admitted', () => {
  const { gate, dropped } = turnstile({ pendingHandshakes: 2 });
  const [admitted, oldest, next] = [arrived(gate), arrived(gate), arrived(gate)] as const;
  assert.ok(admitted.destroyed, 'it had not been admitted yet');
  gate.admit(oldest, 0);
  const [third, fourth] = [arrived(gate), arrived(gate)];
  assert.equal(
    [oldest, next, third, fourth].map(({ destroyed }) => destroyed),
    [false, true, false, false],
  );
  assert.is(gate.pending, 2);
  assert.is(dropped.length, 2);
});

test('so many come in a second, at any moment of it', () => {
  const { gate } = turnstile({ handshakesPerSecond: 10 });
  const entered = (now: number): boolean => gate.admit(arrived(gate), now) === undefined;
  assert.is(Array.from({ length: 12 }, () => entered(0)).filter(Boolean).length, 10);
  assert.not(entered(99));
  assert.ok(entered(100));
  assert.not(entered(100));
  assert.is(Array.from({ length: 20 }, () => entered(5000)).filter(Boolean).length, 10);
});

test('a place is free again when its connection has closed', async () => {
  for (const limits of [{ connections: 2 }, { connectionsPerAddress: 2 }]) {
    const { gate } = turnstile(limits);
    const [one, other, third] = [arrived(gate), arrived(gate), arrived(gate)];
    assert.is(gate.admit(one, 0), undefined);
    assert.is(gate.admit(other, 0), undefined);
    const refusal = gate.admit(third, 0);
    assert.is(refusal?.status, 503);
    assert.equal(refusal?.headers, { 'Retry-After': '5' });
    assert.is(gate.pending, 1); // it still has to read that
    await close(one);
    assert.is(gate.admit(third, 0), undefined);
    assert.is(gate.admit(arrived(gate), 0)?.status, 503);
  }
});

test('whoever finds no place uses up nothing of the rate', () => {
  const { gate } = turnstile({ connections: 1, handshakesPerSecond: 2 });
  assert.is(gate.admit(arrived(gate), 0), undefined);
  for (let times = 0; times < 5; times++) {
    assert.equal(gate.admit(arrived(gate), 0)?.headers, { 'Retry-After': '5' });
  }
});

test.run();
