import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A TCP port that can be closed and opened again. */
export interface Listener {
  readonly port: number;
  /** Takes connections again, on the same port. */
  on(): Promise<void>;
  /** Lets TCP refuse further connections; those that there are stay. */
  off(): void;
}

/**
 * Listens on the host, on a free port unless one is named. Connections are half-open: the end of the other side does not
 * end ours. Rejects with the error of the system where the port is taken.
 */
export async function listenOn(host: string, onConnection: (socket: Socket) => void, wanted = 0): Promise<Listener> {
  let server: Server | undefined;
  const open = async (port: number): Promise<number> => {
    const opened = createServer({ allowHalfOpen: true, noDelay: true }, onConnection);
    server = opened;
    opened.listen(port, host);
    await once(opened, 'listening');
    opened.on('error', () => {}); // A connection that fails before it is accepted is nobody's.
    return (opened.address() as AddressInfo).port;
  };
  const port = await open(wanted);
  return {
    port,
    on: async () => {
      if (server === undefined) await open(port);
    },
    off: () => {
      server?.close();
      server = undefined;
    },
  };
}
