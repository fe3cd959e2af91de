import type { Language } from './language.ts';

/** What the program says to people. */
export interface ServerWords {
  /** `named`: some of the users. */
  users(count: number, named: readonly string[]): string;
  ofDatabase(users: string, file: string): string;
  listening(url: string, users: string): string;
  pages(url: string): string;
  open(host: string): string;
}

const en: ServerWords = {
  users: (count, named) => `${count} users (${named.join(', ')}${count > named.length ? ', …' : ''})`,
  ofDatabase: (users, file) => `${users} of ${file}`,
  listening: (url, users) => `Listening on ${url}/webSocket/{userId} for ${users} and the agent (-1). Ctrl-C stops it.`,
  pages: (url) => `Open ${url} in a browser to chat.`,
  open: (host) => `anybody who reaches ${host} may speak as any user`,
};

const zh: ServerWords = {
  users: (count, named) => `${count} 个用户（${named.join('、')}${count > named.length ? '……' : ''}）`,
  ofDatabase: (users, file) => `${file} 中的 ${users}`,
  listening: (url, users) => `正在监听 ${url}/webSocket/{userId}，接受${users}和客服（-1）。Ctrl-C 停止。`,
  pages: (url) => `在浏览器中打开 ${url} 即可聊天。`,
  open: (host) => `任何能连到 ${host} 的人都可以冒充任意用户`,
};

/** The words of each language. */
export const serverWords: Readonly<Record<Language, ServerWords>> = { en, zh };
