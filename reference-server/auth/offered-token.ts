import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../shell/refusal.ts';

/** The subprotocol that carries a token, and the only one that is agreed to. */
export const SUBPROTOCOL = 'im-chat';

const PREFIX = 'token.';

const invalid = (text: string): Refusal => ({
  status: 400,
  text,
  headers: { 'WWW-Authenticate': 'Bearer error="invalid_request"' },
});
const REFUSALS = {
  missing: {
    status: 401,
    text: 'A token is needed: ?token=<token> in the URL, or the subprotocols im-chat and token.<token>.',
    headers: { 'WWW-Authenticate': 'Bearer' }, // no error code where no token came: RFC 6750 3.1
  },
  several: invalid('Send one token, either in the URL or as a subprotocol.'),
  alone: invalid('Offer the subprotocol im-chat beside token.<token>: it is the one that is agreed to.'),
} satisfies Record<string, Refusal>;

/**
 * The token of a handshake: `?token=…` in its URL, or `Sec-WebSocket-Protocol: im-chat, token.…`, since a page can set no
 * other header. Or why there is none to check.
 */
export function offeredToken({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string | Refusal {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  const offered = protocols.filter((protocol) => protocol.startsWith(PREFIX));
  const tokens = [
    ...new URLSearchParams(query).getAll('token'),
    ...offered.map((protocol) => protocol.slice(PREFIX.length)),
  ];
  const [token = '', ...others] = tokens;
  if (others.length > 0) return REFUSALS.several;
  if (token === '') return REFUSALS.missing;
  if (offered.length > 0 && !protocols.includes(SUBPROTOCOL)) return REFUSALS.alone;
  return token;
}
