// A small client of support-chat, for pages and for Node: the stand-in for yours in client-driver.mjs.
const fields = {
  role: 'string',
  username: 'string',
  uid: 'number',
  avatar: 'string',
  createTime: 'string',
  text: 'string',
};

export class SmallClient {
  #queue = [];
  #failures = 0;

  /** `tell` is called with what the user is shown; `interval` is the heartbeat interval in milliseconds. */
  constructor({ url, interval, WebSocket, tell }) {
    Object.assign(this, { url, interval, WebSocket, tell });
  }

  connect() {
    this.wanted = true;
    if (this.socket !== undefined || this.retry !== undefined) return;
    const socket = new this.WebSocket(this.url);
    let heard = 0;
    let timers = [];
    this.socket = socket;
    const end = (code) => {
      if (socket !== this.socket) return;
      this.socket = undefined;
      timers.forEach(clearInterval);
      if (heard > 0) this.tell({ event: 'offline' });
      if (!this.wanted) return;
      // A page cannot see why it was refused: after an attempt that failed it waits the whole interval. CL-5, CL-14
      const least = code === 4409 ? this.interval : 0;
      const delay =
        heard > 0 ? least + Math.random() * this.interval * 0.9 : this.interval * 0.97 * 2 ** this.#failures++;
      this.retry = setTimeout(() => this.#again(), Math.min(delay, 28_000));
    };
    socket.onopen = () => {
      heard = Date.now();
      this.#failures = 0;
      this.tell({ event: 'online' });
      const watch = () => {
        if (Date.now() - heard <= 3 * this.interval) return;
        socket.close();
        end();
      };
      timers = [setInterval(() => socket.send('heartbeat'), this.interval), setInterval(watch, this.interval / 4)];
      for (const text of this.#queue.splice(0)) socket.send(text);
    };
    socket.onmessage = ({ data }) => {
      heard = Date.now();
      if (typeof data === 'string' && socket === this.socket) this.#show(data);
    };
    socket.onerror = () => {};
    socket.onclose = ({ code }) => end(code);
  }

  #again() {
    this.retry = undefined;
    this.connect();
  }

  #show(text) {
    if (/^用户(信息不存在|在线信息错误)！$/.test(text)) this.tell({ event: 'notice', text });
    if (!text.startsWith('{')) return;
    try {
      const message = JSON.parse(text);
      const good = Object.entries(fields).every(([name, type]) => typeof message[name] === type);
      if (good && ['user', 'ai'].includes(message.role)) this.tell({ event: 'message', message });
    } catch {}
  }

  send(text) {
    if (text === '') this.tell({ event: 'refused', text, reason: '发送消息不能为空！' });
    else if (text === 'heartbeat') this.tell({ event: 'refused', text, reason: 'it is the signal of the protocol' });
    else if (this.socket?.readyState === this.WebSocket.OPEN) this.socket.send(text);
    else this.#queue.push(text);
  }

  disconnect() {
    this.wanted = false;
    clearTimeout(this.retry);
    this.retry = undefined;
    for (const text of this.#queue.splice(0)) this.tell({ event: 'refused', text, reason: 'offline' });
    this.socket?.close(1000);
  }
}
