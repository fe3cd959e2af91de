import { isIPv6 } from 'node:net';

/** A host and a port, as a Host header and an origin name them. */
export interface Authority {
  /** In lower case, without a final dot and without the brackets of IPv6. */
  readonly host: string;
  /** Undefined where none is named. */
  readonly port: number | undefined;
}

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const LONGEST_NAME = 253;

/** Reads host[:port], and nothing around it; undefined where it is malformed. RFC 9110 7.2, RFC 3986 3.2.2 */
export function parseAuthority(text: string): Authority | undefined {
  const [, written, digits] = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::([0-9]{1,5}))?$/.exec(text.toLowerCase()) ?? [];
  if (written === undefined) return undefined;
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && port > 65_535) return undefined;
  if (written.startsWith('[')) {
    const host = written.slice(1, -1);
    return isIPv6(host) ? { host, port } : undefined;
  }
  const host = written.replace(/\.$/, '');
  return host.length <= LONGEST_NAME && NAME.test(host) ? { host, port } : undefined;
}
