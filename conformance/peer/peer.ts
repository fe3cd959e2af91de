import { randomBytes } from 'node:crypto';
import { Handshake } from './handshake.ts';
import { buildRequest } from './handshake-request.ts';
import { connectTo, Link } from './link.ts';
import { DEFAULT_LIMITS, type Peer, type PeerEvent, type PeerOptions } from './peer-types.ts';
import { RudePeer } from './rude-peer.ts';
import { parseTarget } from './target-url.ts';

/**
 * Opens a WebSocket connection that reports everything and can be rude. Nothing that the target does throws, hangs or
 * grows without bound; the last event is `unreachable` or `ended`. No event comes before this function has returned.
 * @throws TypeError when the URL or a header could not be sent.
 */
export function openPeer(options: PeerOptions, onEvent: (event: PeerEvent) => void): Peer {
  const { url, headers = {}, handshake = {}, tls = {} } = options;
  const { headBytes } = { ...DEFAULT_LIMITS, ...options.limits };
  const target = parseTarget(url);
  const request = handshake.bytes ?? buildRequest(target, headers, randomBytes(16).toString('base64'));
  return new RudePeer(
    {
      end: 'client',
      link: (listener) => new Link(connectTo(target, tls), listener),
      handshake: new Handshake(request, handshake, headBytes),
    },
    options,
    onEvent,
  );
}
