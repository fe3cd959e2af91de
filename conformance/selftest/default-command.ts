import { fileURLToPath } from 'node:url';
import { packageFolder } from '../package-folder.ts';
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
  const fromSources = import.meta.url.endsWith('.ts');
  const { path: program, options } = programs[actor];
  const file = fileURLToPath(new URL(fromSources ? `${program}.ts` : `dist/${program}.js`, packageFolder()));
  return [process.execPath, ...process.execArgv, file, ...options];
}
