// en: Drives the chat of your app in Node: the kit's commands come on stdin, what the user is shown goes to stdout.
// zh: 在 Node 里驱动应用的聊天模块：工具的命令从标准输入来，用户看到的内容写到标准输出。
import { createInterface } from 'node:readline';
import { loadChat } from './load-chat.mjs';
// en: Before your module, which then finds wx and getApp.
// zh: 必须在你的模块之前，之后它才有 wx 和 getApp 可用。
import './platform.mjs';

// en: Yours: put in where it is, and what it is called.
// zh: 你的聊天模块：改成实际的路径和函数名。
const createChat = await loadChat('{source}utils/chat.js', 'createChat');

const { IM_URL, IM_USER_ID, IM_HEARTBEAT_MS } = process.env;
const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

const chat = createChat({
  url: `${IM_URL}/webSocket/${IM_USER_ID}`,
  heartbeatMs: Number(IM_HEARTBEAT_MS),
  onOnline: () => tell({ event: 'online' }),
  onOffline: () => tell({ event: 'offline' }),
  onMessage: (message) => tell({ event: 'message', message }),
  // en: A sentence of the server, such as that the user is not known.
  // zh: 服务端的提示，例如用户信息不存在。
  onNotice: (text) => tell({ event: 'notice', text }),
  // en: A text that was not sent, and will not be.
  // zh: 没有发出、以后也不会再发的内容。
  onRefused: (text, reason) => tell({ event: 'refused', text, reason }),
});

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { command, text } = JSON.parse(line);
    if (command === 'connect') chat.connect();
    else if (command === 'send') chat.send(text);
    else if (command === 'disconnect') chat.disconnect();
    else if (command === 'exit') process.exit(0);
  })
  .on('close', () => process.exit(0));
tell({ event: 'ready' });
