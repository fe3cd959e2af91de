// en: What uni-app has and Node has not: uni.
// zh: uni-app 有、Node 没有的东西：uni。
import { EventEmitter } from 'node:events';
import { commonSocket, connectSocket, surroundings } from './sockets.mjs';

const events = new EventEmitter();

globalThis.uni = {
  ...surroundings,
  ...commonSocket,
  // en: As in uni-app: a task only where success, fail or complete is given, and a promise where none is.
  // zh: 与 uni-app 一致：传了 success、fail 或 complete 才返回 SocketTask，否则返回 Promise。
  connectSocket(options) {
    const task = connectSocket(options);
    const { success, fail, complete } = options;
    return (success ?? fail ?? complete) ? task : Promise.resolve({ errMsg: 'connectSocket:ok' });
  },
  $on: (name, call) => void events.on(name, call),
  $once: (name, call) => void events.once(name, call),
  $off: (name, call) => void (call === undefined ? events.removeAllListeners(name) : events.off(name, call)),
  $emit: (name, ...values) => void events.emit(name, ...values),
};
