import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

const NOTICES = ['用户信息不存在！', '用户在线信息错误！'];
const FIELDS = {
  role: 'string',
  username: 'string',
  uid: 'number',
  avatar: 'string',
  createTime: 'string',
  text: 'string',
};
const CREATE_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
/** Close code and statuses after which the next attempt waits for at least one heartbeat interval. */
const DUPLICATE = 4409;
const BUSY = [409, 429, 503];
/** Longest time between attempts in milliseconds. */
const LONGEST_DELAY = 20_000;

/** A conformant client of support-chat. Each other file of this folder changes one thing of it. */
export class ChatClient {
  queue = [];
  attempts = 0;
  wanted = false;
  online = false;

  constructor({ url, userId, heartbeatInterval }, tell) {
    this.address = `${url}/webSocket/${userId}`;
    this.interval = heartbeatInterval;
    this.tell = tell;
  }

  connect() {
    this.wanted = true;
    if (this.socket === undefined && this.nextAttempt === undefined) this.open();
  }

  open() {
    this.nextAttempt = undefined;
    const socket = new WebSocket(this.address, { handshakeTimeout: 10_000, perMessageDeflate: false });
    this.socket = socket;
    let refused = false;
    socket.on('unexpected-response', (_request, response) => {
      refused = BUSY.includes(response.statusCode);
      socket.terminate();
    });
    socket.on('upgrade', ({ socket: stream }) => stream.once('end', () => this.setOnline(false)));
    socket.on('open', () => this.opened(socket));
    socket.on('ping', () => this.heard());
    socket.on('message', (data, isBinary) => {
      this.heard();
      if (!isBinary) this.received(String(data));
    });
    socket.on('error', () => {}); // a close follows
    socket.on('close', (code) => this.closed(refused || code === DUPLICATE));
  }

  opened(socket) {
    this.attempts = 0;
    this.heard();
    this.setOnline(true);
    this.startHeartbeat(socket);
    this.watch = setInterval(() => {
      if (performance.now() - this.heardAt > 3 * this.interval) socket.terminate();
    }, this.interval / 4);
    this.sendQueue(socket);
  }

  startHeartbeat(socket) {
    this.heartbeat = setInterval(() => socket.send('heartbeat'), this.interval);
  }

  sendQueue(socket) {
    for (const text of this.queue.splice(0)) socket.send(text);
  }

  heard() {
    this.heardAt = performance.now();
  }

  closed(refused) {
    clearInterval(this.heartbeat);
    clearInterval(this.watch);
    this.socket = undefined;
    this.setOnline(false);
    if (!this.wanted) return;
    this.attempts += 1;
    this.reconnect(refused);
  }

  reconnect(refused) {
    this.nextAttempt = setTimeout(() => this.open(), this.delay(refused));
  }

  /** Milliseconds until the next attempt. */
  delay(refused) {
    if (refused) return this.interval * (1.05 + 0.5 * Math.random());
    const longest = Math.min(LONGEST_DELAY, 0.1 * this.interval * 2 ** Math.min(this.attempts, 8));
    return longest * (0.5 + 0.5 * Math.random());
  }

  setOnline(online) {
    if (this.online === online) return;
    this.online = online;
    this.tell({ event: online ? 'online' : 'offline' });
  }

  received(text) {
    if (text === 'success') return;
    if (NOTICES.includes(text)) this.tell({ event: 'notice', text });
    else {
      const message = parseImMessage(text);
      if (message !== undefined) this.tell({ event: 'message', message });
    }
  }

  send(text) {
    const refuse = (reason) => this.tell({ event: 'refused', text, reason });
    if (text === '') refuse('发送消息不能为空！');
    else if (text === 'heartbeat') refuse('this text is the heartbeat');
    else if (this.online && this.socket?.readyState === WebSocket.OPEN) this.socket.send(text);
    else if (this.wanted) this.queue.push(text);
    else refuse('offline');
  }

  disconnect() {
    this.wanted = false;
    clearTimeout(this.nextAttempt);
    this.nextAttempt = undefined;
    for (const text of this.queue.splice(0)) this.tell({ event: 'refused', text, reason: 'offline' });
    clearInterval(this.heartbeat);
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.close(1000);
    else this.socket?.terminate();
  }
}

function parseImMessage(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const typed = Object.entries(FIELDS).every(([name, type]) => typeof value?.[name] === type);
  if (!typed || !CREATE_TIME.test(value.createTime) || !Number.isSafeInteger(value.uid)) return undefined;
  const fromAgent = value.role === 'ai' && value.uid === -1;
  const fromUser = value.role === 'user' && value.uid > 0;
  return fromAgent || fromUser ? value : undefined;
}

/** Runs a client by the commands on standard input, and tells its events on standard output. */
export function run(Client) {
  const { IM_URL: url, IM_USER_ID: userId, IM_HEARTBEAT_MS } = process.env;
  const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
  const client = new Client({ url, userId, heartbeatInterval: Number(IM_HEARTBEAT_MS) }, tell);
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const { command, text } = JSON.parse(line);
    if (command === 'connect') client.connect();
    else if (command === 'send') client.send(text);
    else if (command === 'disconnect') client.disconnect();
    else process.exit(0);
  });
  lines.on('close', () => process.exit(0));
  tell({ event: 'ready' });
}
