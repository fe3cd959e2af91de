import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Does something with a port that somebody else holds meanwhile. */
export async function withTakenPort(body: (port: number) => Promise<void>): Promise<void> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  try {
    await body((holder.address() as AddressInfo).port);
  } finally {
    holder.close();
  }
}
