import { once } from 'node:events';
import type { Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../process/fixtures/eventually.ts';
import { closePeers, open } from './fixtures/event-log.ts';
import { closeServers, rawWebSocketServer } from './fixtures/raw-server.ts';
import { encodeFrame, type RawFrame } from './frame-encoder.ts';

const test = suite('a peer and a target that is rude');
const server = (frame: RawFrame) => encodeFrame({ mask: false, ...frame }, new Uint8Array(4));

test.after.each(() => {
  closePeers();
  closeServers();
});

test('drops a target that masks its frames, and the target sees it', async () => {
  let ended: Promise<unknown> | undefined;
  const url = await rawWebSocketServer((socket) => {
    ended = once(socket, 'close');
    socket.on('end', () => socket.end());
    socket.write(server({ opcode: 1, mask: true, payload: 'x' }));
  });
  const { log } = open(url);
  assert.is((await log.until('ended')).how, 'local');
  assert.equal(log.types, ['sent-handshake', 'open', 'breach', 'ended']);
  await ended;
});

test('calls a frame of 2^62 bytes a flood at once', async () => {
  const url = await rawWebSocketServer((socket) => {
    socket.write(server({ opcode: 2, declaredLength: 2n ** 62n }));
  });
  const { log } = open(url);
  assert.match((await log.until('flood')).detail, /4611686018427387904/);
  assert.is((await log.until('ended')).how, 'local');
});

test('calls endless small frames a flood without keeping them', async () => {
  const burst = Buffer.concat(Array.from({ length: 5_000 }, () => server({ opcode: 10 })));
  const url = await rawWebSocketServer((socket) => {
    const push = () => {
      while (!socket.destroyed && socket.write(burst));
    };
    socket.on('drain', push);
    push();
  });
  const { log } = open(url, { limits: { connectionFrames: 20_000 } });
  await log.until('ended');
  assert.is(log.all('pong').length, 20_000);
  assert.is(log.types.at(-2), 'flood');
});

test('takes frames that come together with the answer, and cut into single bytes', async () => {
  const frames = Buffer.concat([server({ opcode: 1, payload: 'one' }), server({ opcode: 1, payload: 'two' })]);
  const url = await rawWebSocketServer((socket) => {
    let at = 0;
    const next = () => {
      if (at < frames.length) socket.write(frames.subarray(at, ++at), () => setImmediate(next));
    };
    next();
  }, frames);
  const { log } = open(url);
  await log.until('text', 4);
  assert.equal(
    log.all('text').map((event) => event.text),
    ['one', 'two', 'one', 'two'],
  );
});

test('tells a FIN and a RST apart, also when they come together with data', async () => {
  const text = server({ opcode: 1, payload: 'last words' });
  const rows: [handle: (socket: Socket) => void, how: string, texts: number][] = [
    [(socket) => socket.end(), 'fin', 0],
    [(socket) => socket.end(text), 'fin', 1],
    [(socket) => socket.resetAndDestroy(), 'reset', 0],
    [(socket) => socket.write(text) && socket.resetAndDestroy(), 'reset', 1],
    [(socket) => socket.end(Buffer.concat([text, server({ opcode: 8 })])), 'fin', 1],
  ];
  for (const [handle, how, texts] of rows) {
    const url = await rawWebSocketServer((socket) => {
      socket.once('data', () => handle(socket));
    });
    const { peer, log } = open(url);
    await log.until('open');
    peer.sendText('go');
    assert.is((await log.until('ended')).how, how);
    assert.is(log.all('text').length, texts);
  }
});

test('ends TCP by FIN or RST as it is told', async () => {
  const ends: Promise<unknown>[] = [];
  const url = await rawWebSocketServer((socket) => {
    ends.push(
      once(socket, 'end')
        .then(() => socket.end() && 'FIN')
        .catch((error) => error.code),
    );
    socket.resume();
  });
  for (const [index, how] of (['fin', 'reset'] as const).entries()) {
    const { peer, log } = open(url);
    await log.until('open');
    peer.drop(how);
    assert.is((await log.until('ended')).how, 'local');
    assert.equal(log.types, ['sent-handshake', 'open', 'ended']);
    assert.is(await ends[index], how === 'fin' ? 'FIN' : 'ECONNRESET');
  }
});

test('resets at once although the target reads nothing of what waits', async () => {
  const url = await rawWebSocketServer((socket) => socket.pause());
  const { peer, log } = open(url);
  await log.until('open');
  peer.sendBytes(Buffer.alloc(20_000_000));
  peer.drop('reset');
  assert.ok(peer.bytesWaiting > 0);
  assert.is((await log.until('ended', 1, 1_000)).how, 'local');
});

test('ignores what follows a close frame', async () => {
  const url = await rawWebSocketServer((socket) => {
    socket.on('end', () => socket.end());
    socket.write(Buffer.concat([server({ opcode: 8 }), server({ opcode: 1, payload: 'x' }), server({ opcode: 3 })]));
  });
  const { log } = open(url);
  await log.until('ended');
  assert.equal(log.types, ['sent-handshake', 'open', 'close', 'ended']);
});

test('ends TCP itself when the target keeps it open after both close frames', async () => {
  const url = await rawWebSocketServer((socket) => {
    socket.write(server({ opcode: 8 }));
  });
  const { log } = open(url, { limits: { closingMs: 50 } });
  assert.is((await log.until('ended')).how, 'local');
});

test('stalls until the window is full, then gets everything, the end too', async () => {
  const frame = server({ opcode: 1, payload: 'x'.repeat(10_000) });
  const count = 1_500;
  let taken = 0;
  const url = await rawWebSocketServer((socket) => {
    socket.once('data', () => {
      for (let i = 0; i < count; i++) socket.write(frame, () => taken++);
      socket.end();
    });
  });
  const { peer, log } = open(url);
  await log.until('open');
  peer.stall();
  peer.sendText('go');
  let last = { taken: -1, at: 0 };
  await eventually('the target can write no more', () => {
    if (taken !== last.taken) last = { taken, at: performance.now() };
    return taken > 0 && performance.now() - last.at > 100;
  });
  assert.ok(taken < count, `${taken} of ${count} frames left the target`);
  assert.is(log.all('text').length, 0);
  peer.resume();
  assert.is((await log.until('ended')).how, 'fin');
  assert.is(log.all('text').length, count);
});

test('stalls inside a piece that holds several frames: no pong, and the end of TCP waits too', async () => {
  const received: Buffer[] = [];
  const url = await rawWebSocketServer(
    (socket) => {
      socket.on('data', (bytes) => received.push(bytes));
      socket.end();
    },
    Buffer.concat([server({ opcode: 1, payload: 'a' }), server({ opcode: 9 }), server({ opcode: 1, payload: 'b' })]),
  );
  const { peer, log } = open(url, {}, (event, self) => {
    if (event.type === 'text' && event.text === 'a') self.stall();
  });
  await log.until('text');
  // By the end of another connection to the same target, the end of this one has arrived.
  await open(url).log.until('ended');
  assert.equal(log.types, ['sent-handshake', 'open', 'text']);
  received.length = 0;
  peer.resume();
  assert.is((await log.until('ended')).how, 'fin');
  assert.equal(log.types, ['sent-handshake', 'open', 'text', 'ping', 'text', 'ended']);
  await eventually('the pong has arrived', () => Buffer.concat(received).length === 6);
});

test('sends one close frame, whoever begins', async () => {
  for (const begins of ['peer', 'target']) {
    let received = Buffer.alloc(0);
    const url = await rawWebSocketServer((socket) => {
      const close = server({ opcode: 8, payload: Buffer.of(0x03, 0xe8) });
      if (begins === 'target') socket.write(close);
      socket.on('data', (bytes) => {
        received = Buffer.concat([received, bytes]);
        if (begins === 'peer') socket.write(close);
      });
      socket.on('end', () => socket.end());
    });
    const { peer, log } = open(url);
    await log.until('open');
    if (begins === 'peer') peer.close(1000);
    assert.is((await log.until('ended')).how, 'fin');
    assert.is(log.all('close').length, 1);
    assert.equal([received[0], received.length], [0x88, 8]);
  }
});

test('writes what one turn sends in one piece', async () => {
  const pieces: number[] = [];
  const url = await rawWebSocketServer((socket) => {
    socket.on('data', (bytes) => {
      pieces.push(bytes.length);
      if (bytes.length > 0) socket.write(server({ opcode: 1, payload: 'got it' }));
    });
  });
  const { peer, log } = open(url);
  await log.until('open');
  for (let i = 0; i < 500; i++) peer.sendText('x'.repeat(94));
  assert.is(peer.bytesWaiting, 50_000);
  await log.until('text');
  assert.equal(pieces, [50_000]);
});

test('keeps its limits when the target reads nothing and sends pings', async () => {
  const pings = Buffer.concat(Array.from({ length: 2_000 }, () => server({ opcode: 9, payload: 'x'.repeat(125) })));
  const url = await rawWebSocketServer((socket) => {
    socket.pause();
    const push = () => {
      while (!socket.destroyed && socket.write(pings));
    };
    socket.on('drain', push);
    push();
  });
  const { log } = open(url, { limits: { connectionFrames: 60_000 } });
  await log.until('flood', 1, 8_000);
  assert.is((await log.until('ended')).how, 'local');
});

test.run();
