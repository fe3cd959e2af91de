// en: The sockets of apps, made of Node's: tasks as connectSocket gives them, and the functions for one socket of all pages.
// zh: 用 Node 的 WebSocket 实现应用里的 socket：connectSocket 得到的任务，以及所有页面共用的全局函数。
import { createRequire } from 'node:module';

// en: Node 22 has it; for older Nodes: npm install ws
// zh: Node 22 自带；更旧的版本：npm install ws
const WebSocket = globalThis.WebSocket ?? webSocketOfPackage();

function webSocketOfPackage() {
  try {
    return createRequire(import.meta.url)('ws');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    console.error(
      `[[en: Node ${process.version} has no WebSocket: use Node 22, or npm install --save-dev ws || zh: Node ${process.version} 没有 WebSocket：请使用 Node 22，或运行 npm install --save-dev ws ]]`,
    );
    return process.exit(1);
  }
}

const done = (work, { success, fail, complete } = {}) => {
  try {
    work();
    success?.({ errMsg: 'ok' });
  } catch (error) {
    fail?.({ errMsg: String(error) });
  }
  complete?.({});
};

function taskOf({ url, protocols = [], success, complete }) {
  const socket = new WebSocket(url, protocols);
  socket.binaryType = 'arraybuffer';
  const on = (event, call) => socket.addEventListener(event, call);
  queueMicrotask(() => {
    success?.({ errMsg: 'connectSocket:ok' });
    complete?.({ errMsg: 'connectSocket:ok' });
  });
  return {
    CONNECTING: 0,
    OPEN: 1,
    CLOSING: 2,
    CLOSED: 3,
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

// en: The first socket that is not closed is the one that the functions without a task mean.
// zh: 没有指定任务的全局函数，指的是最先创建且尚未关闭的那个 socket。
let common;
const listeners = {};

export function connectSocket(options) {
  const task = taskOf(options);
  if (common === undefined || common.readyState === common.CLOSED) {
    common = task;
    for (const event of ['onOpen', 'onMessage', 'onClose', 'onError'])
      task[event]((result) => {
        if (task === common) listeners[event]?.(result);
      });
  }
  return task;
}

const listen = (event) => (call) => {
  listeners[event] = call;
};
const onCommon =
  (method) =>
  (options = {}) =>
    done(
      () => {
        if (common === undefined) throw new Error('there is no socket');
        common[method](options);
      },
      common === undefined ? options : {},
    );

export const commonSocket = {
  onSocketOpen: listen('onOpen'),
  onSocketMessage: listen('onMessage'),
  onSocketClose: listen('onClose'),
  onSocketError: listen('onError'),
  sendSocketMessage: onCommon('send'),
  closeSocket: onCommon('close'),
};

const stored = new Map();
export const surroundings = {
  getStorageSync: (key) => stored.get(key) ?? '',
  setStorageSync: (key, value) => void stored.set(key, value),
  removeStorageSync: (key) => void stored.delete(key),
  showToast: () => {},
  onNetworkStatusChange: () => {},
};

const app = { globalData: {} };
globalThis.getApp = () => app;
