import type { Language } from './language.ts';

const en = {
  appName: 'Support chat',
  skipToText: 'Skip to the message field',
  otherLanguage: '中文',
  home: 'Home',

  aboutStart:
    'A customer-service chat over WebSocket, served by the reference server of im-conformance. Open it as a customer in one window and as the agent in another, and let the two talk.',
  chatAs: 'Chat as a customer',
  userNumber: 'User number',
  userNumberHint: 'A whole number. Unless the server was given users of its own, it knows 1001 to 1016.',
  openChat: 'Open the chat',
  badUserNumber: 'A user number is a whole number from 1 to 9007199254740991.',
  agentTitle: 'Agent’s console',
  aboutAgent: 'Read what all customers write, and answer them.',
  openConsole: 'Open the console',

  chatTitle: (user: string) => `Chat of user ${user}`,
  noUser: 'Who are you? The address of this page lacks a user number, as in /chat?user=1001.',

  online: 'Online',
  offline: 'Offline',
  connecting: 'Connecting…',
  nextTry: (seconds: number) => `Next try in ${seconds} s.`,
  tryNow: 'Try now',
  connect: 'Connect',
  disconnect: 'Disconnect',
  why: {
    idle: 'Not connected yet.',
    connecting: '',
    disconnect: 'You have disconnected.',
    duplicate: 'This user is connected in another window or on another device.',
    expired: 'The session had lasted its time and was ended.',
    closed: 'The connection was lost.',
    tooLong: 'The last message was too long for the server, which ended the connection.',
    silent: 'The server does not answer any more.',
    unreachable: 'The server cannot be reached, or lets nobody in.',
  },

  messages: 'Messages',
  nothingYet: 'No messages yet. What is said from now on appears here.',
  you: 'you',
  agent: 'agent',
  newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  notice: (text: string) => `The server says: ${text}`,
  noticeMeanings: {
    unknownUser: 'It does not know this user, so that what you write reaches nobody.',
    noSession: 'It has no session for this connection.',
  },
  mayBeLost: 'This may not have arrived:',
  notSent: 'This was not sent:',

  newMessage: 'Your message',
  placeholder: 'Write a message',
  keys: 'Enter sends, Shift + Enter begins a new line.',
  send: 'Send',
  onItsWay: 'On its way…',
  refused: {
    empty: 'A message cannot be empty.',
    heartbeat: '“heartbeat” is a signal between programs: the server would show it to nobody.',
    full: 'Too many messages wait for the connection already.',
    disconnected: 'Not connected.',
  },
  staysHere: 'You are offline. Your text stays here until you can send it.',
  emoji: 'Emoji',
  emojiGroups: ['Faces', 'Hands and hearts', 'Nature', 'Food', 'Things', 'Signs'],

  broadcast: 'Everybody who is connected reads every message: this protocol has no private chats.',
  people: 'Who is talking',
  everybody: 'Everybody',
  nobodyYet: 'Nobody has said anything yet.',
  messageCount: (count: number) => (count === 1 ? '1 message' : `${count} messages`),
  unread: (count: number) => `${count} unread`,
  onlyOf: (name: string) => `Messages of ${name} and of the agent`,
};

/** Every text of the pages, in one language. */
export type Words = typeof en;

const zh: Words = {
  appName: '客服聊天',
  skipToText: '跳到消息输入框',
  otherLanguage: 'English',
  home: '首页',

  aboutStart:
    '基于 WebSocket 的客服聊天，由 im-conformance 的参考服务端提供。在一个窗口里以用户身份打开，在另一个窗口里以客服身份打开，就可以对话。',
  chatAs: '以用户身份聊天',
  userNumber: '用户编号',
  userNumberHint: '一个整数。没有另外指定用户名单时，服务端认识 1001 到 1016。',
  openChat: '进入聊天',
  badUserNumber: '用户编号是 1 到 9007199254740991 的整数。',
  agentTitle: '客服工作台',
  aboutAgent: '查看所有用户的消息并回复。',
  openConsole: '进入工作台',

  chatTitle: (user) => `用户 ${user} 的聊天`,
  noUser: '你是谁？本页地址缺少用户编号，例如 /chat?user=1001。',

  online: '在线',
  offline: '离线',
  connecting: '正在连接…',
  nextTry: (seconds) => `${seconds} 秒后重试。`,
  tryNow: '立即重试',
  connect: '连接',
  disconnect: '断开',
  why: {
    idle: '尚未连接。',
    connecting: '',
    disconnect: '你已断开连接。',
    duplicate: '该用户已在另一个窗口或设备上连接。',
    expired: '会话已到期，被服务端结束。',
    closed: '连接已断开。',
    tooLong: '上一条消息太长，服务端结束了连接。',
    silent: '服务端不再应答。',
    unreachable: '无法连接服务端，或服务端拒绝连接。',
  },

  messages: '消息',
  nothingYet: '还没有消息。此后的消息会显示在这里。',
  you: '我',
  agent: '客服',
  newMessages: (count) => `${count} 条新消息`,
  notice: (text) => `服务端提示：${text}`,
  noticeMeanings: {
    unknownUser: '服务端不认识该用户，你写的内容不会有人收到。',
    noSession: '这个连接在服务端没有会话。',
  },
  mayBeLost: '这条消息可能没有送达：',
  notSent: '这条消息没有发送：',

  newMessage: '你的消息',
  placeholder: '输入消息',
  keys: 'Enter 发送，Shift + Enter 换行。',
  send: '发送',
  onItsWay: '正在发送…',
  refused: {
    empty: '发送消息不能为空！',
    heartbeat: '“heartbeat”是程序之间的信号，服务端不会把它显示给任何人。',
    full: '等待连接的消息已经太多。',
    disconnected: '没有连接。',
  },
  staysHere: '你已离线，文字会留在这里，直到可以发送。',
  emoji: '表情',
  emojiGroups: ['表情', '手势与爱心', '自然', '食物', '物品', '符号'],

  broadcast: '所有在线的人都能看到每一条消息：这个协议没有私聊。',
  people: '正在交谈的人',
  everybody: '所有人',
  nobodyYet: '还没有人说话。',
  messageCount: (count) => `${count} 条消息`,
  unread: (count) => `${count} 条未读`,
  onlyOf: (name) => `${name} 与客服的消息`,
};

export const WORDS: Readonly<Record<Language, Words>> = { en, zh };
