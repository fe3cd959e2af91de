import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProtocolModel } from '#generated/formats/model.js';
import { shellCommand, shellWord } from './command-line.ts';
import { effectiveTimers } from './interpreter/durations.ts';
import type { TestUser } from './interpreter/types.ts';
import { host, timerVariables } from './run/instances.ts';
import { linkTimers } from './run/short-timers.ts';

/** How the kit starts a program. */
export interface Starting {
  readonly model: ProtocolModel;
  readonly command: readonly string[];
  /** Folder in which it runs; that of this process unless told. */
  readonly folder?: string | undefined;
  readonly users: readonly TestUser[];
  readonly port: number;
}

/** Users' files that were written, by what is in them. */
const written = new Map<string, Promise<string>>();

/**
 * The line by which somebody starts a program as the kit does, with all that it is told by its environment. Its file of users
 * is written for this line, and stays.
 */
export async function startLine({ model, command, folder, users, port }: Starting): Promise<string> {
  const env = {
    IM_HOST: host,
    IM_PORT: String(port),
    ...timerVariables(effectiveTimers(model.timers, linkTimers(model.timers))),
    IM_USERS_FILE: await usersFile(JSON.stringify(users)),
  };
  const line = shellCommand(command);
  const elsewhere = folder !== undefined && path.relative(folder, '.') !== '';
  if (process.platform === 'win32') {
    // PowerShell, in which a word in quotes is no command.
    const set = Object.entries(env).map(([name, value]) => `$env:${name}='${value}'; `);
    return `${elsewhere ? `cd ${shellWord(folder)}; ` : ''}${set.join('')}${line.startsWith('"') ? '& ' : ''}${line}`;
  }
  const set = Object.entries(env).map(([name, value]) => `${name}=${shellWord(value)} `);
  return `${elsewhere ? `cd ${shellWord(folder)} && ` : ''}${set.join('')}${line}`;
}

function usersFile(text: string): Promise<string> {
  const known = written.get(text);
  if (known !== undefined) return known;
  const file = mkdtemp(path.join(tmpdir(), 'im-conformance-users-')).then(async (folder) => {
    const name = path.join(folder, 'users.json');
    await writeFile(name, text);
    return name;
  });
  written.set(text, file);
  return file;
}
