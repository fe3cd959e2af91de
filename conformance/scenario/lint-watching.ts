import type { Side, Step } from '#generated/formats/scenario.js';

type Report = (at: readonly string[], message: string) => void;

/** Whom a step judges between a client and a server; undefined where what was captured before decides that. */
export function sideBound(name: keyof Step, value: object): Side | undefined {
  if (name === 'verify') return undefined;
  if (name === 'expectAnswer') return 'server';
  return (value as { from?: string }).from === 'server' && watches.includes(name) ? 'server' : 'client';
}

const watches: readonly (keyof Step)[] = ['expect', 'expectClose', 'silence'];

/** Reports what has a meaning only where the kit stands between client and server, or only where it does not. */
export function lintWatching(step: Step, target: 'server' | 'client' | 'both', report: Report): void {
  const { expect, expectClose, silence, accept, noEvent } = step;
  if (target !== 'both') {
    for (const watching of [expect, expectClose, silence])
      if (watching?.from !== undefined) report(['from'], 'there is only one side to watch: leave out from');
    return;
  }
  if (expect?.pong !== undefined) report(['pong'], 'the kit sends no pings between client and server');
  if (silence !== undefined && silence.of === undefined)
    report([], 'name under of what must not come: signs of life do');
  if (noEvent?.at !== undefined) report(['at'], 'the kit sends no messages between client and server: leave out at');
  if (typeof accept === 'object')
    for (const key of ['answer', 'replies'] as const)
      if (accept[key] !== undefined) report([key], `the server answers: leave out ${key}`);
}
