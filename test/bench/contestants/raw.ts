import { createHash } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { announce } from './announce.ts';
import { imMessage } from './im-message.ts';

/**
 * The floor: TCP alone. It answers the handshake, counts texts by their bytes, and writes ready-made frames: all those of a
 * turn of the event loop in one write a socket. All texts of a run are equally long, and none is looked into.
 */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const MOST_FRAMES = 256;
const MASKED_HEADER = 6;

const sockets = new Set<Socket>();
let frames = Buffer.alloc(0);
let frameLength = 0;
let waiting = 0;

/** Fills the frames of a turn with the message of the first text that came. */
function prepare(clientFrame: Buffer): void {
  const mask = clientFrame.subarray(2, MASKED_HEADER);
  const text = clientFrame.subarray(MASKED_HEADER).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  const json = Buffer.from(imMessage(text.toString()));
  const frame = Buffer.concat([Buffer.from([0x81, 126, json.length >> 8, json.length & 255]), json]);
  frameLength = frame.length;
  frames = Buffer.concat(Array.from({ length: MOST_FRAMES }, () => frame));
}

function deliver(): void {
  for (; waiting > 0; waiting -= Math.min(waiting, MOST_FRAMES)) {
    const written = frames.subarray(0, frameLength * Math.min(waiting, MOST_FRAMES));
    for (const socket of sockets) socket.write(written);
  }
}

const server = createServer({ noDelay: true }, (socket) => {
  let request = '';
  let textLength = 0;
  let bytes = 0;
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
  socket.on('data', (chunk) => {
    if (!sockets.has(socket)) {
      request += chunk.toString('latin1');
      const [, key] = /sec-websocket-key: *(\S+)\r\n/i.exec(request) ?? [];
      if (!request.endsWith('\r\n\r\n') || key === undefined) return;
      const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      sockets.add(socket);
      return;
    }
    if (textLength === 0) textLength = MASKED_HEADER + ((chunk[1] ?? 0) & 127);
    if (frameLength === 0) prepare(chunk.subarray(0, textLength));
    bytes += chunk.length;
    const texts = Math.floor(bytes / textLength);
    bytes -= texts * textLength;
    if (waiting === 0 && texts > 0) setImmediate(deliver);
    waiting += texts;
  });
});
server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port));
