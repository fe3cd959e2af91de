import type { OpenReporter } from '../reporter.ts';
import { terminalReporter } from '../terminal.ts';

/** For a person who wants to see everything: each check as it is decided, then what `pretty` tells. */
export const list: OpenReporter = ({ progress, ...context }) =>
  terminalReporter({ ...context, err: progress ?? context.out, progress: progress !== undefined, everyCheck: true });
