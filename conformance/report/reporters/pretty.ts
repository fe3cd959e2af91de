import type { OpenReporter } from '../reporter.ts';
import { terminalReporter } from '../terminal.ts';

/** For a person at a terminal: how far it is while it goes on, then failures, summary and verdict; what passed is a number. */
export const pretty: OpenReporter = ({ progress, ...context }) =>
  terminalReporter({ ...context, err: progress ?? context.out, progress: progress !== undefined });
