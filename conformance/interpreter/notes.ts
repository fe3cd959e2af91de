import type { CrashCount } from '../process/crash.ts';

/** Something worth telling that is no verdict. */
export type Note =
  /** Timestamps without a declared zone are right at this offset from UTC, in minutes. */
  | { readonly kind: 'zone'; readonly field: string; readonly offset: number }
  /** The same where the kit started the program in a zone that is twelve hours away: a 12-hour clock looks like that. */
  | { readonly kind: 'twelve-hours'; readonly field: string; readonly offset: number; readonly local: number }
  /** A driver printed a line that is no event. */
  | { readonly kind: 'no-event-line'; readonly line: string }
  /** A driver told an event that its contract does not have; `meant` is the nearest that it has. */
  | { readonly kind: 'unknown-event'; readonly event: string; readonly meant?: string | undefined }
  /** A driver told an event without what it needs. */
  | { readonly kind: 'incomplete-event'; readonly event: string }
  /** A driver does not end with its standard input. */
  | { readonly kind: 'slow-exit' }
  /** A driver left processes behind, which the kit has ended. */
  | { readonly kind: 'left-processes' }
  /** Two users at once are more than the target bears, so that each scenario is played alone. */
  | { readonly kind: 'each-alone' }
  /** Not everything that failed beside others was tried again alone: the time for that, in seconds, was over. */
  | { readonly kind: 'second-tries'; readonly tried: number; readonly left: number; readonly seconds: number }
  /** The program ended by itself. */
  | ({ readonly kind: 'crash' } & CrashCount)
  /** Something that the program started still listens, and the kit cannot find it. */
  | { readonly kind: 'still-listens'; readonly address: string };
