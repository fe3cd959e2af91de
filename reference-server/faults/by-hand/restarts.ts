import { setTimeout as delay } from 'node:timers/promises';
import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import { durationText } from '../../duration.ts';
import type { Start } from '../../main.ts';
import { startServer } from '../../shell/server.ts';
import { closeFrame } from '../wire/frame.ts';
import { behind } from '../wire/proxy.ts';
import type { Tunnel } from '../wire/tunnel.ts';
import type { Journal } from './journal.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { watched } from './watched.ts';

const DOWN_MS = 2000;

/** A server that goes away and comes back without any of its sessions. */
export const RESTARTS: Misbehaviour = {
  name: 'restarts',
  description: `Ends everybody, by 1012 and by a reset in turn, refuses TCP for ${durationText(DOWN_MS)} and comes back.`,
  advice: 'Go on trying after refused attempts; with jitter, so that not all clients come back in one moment.',
  exercises: ['CL-3', 'CL-5', 'CL-6', 'CL-8'],
  time: { of: 'from one restart to the next', ms: 15_000 },
  start: restarting,
};

function restarting(ms: number, journal: Journal): Start {
  return async (address, rules) => {
    const tunnels = new Set<Tunnel>();
    const wire = watched(
      { opened: (tunnel) => void tunnels.add(tunnel), gone: (tunnel) => void tunnels.delete(tunnel) },
      journal,
    );
    const start = behind(wire, startServer);
    const stopping = new AbortController();
    let server = await start(address, rules);
    const { url } = server;
    const port = Number(new URL(url).port);

    /** Listens again; somebody else may have taken the port meanwhile. */
    const listen = async (): Promise<void> => {
      for (;;) {
        try {
          server = await start({ ...address, port }, rules);
          return;
        } catch (error) {
          journal.tell(`cannot come back yet: ${(error as Error).message}`);
          await delay(1000, undefined, { signal: stopping.signal });
        }
      }
    };

    const restart = async (politely: boolean): Promise<void> => {
      const how = politely ? `closes all with ${CLOSE_CODES.serviceRestart}` : 'resets all';
      journal.misbehaves(`${how}, refuses TCP for ${durationText(DOWN_MS)}`);
      for (const tunnel of tunnels) {
        tunnel.orphan();
        if (politely) tunnel.tellClient(closeFrame(CLOSE_CODES.serviceRestart, 'service restart'));
        if (politely) tunnel.endClient();
        else tunnel.resetClient();
      }
      await Promise.all([server.stop(), delay(DOWN_MS, undefined, { signal: stopping.signal })]);
      await listen();
      journal.tell('is back');
    };

    const restarts = async (): Promise<void> => {
      for (let politely = true; ; politely = !politely) {
        await delay(ms, undefined, { signal: stopping.signal, ref: false });
        await restart(politely);
      }
    };
    const ended = restarts().catch((error: Error) => {
      if (error.name !== 'AbortError') throw error;
    });

    return {
      url,
      advance: (by) => server.advance(by),
      snapshot: () => server.snapshot(),
      async stop() {
        stopping.abort();
        await ended;
        await server.stop(); // once more, where it is down: that changes nothing
      },
    };
  };
}
