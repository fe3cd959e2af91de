import { DEFAULT_LIMITS, type Limits } from '../shell/limits.ts';
import type { ServerEvent } from '../shell/server-events.ts';

/** How grave an event is; the names are pino's. */
export const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type Level = (typeof LEVELS)[number];

/** What the program around a server tells. */
export type ProgramEvent =
  /**
   * The server accepts connections. `limits` are those that are not the default ones; `pages` is the URL of the pages to chat in,
   * `admin` that of the admin port.
   */
  | {
      readonly event: 'listening';
      readonly url: string;
      readonly pages?: string;
      readonly admin?: string;
      readonly limits: Readonly<Record<string, number>>;
    }
  /** What a person should know about the directory of users. */
  | { readonly event: 'directory'; readonly message: string }
  /** So many lines of the log are missing here: nobody took them in time. */
  | { readonly event: 'log-lost'; readonly lines: number }
  /** A fault of the program itself; it stops. */
  | { readonly event: 'crashed'; readonly reason: string; readonly stack: string };

export type LogEvent = ServerEvent | ProgramEvent;

/** The level of each event. */
export const LEVEL_OF: Readonly<Record<LogEvent['event'], Level>> = {
  listening: 'info',
  opened: 'info',
  closed: 'info',
  refused: 'warn',
  dropped: 'warn',
  directory: 'warn',
  draining: 'info',
  stopped: 'info',
  'log-lost': 'warn',
  crashed: 'fatal',
};

/** The server accepts connections at this URL, has pages at `pages`, and tells about itself at `admin`. */
export function listening(
  {
    url,
    pages,
    admin,
  }: { readonly url: string; readonly pages: string | undefined; readonly admin: string | undefined },
  limits: Limits,
): LogEvent {
  const changed = Object.entries(limits).filter(([name, value]) => value !== DEFAULT_LIMITS[name as keyof Limits]);
  return {
    event: 'listening',
    url,
    ...(pages === undefined ? {} : { pages }),
    ...(admin === undefined ? {} : { admin }),
    limits: Object.fromEntries(changed),
  };
}

/** The program stops because of this. */
export function crash(error: unknown): LogEvent {
  const { message = String(error), stack = message } = error instanceof Error ? error : {};
  return { event: 'crashed', reason: message, stack };
}
