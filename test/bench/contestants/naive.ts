import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { announce } from './announce.ts';
import { imMessage } from './im-message.ts';

/** The chat as most would write it: the same protocol, and one `send` a receiver. */
const clients = new Set<WebSocket>();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
  announce((server.address() as AddressInfo).port);
});

server.on('connection', (socket) => {
  clients.add(socket);
  socket.on('error', () => {});
  socket.on('close', () => clients.delete(socket));
  socket.on('message', (data) => {
    const text = String(data);
    if (text === 'heartbeat') return socket.send('success');
    const json = imMessage(text);
    for (const client of clients) client.send(json);
  });
});
