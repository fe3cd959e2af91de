import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The command of this package's own server that can be wrong on purpose, with its optional features. It runs as this
 * process does: compiled, or from the sources by the same loader.
 */
export function defaultCommand(): string[] {
  const here = fileURLToPath(import.meta.url);
  const program = path.join(path.dirname(here), `../../reference-server/faults/program${path.extname(here)}`);
  return [process.execPath, ...process.execArgv, program, '--tick'];
}
