import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { AdvancedEvent, ErrorEvent } from '#generated/formats/control.js';
import { validateControlLine } from '#generated/formats/validators.js';

/** The longest jump of the clock, in milliseconds: some thirty years. */
const LONGEST_ADVANCE = 10 ** 12;

/**
 * Whether standard input is a pipe or a socket, through which another program may control this one. A terminal, a file
 * and /dev/null are not.
 */
export function hasController(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isSocket();
  } catch {
    return false; // closed
  }
}

/** Carries out each line of `input` and hands over its answer; settles when the input ends. */
export async function takeCommands(
  input: Readable,
  advance: (ms: number) => void,
  answer: (event: AdvancedEvent | ErrorEvent) => void,
): Promise<void> {
  const lines = createInterface({ input });
  lines.on('line', (line) => {
    if (line.trim() !== '') answer(obey(line, advance));
  });
  await once(lines, 'close');
}

function obey(line: string, advance: (ms: number) => void): AdvancedEvent | ErrorEvent {
  let command: unknown;
  try {
    command = JSON.parse(line);
  } catch {
    return complain('a command is one line of JSON');
  }
  if (!validateControlLine(command) || !('command' in command)) {
    return complain('the one command is {"command":"advance","ms":<whole number from 0>}');
  }
  if (command.ms > LONGEST_ADVANCE) return complain(`ms is at most ${LONGEST_ADVANCE}`);
  advance(command.ms);
  return { event: 'advanced' };
}

function complain(message: string): ErrorEvent {
  return { event: 'error', message };
}
