// en: What mini programs have and Node has not: wx.
// zh: 小程序有、Node 没有的东西：wx。
import { commonSocket, connectSocket, surroundings } from './sockets.mjs';

globalThis.wx = {
  ...surroundings,
  ...commonSocket,
  connectSocket,
  onAppShow: () => {},
  onAppHide: () => {},
};
