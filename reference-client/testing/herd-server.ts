import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';
import { MESSAGE } from './core-examples.ts';

/** A server for a herd: prints its port, answers heartbeats, and says each line of its input to everybody. */
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2] ?? 0), backlog: 4096 });
server.on('listening', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`));
server.on('connection', (websocket) => {
  websocket.on('message', (data) => {
    if (String(data) === 'heartbeat') websocket.send('success');
  });
});
createInterface({ input: process.stdin }).on('line', (text) => {
  for (const websocket of server.clients) websocket.send(JSON.stringify({ ...MESSAGE, text }));
});
