import { Client, type ClientOptions } from './shell/client.ts';
import { openNodeLink } from './shell/node-link.ts';

export type { ClientEvents, OfflineReason, RefusalReason, SendAnswer } from './core/events.ts';
export type { Client, ClientOptions };

/** A client for Node, by the package ws. */
export function createClient(options: ClientOptions): Client {
  return new Client(options, openNodeLink);
}
