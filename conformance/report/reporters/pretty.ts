import type { OpenReporter } from '../reporter.ts';
import { terminalReporter } from '../terminal.ts';

/** For a person at a terminal: each check as it is decided, then failures, summary and verdict. */
export const pretty: OpenReporter = ({ progress, ...context }) =>
  terminalReporter({ ...context, err: progress ?? context.out, progress: progress !== undefined });
