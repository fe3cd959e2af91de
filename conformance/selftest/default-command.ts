import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../protocol/protocol.ts';

const programs = {
  server: { path: 'reference-server/faults/program', options: ['--tick'] },
  client: { path: 'reference-client/faults/program', options: [] },
} as const;

/**
 * The command of this package's own server or client that can be wrong on purpose, with its optional features. It runs as
 * this process does: compiled, or from the sources by the same loader.
 */
export function defaultCommand(actor: Actor): string[] {
  const here = fileURLToPath(import.meta.url);
  const { path: program, options } = programs[actor];
  const file = path.join(path.dirname(here), `../../${program}${path.extname(here)}`);
  return [process.execPath, ...process.execArgv, file, ...options];
}
