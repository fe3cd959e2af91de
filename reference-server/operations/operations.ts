import { cannotListen } from '../listen-problem.ts';
import type { Snapshot } from '../shell/server-events.ts';
import { type AdminAddress, type Page, type Pages, startAdminServer } from './admin-server.ts';
import { openLog } from './log.ts';
import type { LogEvent } from './log-events.ts';
import { type Metrics, startMetrics } from './metrics.ts';
import type { OperationsOptions } from './options.ts';

/** How long the end of the program waits for the reader of its log, in milliseconds. */
const LAST_LINES_MS = 500;

/** What whoever operates a server sees of it. */
export interface Operations {
  /** The base URL of the admin port; undefined where there is none. */
  readonly admin: string | undefined;
  /** Takes what the server, and the program around it, tell. */
  readonly tell: (event: LogEvent) => void;
  /** Settles when what was told is written, or nobody takes it. */
  close(): Promise<void>;
}

/**
 * Opens the log and the admin port. `snapshot` tells how the server stands, and undefined before it listens; `mostConnections`
 * is how many it takes. Throws a UserError where that cannot be done.
 */
export async function openOperations(
  { log: target, logLevel, admin: address }: OperationsOptions,
  snapshot: () => Snapshot | undefined,
  mostConnections: number,
): Promise<Operations> {
  const log = openLog(target, logLevel);
  const close = (): Promise<void> => log.flush(LAST_LINES_MS);
  if (address === undefined) return { admin: undefined, tell: (event) => log.tell(event), close };

  const metrics = await startMetrics({ snapshot, linesLost: () => log.linesLost });
  let phase: Phase = 'starting';
  const isFull = (): boolean => (snapshot()?.connections ?? 0) >= mostConnections;
  return {
    admin: await listen(
      address,
      pagesOf(metrics, () => phase, isFull),
    ),
    tell(event) {
      if (event.event === 'listening') phase = 'serving';
      else if (event.event === 'draining') phase = 'draining';
      log.tell(event);
      metrics.count(event);
    },
    close,
  };
}

type Phase = 'starting' | 'serving' | 'draining';

function pagesOf(metrics: Metrics, phase: () => Phase, isFull: () => boolean): Pages {
  return {
    '/health': () => status(phase(), phase() === 'serving'),
    '/ready': () => {
      const full = phase() === 'serving' && isFull();
      return status(full ? 'full' : phase(), phase() === 'serving' && !full);
    },
    '/metrics': async () => ({ status: 200, contentType: metrics.contentType, body: await metrics.text() }),
  };
}

function status(name: string, well: boolean): Page {
  const body = `${JSON.stringify({ status: name })}\n`;
  return { status: well ? 200 : 503, contentType: 'application/json', body };
}

async function listen(address: AdminAddress, pages: Pages): Promise<string> {
  try {
    return await startAdminServer(address, pages);
  } catch (error) {
    throw cannotListen({ ...address, hostFlag: '--admin-host', portFlag: '--admin-port' }, error);
  }
}
