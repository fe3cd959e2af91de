import { parseAuthority } from './authority.ts';

const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
]);

/**
 * Whether a request with this Origin header may open a session. A browser lets any page connect anywhere, and says whose
 * page it is; other programs say nothing and are let in. Pages of the address in `host`, the Host header, may connect, and
 * those of `allowed`: origins as `parseOrigin` writes them, or * for any. RFC 6455 10.2
 */
export function isWelcomeOrigin(origin: string | undefined, host: string, allowed: readonly string[]): boolean {
  if (origin === undefined || allowed.includes('*')) return true;
  const written = parseOrigin(origin);
  return written !== undefined && (allowed.includes(written) || isSameOrigin(written, host));
}

/** Reads scheme://host[:port] and nothing else, and writes it as browsers do: in lower case, without a default port. */
export function parseOrigin(text: string): string | undefined {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):\/\/(.+)$/.exec(text.toLowerCase()) ?? [];
  if (scheme === undefined || rest === undefined || parseAuthority(rest) === undefined) return undefined;
  const ending = `:${DEFAULT_PORTS.get(scheme) ?? ''}`;
  return `${scheme}://${ending !== ':' && rest.endsWith(ending) ? rest.slice(0, -ending.length) : rest}`;
}

/** Host and port are equal. A proxy that ends TLS hides the scheme, so either is right. */
function isSameOrigin(origin: string, host: string): boolean {
  const [scheme = '', rest = ''] = origin.split('://');
  const port = DEFAULT_PORTS.get(scheme);
  const [own, asked] = [parseAuthority(host), parseAuthority(rest)];
  if (port === undefined || own === undefined || asked === undefined) return false;
  return asked.host === own.host && (asked.port ?? port) === (own.port ?? port);
}
