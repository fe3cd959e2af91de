import { isIP } from 'node:net';
import { parseAuthority } from './authority.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Refusal } from './refusal.ts';
import type { Settings } from './settings.ts';

const NO_HOST: Refusal = { status: 400, text: 'A request has one Host header: a name or an address, and a port.' };
const OTHER_HOST: Refusal = {
  status: 421,
  text: 'This server is not known by the name in the Host header; --allow-host adds one.',
};

/**
 * Judges what every request has to have right, whatever it asks for: not too many headers, and the Host of this server.
 * A page whose name was made to point here (DNS rebinding) sends its own name, which is refused. `headers` are names and
 * values in turn, as they came. RFC 9112 3.2, RFC 9110 7.4
 */
export function judgeHead(
  headers: readonly string[],
  { host, hosts = [], limits = DEFAULT_LIMITS }: Pick<Settings, 'host' | 'hosts' | 'limits'>,
): Refusal | undefined {
  if (headers.length / 2 > limits.headerCount) {
    return { status: 431, text: `The request has more than ${limits.headerCount} headers.` };
  }
  const named = headers.filter((_, index) => index % 2 === 1 && headers[index - 1]?.toLowerCase() === 'host');
  const [only, ...others] = named.map(parseAuthority);
  if (only === undefined || others.length > 0) return NO_HOST;
  const known = isOwnName(only.host) || only.host === host.toLowerCase() || [only.host, '*'].some(isAmong(hosts));
  return known ? undefined : OTHER_HOST;
}

/** Nobody else can make these point here: an address is no name, and localhost is this machine. RFC 6761 6.3 */
function isOwnName(host: string): boolean {
  return isIP(host) !== 0 || host === 'localhost' || host.endsWith('.localhost');
}

function isAmong(list: readonly string[]): (one: string) => boolean {
  return (one) => list.includes(one);
}
