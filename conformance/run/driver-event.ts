import { validateDriverEvent } from '#generated/formats/validators.js';
import type { DriverEvent } from '../interpreter/types.ts';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import type { ProgramMessage } from '../process/program-output.ts';
import { suggestion } from '../suggestion.ts';

const known: readonly DriverEvent['event'][] = ['online', 'offline', 'message', 'notice', 'refused'];

const needs: Partial<Record<string, string>> = {
  message: 'an object message',
  notice: 'a string text',
  refused: 'a string text, and if there is a reason, a string',
};

/** An event of the driver contract, or what is wrong with it in words. */
export function driverEvent(message: ProgramMessage): DriverEvent | string {
  const name = known.find((event) => event === message.event);
  if (name === undefined) {
    const shown = escapeControlCharacters(message.event.slice(0, 60));
    return `the driver told the event ${shown}, which its contract does not have${suggestion(message.event, known)}`;
  }
  const value: unknown = message;
  if (validateDriverEvent(value) && 'event' in value && value.event !== 'ready') return value;
  return `the driver told the event ${name} without what it needs: ${needs[name] ?? 'nothing'}`;
}
