import type { OfflineReason, RefusalReason } from '../core/events.ts';

/** A language in which the chat speaks to its user. */
export type Language = 'en' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The language of an environment by POSIX precedence; English unless that begins with zh. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh(?![a-z])/i.test(locale) ? 'zh' : 'en';
}

/** Why there is no connection: as the client says it, or that an attempt failed. */
export type Absence = OfflineReason | 'unreachable';

/** What the chat says by itself; what servers and users say stays as it is. */
export interface ChatWords {
  readonly online: string;
  readonly offline: string;
  commands(line: string): string;
  /** Why a text is refused; `message` is how the client says it. */
  refused(reason: RefusalReason, message: string): string;
  notSent(why: string, text: string): string;
  waits(text: string): string;
  mayBeLost(text: string): string;
  /** Why there is no connection; `detail` is how the client says it. */
  absent(why: Absence, detail: string): string;
  next(why: string, seconds: string): string;
}

const en: ChatWords = {
  online: 'online',
  offline: 'offline',
  commands: (line) => `${line}: there are /connect, /disconnect and /quit; //text sends /text`,
  refused: (_, message) => message,
  notSent: (why, text) => `not sent, ${why}: ${text}`,
  waits: (text) => `waits for a connection: ${text}`,
  mayBeLost: (text) => `may not have arrived: ${text}`,
  absent: (_, detail) => detail,
  next: (why, seconds) => `${why}; next attempt in ${seconds} s`,
};

const REFUSED: Readonly<Record<RefusalReason, string>> = {
  empty: '发送消息不能为空！',
  heartbeat: '“heartbeat”是程序之间的信号，服务端不会把它显示给任何人',
  full: '等待连接的消息已经太多',
  disconnected: '没有连接',
};

const ABSENT: Readonly<Record<Absence, string>> = {
  disconnect: '已断开',
  duplicate: '该用户已在另一个窗口或设备上连接',
  expired: '会话已到期，被服务端结束',
  closed: '连接已断开',
  silent: '服务端不再应答',
  unreachable: '无法连接服务端，或服务端拒绝连接',
};

const zh: ChatWords = {
  online: '在线',
  offline: '离线',
  commands: (line) => `${line}：可用的命令有 /connect、/disconnect 和 /quit；//text 发送 /text`,
  refused: (reason) => REFUSED[reason],
  notSent: (why, text) => `没有发送，${why}：${text}`,
  waits: (text) => `等待连接后发送：${text}`,
  mayBeLost: (text) => `可能没有送达：${text}`,
  absent: (why, detail) => (why === 'disconnect' ? ABSENT[why] : `${ABSENT[why]}（${detail}）`),
  next: (why, seconds) => `${why}；${seconds} 秒后重试`,
};

/** The words of each language. */
export const chatWords: Readonly<Record<Language, ChatWords>> = { en, zh };
