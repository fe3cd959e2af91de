import type { Language } from '../language.ts';

/** What a session with a person says, in one language. Lengths of time are given in words. */
export interface HandWords {
  /** Unit of `seconds` and `minutes`. */
  seconds(count: number): string;
  minutes(count: number): string;
  target(url: string): string;
  addresses: string;
  timer(name: string, length: string, option: string): string;
  /** `keys`: whether they act by themselves. */
  keys(keys: boolean): string;
  first: string;
  strange(fault: string): string;
  arrived(path: string): string;
  about(length: string): string;
  watch: string;
  comesBack: string;
  stayedAway(limit: string): string;
  connect(limit: string): string;
  disconnect(limit: string): string;
  /** The text follows on a line of its own. */
  send(limit: string): string;
  sendEmpty: string;
  connected: string;
  closed: string;
  got(text: string): string;
  skipped: string;
  nothingToSkip: string;
  /** What came of it where nobody has connected; the command follows on a line of its own. */
  nobodyCame(url: string): string;
  ending: string;
  endedAtOnce: string;
  typedHere: string;
}

const en: HandWords = {
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  target: (url) => `a person at ${url}`,
  addresses: 'Point the client at this base URL (the first that it can reach):',
  timer: (name, length, option) => `${name}: the client must have ${length}, or say what it has with ${option}.`,
  keys: (keys) =>
    keys
      ? 'Enter skips a scenario, q ends and reports.'
      : 'An empty line skips a scenario, a line with q ends and reports.',
  first: 'Open the chat in the client and let it connect.',
  strange: (fault) => `Something connected that is no client: ${fault}. Still waiting.`,
  arrived: (path) => `The client has connected to ${path}. It will be cut off and has to come back, again and again.`,
  about: (length) => `about ${length}`,
  watch: 'Nothing to do: let the client run.',
  comesBack: 'Waiting for the client to come back by itself.',
  stayedAway: (limit) => `It has not come back by itself: connect again, within ${limit}.`,
  connect: (limit) => `Open the chat and connect, within ${limit}.`,
  disconnect: (limit) =>
    `Disconnect as the client offers it (do not kill the client), within ${limit}; then do nothing.`,
  send: (limit) => `Send exactly this text, within ${limit}:`,
  sendEmpty: 'Try to send an empty text: send with nothing typed. If the client does not let you, go on.',
  connected: 'connected',
  closed: 'closed',
  got: (text) => `got ${text}`,
  skipped: 'skipped',
  nothingToSkip: 'There is nothing to skip at this moment.',
  nobodyCame: (url) =>
    `Ended: no client has connected to ${url}, so nothing was judged. Check that the client can reach that address, and begin again:`,
  ending: 'Ending; the report follows.',
  endedAtOnce: 'Ended at once, without a report.',
  typedHere: 'Texts are sent in the client, not typed here. Enter skips the scenario, q ends.',
};

const zh: HandWords = {
  seconds: (count) => `${count} 秒`,
  minutes: (count) => `${count} 分钟`,
  target: (url) => `由人操作的客户端，${url}`,
  addresses: '请让客户端连接下面的基础 URL（用第一个能连通的）：',
  timer: (name, length, option) => `${name}：客户端须为 ${length}；若不是，请用 ${option} 说明实际值。`,
  keys: (keys) =>
    keys ? '按回车跳过当前场景，按 q 结束并出报告。' : '输入空行跳过当前场景，输入 q 回车结束并出报告。',
  first: '请在客户端打开聊天并连接。',
  strange: (fault) => `有连接进来，但不是客户端：${fault}。继续等待。`,
  arrived: (path) => `客户端已连接 ${path}。接下来会反复断开它，看它能否自己回来。`,
  about: (length) => `约 ${length}`,
  watch: '无需操作，让客户端运行即可。',
  comesBack: '等待客户端自己重新连接。',
  stayedAway: (limit) => `它没有自己回来：请在 ${limit}内重新连接。`,
  connect: (limit) => `请在 ${limit}内打开聊天并连接。`,
  disconnect: (limit) => `请在 ${limit}内用客户端自带的方式断开（不要强行结束客户端），之后不要操作。`,
  send: (limit) => `请在 ${limit}内发送以下文本，一字不差：`,
  sendEmpty: '请试着发送空文本：什么都不输入直接发送。如果客户端不允许，继续下一步即可。',
  connected: '已连接',
  closed: '已断开',
  got: (text) => `收到 ${text}`,
  skipped: '已跳过',
  nothingToSkip: '此刻没有可以跳过的场景。',
  nobodyCame: (url) => `已结束：没有客户端连接 ${url}，因此什么也没有检验。请确认客户端能访问该地址，然后重新开始：`,
  ending: '正在结束，随后给出报告。',
  endedAtOnce: '已立即结束，没有报告。',
  typedHere: '文本请在客户端里发送，不要在这里输入。按回车跳过当前场景，按 q 结束。',
};

const table: Readonly<Record<Language, HandWords>> = { en, zh };

/** What is said in a language. */
export function handWords(language: Language): HandWords {
  return table[language];
}
