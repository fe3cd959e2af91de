import { InvalidArgumentError } from 'commander';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, m: 60_000, h: 3_600_000 };

/** Milliseconds of a length of time. */
export function duration(text: string): number {
  const [, amount, unit = ''] = /^([0-9]+(?:\.[0-9]+)?) ?([a-z]+)$/.exec(text) ?? [];
  const factor = units[unit];
  if (amount === undefined || factor === undefined)
    throw new InvalidArgumentError('write it as 500ms, 30s, 5min or 2h.');
  return Number(amount) * factor;
}

/** A count. */
export function positiveInteger(text: string): number {
  if (!/^[1-9][0-9]{0,5}$/.test(text)) throw new InvalidArgumentError('it is a whole number from 1 up.');
  return Number(text);
}

/** A number from 0 up. */
export function wholeNumber(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError('it is a whole number.');
  return Number(text);
}

/** A part of several. */
export function shard(text: string): { index: number; count: number } {
  const [, index = 0, count = 0] = (/^([0-9]{1,4})\/([0-9]{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new InvalidArgumentError('write it as 1/3 for the first of three parts.');
  return { index, count };
}
