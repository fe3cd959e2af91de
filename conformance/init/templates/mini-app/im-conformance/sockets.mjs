// en: What uni-app and mini programs have and Node has not: uni.connectSocket and wx.connectSocket.
// zh: uni-app 和小程序有、Node 没有的东西：uni.connectSocket 和 wx.connectSocket。
import { createRequire } from 'node:module';

// en: Node 22 has it; for older Nodes: npm install ws
// zh: Node 22 自带；更旧的版本：npm install ws
const WebSocket = globalThis.WebSocket ?? createRequire(import.meta.url)('ws');

function connectSocket({ url, protocols = [], success, complete }) {
  const socket = new WebSocket(url, protocols);
  socket.binaryType = 'arraybuffer';
  const on = (event, call) => socket.addEventListener(event, call);
  const done = (work, options = {}) => {
    try {
      work();
      options.success?.({ errMsg: 'ok' });
    } catch (error) {
      options.fail?.({ errMsg: String(error) });
    }
    options.complete?.({});
  };
  queueMicrotask(() => {
    success?.({ errMsg: 'connectSocket:ok' });
    complete?.({ errMsg: 'connectSocket:ok' });
  });
  return {
    get readyState() {
      return socket.readyState;
    },
    onOpen: (call) => on('open', () => call({ header: {} })),
    onMessage: (call) => on('message', ({ data }) => call({ data })),
    onClose: (call) => on('close', ({ code, reason }) => call({ code, reason })),
    onError: (call) => on('error', ({ message = 'failed' }) => call({ errMsg: message })),
    send: (options) =>
      done(() => {
        if (socket.readyState !== WebSocket.OPEN) throw new Error('sendSocketMessage:fail the socket is not open');
        socket.send(options.data);
      }, options),
    close: (options = {}) => done(() => socket.close(options.code ?? 1000, options.reason), options),
  };
}

const stored = new Map();
const platform = {
  connectSocket,
  getStorageSync: (key) => stored.get(key) ?? '',
  setStorageSync: (key, value) => void stored.set(key, value),
  removeStorageSync: (key) => void stored.delete(key),
  showToast: () => {},
  onNetworkStatusChange: () => {},
};
globalThis.uni = { ...globalThis.uni, ...platform };
globalThis.wx = { ...globalThis.wx, ...platform };
