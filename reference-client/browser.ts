import { openBrowserLink } from './shell/browser-link.ts';
import { Client, type ClientOptions } from './shell/client.ts';

export type { ClientEvents, OfflineReason, RefusalReason, SendAnswer } from './core/events.ts';
export type { Client, ClientOptions };

declare function addEventListener(type: string, listener: () => void): void;

/**
 * A client for browsers, by the platform's WebSocket. While a page is in the background its timers may be slowed down to
 * one a minute, heartbeats with them; when the network comes back, the next attempt is made at once.
 */
export function createClient(options: ClientOptions): Client {
  const client = new Client(options, openBrowserLink);
  addEventListener('online', () => client.wake());
  return client;
}
