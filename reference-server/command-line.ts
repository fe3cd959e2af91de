import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import { UserError } from './user-error.ts';

/** Reads flags by a command that throws; undefined where only help was asked for, a UserError where one is wrong. */
export function parseFlags<Flags extends object>(command: Command, argv: readonly string[]): Flags | undefined {
  try {
    return command.parse(argv, { from: 'user' }).opts<Flags>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined; // help
    const line = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    throw new UserError(`${line} (--help lists the options)`, 2);
  }
}

/** A parser for a flag's value; `undefined` from `parse` means that it is wrong. */
export function flag<T>(parse: (text: string) => T | undefined, expected: string): (text: string) => T {
  return (text) => {
    const value = parse(text);
    if (value === undefined) throw new InvalidArgumentError(`Expected ${expected}.`);
    return value;
  };
}

/** The same for a flag that may be given several times. */
export function listFlag<T>(
  parse: (text: string) => T | undefined,
  expected: string,
): (text: string, before?: readonly T[]) => readonly T[] {
  const read = flag(parse, expected);
  return (text, before = []) => [...before, read(text)];
}

/** A text that is there. */
export const nonEmpty = flag((text) => text || undefined, 'something');
