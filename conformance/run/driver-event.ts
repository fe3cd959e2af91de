import { validateDriverEvent } from '#generated/formats/validators.js';
import type { Note } from '../interpreter/causes.ts';
import type { DriverEvent } from '../interpreter/types.ts';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import type { ProgramMessage } from '../process/program-output.ts';
import { nearest } from '../suggestion.ts';

const known: readonly DriverEvent['event'][] = ['online', 'offline', 'message', 'notice', 'refused'];

/** An event of the driver contract, or a note of what is wrong with it. */
export function driverEvent(message: ProgramMessage): DriverEvent | Note {
  const name = known.find((event) => event === message.event);
  if (name === undefined) {
    const event = escapeControlCharacters(message.event.slice(0, 60));
    return { kind: 'unknown-event', event, meant: nearest(message.event, known) };
  }
  const value: unknown = message;
  if (validateDriverEvent(value) && 'event' in value && value.event !== 'ready') return value;
  return { kind: 'incomplete-event', event: name };
}
