import { STATUS_CODES } from 'node:http';
import { ByteBuffer } from './byte-buffer.ts';
import type { Outcome } from './handshake.ts';
import { excerpt } from './http-head.ts';
import { isToken, tokensOf } from './http-text.ts';
import type { HandshakeIo } from './opening.ts';
import { acceptFor } from './upgrade-check.ts';

/** The server's part of an opening handshake: reads the request and gives the answer that it is told. */
export class RequestReader {
  readonly #maxHead: number;
  readonly #buffer = new ByteBuffer();
  #io: HandshakeIo | undefined;
  #key: string | undefined;
  #status: number | undefined;
  #answered = false;

  constructor(maxHead: number) {
    this.#maxHead = maxHead;
  }

  send(io: HandshakeIo): void {
    this.#io = io;
    this.#tryAnswer();
  }

  stop(): void {}

  /** Takes bytes of the request; the outcome is for `answer` to decide, unless they are no request. */
  receive(bytes: Uint8Array): Outcome | undefined {
    this.#buffer.append(bytes);
    if (this.#key !== undefined) return undefined;
    const text = this.#buffer.peek().toString('latin1');
    const end = /\r?\n\r?\n/.exec(text);
    if (end === null) {
      if (this.#buffer.length <= this.#maxHead) return undefined;
      return { type: 'unreachable', code: 'HEAD_TOO_LONG', message: 'the head of the request has no end' };
    }
    this.#buffer.skip(end.index + end[0].length);
    const request = readRequest(text.slice(0, end.index));
    if (typeof request === 'string') return { type: 'unreachable', code: 'NOT_HTTP', message: request };
    this.#key = request.key;
    this.#io?.tell({ type: 'request', target: request.target, faults: request.faults });
    this.#tryAnswer();
    return undefined;
  }

  /** A request that came waits for its answer however long that takes; only the client's end is an end. */
  giveUp(code: string, why: string): Outcome | undefined {
    if (this.#key !== undefined && code === 'HANDSHAKE_TIMEOUT') return undefined;
    return { type: 'unreachable', code, message: why };
  }

  answer(status: number): void {
    this.#status ??= status;
    this.#tryAnswer();
  }

  #tryAnswer(): void {
    const [io, status, key] = [this.#io, this.#status, this.#key];
    if (io === undefined || status === undefined || key === undefined || this.#answered) return;
    this.#answered = true;
    const reason = STATUS_CODES[status] ?? '';
    if (status !== 101) {
      io.write(Buffer.from(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`));
      io.settle({ type: 'refused', refusal: { status, reason, headers: {}, body: '' } });
      return;
    }
    const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
    io.write(Buffer.from([...head, `Sec-WebSocket-Accept: ${acceptFor(key)}`, '', ''].join('\r\n')));
    io.written(false);
    io.settle({ type: 'open', rest: this.#buffer.take(this.#buffer.length) });
  }
}

/** A client's opening handshake, as it came. */
export interface Request {
  readonly target: string;
  readonly key: string;
  /** Rules of RFC 6455 section 4.1 that it breaks. */
  readonly faults: readonly string[];
}

/** Reads a request's head without its empty line; or says why it is none. */
export function readRequest(text: string): Request | string {
  const [requestLine = '', ...lines] = text.split(/\r?\n/);
  const [, method, target, version] = /^([A-Z]+) (\S+) HTTP\/(\d\.\d)$/.exec(requestLine) ?? [];
  if (method === undefined || target === undefined) return `the request begins with ${excerpt(requestLine)}`;
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (!isToken(name)) return `the request has the header line ${excerpt(line)}`;
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  const values = (name: string): string[] => headers.get(name) ?? [];
  const [key = ''] = values('sec-websocket-key');
  const rules: readonly [boolean, string][] = [
    [method === 'GET', `the method is GET, not ${method}`],
    [version !== '1.0', 'the version of HTTP is 1.1 or later'],
    [values('host').length === 1, 'there is one Host header'],
    [tokensOf(values('upgrade').join(',').toLowerCase()).includes('websocket'), 'Upgrade names websocket'],
    [tokensOf(values('connection').join(',').toLowerCase()).includes('upgrade'), 'Connection names Upgrade'],
    [Buffer.from(key, 'base64').length === 16 && values('sec-websocket-key').length === 1, 'one key of 16 bytes'],
    [values('sec-websocket-version').join() === '13', 'Sec-WebSocket-Version is 13'],
  ];
  const faults = rules.filter(([holds]) => !holds).map(([, rule]) => `RFC 6455 4.1: ${rule}`);
  return { target, key, faults };
}
