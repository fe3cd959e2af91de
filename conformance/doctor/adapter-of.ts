import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder into which `init` writes what starts or drives the user's program. */
const adapterFolder = 'im-conformance';

/** The file of a command that is an adapter of the user's project, written from the folder in which it runs. */
export function adapterOf({
  command,
  folder = '.',
}: {
  readonly command: readonly string[];
  readonly folder?: string | undefined;
}): string | undefined {
  for (const argument of command.slice(1)) {
    const named = path.posix.normalize(argument.replaceAll(path.sep, '/')).replace(/\/$/, '');
    // `go run` takes the folder of a program.
    const file = named === adapterFolder ? `${adapterFolder}/main.go` : named;
    if (file.startsWith(`${adapterFolder}/`) && existsSync(path.join(folder, file))) return file;
  }
  return undefined;
}
