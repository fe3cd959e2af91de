/** Where to connect and what to ask for. */
export interface Target {
  readonly secure: boolean;
  /** Name or address as the resolver takes it, without the brackets of IPv6. */
  readonly host: string;
  readonly port: number;
  /** Host and port as written, for the `Host` header. */
  readonly authority: string;
  /** The request target exactly as written. */
  readonly requestTarget: string;
}

/**
 * Reads a `ws:` or `wss:` URL without normalising it: what follows host and port is kept character for character.
 * @throws TypeError with a sentence for the user when it is no such URL.
 */
export function parseTarget(url: string): Target {
  const match = /^(wss?):\/\/(\[[\da-f:.]+\]|[^\s/?#:@[\]]+)(?::(\d{1,5}))?((?:[/?#].*)?)$/isu.exec(url);
  const [, scheme = '', host = '', portText, rest = ''] = match ?? [];
  const secure = scheme.toLowerCase() === 'wss';
  const port = portText === undefined ? (secure ? 443 : 80) : Number(portText);
  if (match === null || port < 1 || port > 65_535) {
    throw new TypeError(`"${url}" is not a WebSocket URL; it should look like ws://127.0.0.1:8080/path`);
  }
  return {
    secure,
    host: host.replace(/^\[|\]$/g, ''),
    port,
    authority: portText === undefined ? host : `${host}:${portText}`,
    requestTarget: rest === '' ? '/' : rest,
  };
}
