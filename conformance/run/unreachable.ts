import type { Language } from '../language.ts';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import { type RefusalBody, saidBy } from './refusal-text.ts';

/** Why no conversation came about at a URL: no HTTP answer, or one that opens no WebSocket. */
export type Obstacle =
  /** `code` and `message` are those of the peer's event `unreachable`. */
  | { readonly type: 'unreachable'; readonly url: string; readonly code: string; readonly message: string }
  | ({ readonly type: 'refused'; readonly url: string } & RefusalBody);

/** An obstacle in words: what was seen, and what to do about it. */
export interface Explanation {
  readonly seen: string;
  /** What the answer says of itself; empty where it says nothing. */
  readonly said: string;
  /** Empty where nothing is known to help. */
  readonly remedy: string;
}

/** The target cannot be judged: nothing listens, or what listens is no server of the protocol. */
export class TargetUnreachable extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle) {
    const { seen, said, remedy } = explain(obstacle, 'en');
    super([seen, said === '' ? '' : `it says "${said}"`, remedy].filter((part) => part !== '').join('; '));
    this.obstacle = obstacle;
  }
}

/** Puts an obstacle into words. `adapter` is the file of the user's project that starts the target, if one is known. */
export function explain(obstacle: Obstacle, language: Language, adapter?: string): Explanation {
  if (obstacle.type === 'unreachable')
    return { ...(language === 'zh' ? unreachableZh(obstacle) : unreachable(obstacle)), said: '' };
  const words = language === 'zh' ? refusedZh(obstacle, adapter) : refused(obstacle, adapter);
  return { ...words, said: saidBy(obstacle) };
}

type Unreachable = Extract<Obstacle, { type: 'unreachable' }>;
type Refused = Extract<Obstacle, { type: 'refused' }>;
type Words = Omit<Explanation, 'said'>;

function unreachable({ url, code, message }: Unreachable): Words {
  switch (code) {
    case 'ECONNREFUSED':
      return { seen: `nothing listens at ${url}`, remedy: 'start the server, and check host and port' };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { seen: `the host of ${url} is not known`, remedy: 'check its name' };
    case 'HANDSHAKE_TIMEOUT':
    case 'ETIMEDOUT':
      return {
        seen: `${url} did not answer the handshake in time`,
        remedy: "check that the port is the server's, and that the server is not stuck",
      };
    case 'NOT_HTTP':
      return {
        seen: `what listens at ${url} does not speak HTTP (${escapeControlCharacters(message)})`,
        remedy: 'check the port, and ws:// or wss://',
      };
    case 'HEAD_TOO_LONG':
      return {
        seen: `what listens at ${url} sends headers without end (${message})`,
        remedy: "check that the port is the server's",
      };
    case 'CLOSED_EARLY':
      return {
        seen: `${url} took the connection and closed it without an answer`,
        remedy: 'check the port, and ws:// or wss://',
      };
    default:
      return { seen: `cannot connect to ${url}: ${message}`, remedy: '' };
  }
}

function unreachableZh({ url, code, message }: Unreachable): Words {
  switch (code) {
    case 'ECONNREFUSED':
      return { seen: `${url} 没有程序在监听`, remedy: '先启动服务端，并检查主机和端口是否写对' };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { seen: `无法解析 ${url} 的主机名`, remedy: '检查主机名是否写对' };
    case 'HANDSHAKE_TIMEOUT':
    case 'ETIMEDOUT':
      return { seen: `${url} 没有在时限内回应握手`, remedy: '确认端口确实属于该服务端，且服务端没有卡死' };
    case 'NOT_HTTP':
      return {
        seen: `${url} 上监听的程序说的不是 HTTP（${escapeControlCharacters(message)}）`,
        remedy: '检查端口，以及该用 ws:// 还是 wss://',
      };
    case 'HEAD_TOO_LONG':
      return { seen: `${url} 上监听的程序不停地发送 HTTP 头（${message}）`, remedy: '确认端口确实属于该服务端' };
    case 'CLOSED_EARLY':
      return { seen: `${url} 接受了连接，却未作任何回应就关闭了`, remedy: '检查端口，以及该用 ws:// 还是 wss://' };
    default:
      return { seen: `无法连接 ${url}：${message}`, remedy: '' };
  }
}

function refused({ url, status, headers }: Refused, adapter: string | undefined): Words {
  const seen = `${url} answered the WebSocket handshake with HTTP ${status}`;
  if (status >= 300 && status < 400)
    return {
      seen: `${seen} to ${escapeControlCharacters(headers['location'] ?? 'another place')}`,
      remedy: 'name that URL, or the server behind it',
    };
  if (status === 401 || status === 403)
    return {
      seen,
      remedy:
        'the kit sends no Origin and no credentials, so allow a handshake without them (setAllowedOrigins in Spring, CheckOrigin in Go), or turn authentication off for the test',
    };
  if (status === 404) {
    const path = 'the endpoint is at this path, without a context path before it';
    return {
      seen,
      remedy:
        adapter === undefined ? `check that ${path}` : `check that ${adapter} starts your server, and that ${path}`,
    };
  }
  if (status === 501)
    return { seen, remedy: `put your server into ${adapter ?? 'the adapter'}, which answers in its place until then` };
  if (status === 409)
    return {
      seen: `${seen}: this user is connected already`,
      remedy: 'stop other clients, or configure other users',
    };
  if (status < 300)
    return {
      seen: `${seen}, so that it is an HTTP server without a WebSocket endpoint there`,
      remedy: 'check port and path',
    };
  if (status === 400 || status === 426)
    return {
      seen,
      remedy: 'check that the user exists, and that no proxy before the server drops the Upgrade header',
    };
  return { seen, remedy: "look at the server's log" };
}

function refusedZh({ url, status, headers }: Refused, adapter: string | undefined): Words {
  const seen = `${url} 以 HTTP ${status} 回应 WebSocket 握手`;
  if (status >= 300 && status < 400)
    return {
      seen: `${seen}，重定向到 ${escapeControlCharacters(headers['location'] ?? '别处')}`,
      remedy: '直接填写重定向后的 URL，或其后面真正的服务端',
    };
  if (status === 401 || status === 403)
    return {
      seen,
      remedy:
        '测试工具不带 Origin，也不带任何凭证：请放行这样的握手（Spring 的 setAllowedOrigins，Go 的 CheckOrigin），或在测试时关闭鉴权',
    };
  if (status === 404) {
    const path = '端点注册在这个路径上，前面没有多出 context path';
    return { seen, remedy: adapter === undefined ? `确认${path}` : `确认 ${adapter} 启动的是你的服务端，并且${path}` };
  }
  if (status === 501)
    return {
      seen,
      remedy: `在${adapter === undefined ? '适配程序' : ` ${adapter} `}里接入你的服务端；目前是它在代为应答`,
    };
  if (status === 409) return { seen: `${seen}：该用户已在线`, remedy: '关掉其他客户端，或在配置里换一批用户' };
  if (status < 300) return { seen: `${seen}：这是普通 HTTP 服务，该处没有 WebSocket 端点`, remedy: '检查端口和路径' };
  if (status === 400 || status === 426)
    return { seen, remedy: '确认该用户存在，且前面的反向代理没有丢掉 Upgrade 请求头' };
  return { seen, remedy: '查看服务端日志' };
}
