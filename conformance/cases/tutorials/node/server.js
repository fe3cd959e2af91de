// A chat with ws.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const { IM_HOST = '0.0.0.0', IM_PORT = '8080', IM_USERS_FILE = 'users.json', IM_HEARTBEAT_MS = '2000' } = process.env;
const { IM_TTL_MS = '7200000', IM_SWEEP_MS = '60000', FIXED = '' } = process.env;

/** Whether a repair is switched on. */
const fixed = (name) => FIXED.split(',').some((one) => one === name || one === 'all');

const ttl = fixed('ttl') ? Number(IM_TTL_MS) : 2 * 60 * 60 * 1000;
const sweepInterval = fixed('ttl') ? Number(IM_SWEEP_MS) : 60_000;
const longestSilence = 10 * Number(IM_HEARTBEAT_MS);
const mostWaiting = 1024 * 1024;

const users = new Map(JSON.parse(readFileSync(IM_USERS_FILE, 'utf8')).map((user) => [user.userId, user]));
users.set(-1, { userId: -1, username: '人工客服', avatar: '' });

const online = new Map();
const server = createServer((_request, response) => response.writeHead(404).end());
const wss = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });

server.on('upgrade', (request, socket, head) => {
  const refuse = (status) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  const [, segment] = /^\/webSocket\/([^/]*)$/.exec(request.url.split('?')[0]) ?? [];
  socket.on('error', () => socket.destroy());
  if (segment === undefined) return refuse('404 Not Found');
  const userId = Number(segment);
  if (!/^(-1|[1-9][0-9]{0,15})$/.test(segment) || !Number.isSafeInteger(userId)) return refuse('400 Bad Request');
  wss.handleUpgrade(request, socket, head, (ws) => connected(ws, userId));
});

function connected(ws, userId) {
  if (fixed('error-handler')) ws.on('error', (error) => console.error(`user ${userId}: ${error.message}`));
  if (online.has(userId)) return ws.close(4409, 'token已建立连接');
  const client = { ws, userId, expires: Date.now() + ttl, heard: Date.now() };
  online.set(userId, client);
  ws.on('pong', () => {
    client.heard = Date.now();
  });
  ws.on('message', (data, isBinary) => {
    client.heard = Date.now();
    if (isBinary) ws.close(1003);
    else received(client, data.toString());
  });
  ws.on('close', () => {
    if (online.get(userId) === client) online.delete(userId);
  });
}

function received(client, text) {
  if (text === 'heartbeat') return send(client, 'success');
  if (online.get(client.userId) !== client) return send(client, '用户在线信息错误！');
  const user = users.get(client.userId);
  if (user === undefined) return send(client, '用户信息不存在！');
  if (text === '') return;
  client.expires = Date.now() + ttl;
  const message = JSON.stringify({
    role: client.userId === -1 ? 'ai' : 'user',
    username: user.username,
    uid: client.userId,
    avatar: user.avatar,
    createTime: now(),
    text,
  });
  for (const receiver of online.values()) send(receiver, message);
}

/** Never waits: who does not read is let go. */
function send({ ws }, text) {
  if (ws.bufferedAmount > mostWaiting) ws.terminate();
  else ws.send(text);
}

function now() {
  const date = new Date();
  if (!fixed('create-time')) return date.toISOString();
  const two = (number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

setInterval(() => {
  for (const { ws, userId, expires } of online.values()) {
    if (expires > Date.now()) continue;
    online.delete(userId);
    ws.close(4408, 'session expired');
  }
}, sweepInterval);

setInterval(() => {
  for (const { ws, heard } of online.values()) {
    if (Date.now() - heard > longestSilence) ws.terminate();
    else ws.ping();
  }
}, Number(IM_HEARTBEAT_MS));

server.listen(Number(IM_PORT), IM_HOST);
