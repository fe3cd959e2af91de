import { InvalidArgumentError } from 'commander';

/** A parser for a flag's value; `undefined` from `parse` means that it is wrong. */
export function flag<T>(parse: (text: string) => T | undefined, expected: string): (text: string) => T {
  return (text) => {
    const value = parse(text);
    if (value === undefined) throw new InvalidArgumentError(`Expected ${expected}.`);
    return value;
  };
}

/** Any text but none. */
export const nonEmpty = flag((text) => text || undefined, 'something');

export const PORT_RANGE = 'a port number from 0 to 65535';

/** Reads the number of a port; undefined where it is none. */
export function parsePort(text: string): number | undefined {
  return /^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}
