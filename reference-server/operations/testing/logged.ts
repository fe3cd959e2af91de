import { eventually } from '../../testing/deadline.ts';
import type { Program } from '../../testing/program.ts';

/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** The whole lines of a log, each of which must be JSON. */
export function linesIn(text: string): LogLine[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** The lines of that event which a program has written to standard error. */
export function logged(program: Program, event: string): LogLine[] {
  return linesIn(program.stderr).filter((line) => line['event'] === event);
}

/** Waits until there are so many lines of that event, and returns all that there are. */
export function untilLogged(program: Program, event: string, count = 1): Promise<LogLine[]> {
  return eventually(`${count} lines of ${event}`, () => {
    const lines = logged(program, event);
    return lines.length >= count && lines;
  });
}
