import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { usersFile } from './build.ts';

/** How what is not installed is installed, for people. */
export const INSTALL: Readonly<Partial<Record<string, string>>> = { bun: 'npm install --no-save bun' };

/** One server program that is measured. */
export interface Contestant {
  readonly name: ContestantName;
  readonly command: string;
  readonly args: readonly string[];
}

/** The reference server, and the yardsticks that it is laid beside. */
export type ContestantName = 'reference' | YardstickName;
export type YardstickName = 'naive' | 'raw' | 'bun';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The built reference server. */
export const REFERENCE_PROGRAM = path.join(root, 'dist/reference-server/program.js');

/** The built command of the conformance kit. */
export const SUITE_PROGRAM = path.join(root, 'dist/bin/im-conformance.js');

/**
 * How the reference server is started for every measurement: limits that protect it in the world are raised here, because
 * one load process does what many users would. An hour between heartbeats keeps its pings out of counted bytes.
 */
const REFERENCE_FLAGS = {
  '--port': '0',
  '--heartbeat': '1h',
  '--chats-per-second': '1000000',
  '--chat-burst': '1000000',
  '--chat-bytes-per-second': '1GiB',
  '--chat-bytes-burst': '1GiB',
  '--heartbeats-per-second': '1000000',
  '--heartbeat-burst': '1000000',
  '--handshakes-per-second': '1000000',
  '--connections-per-address': '20000',
};

/**
 * The contestant of that name, or undefined where it is not installed here.
 *
 * @param folder where `buildYardsticks` put the yardsticks
 */
export function contestant(name: ContestantName, folder: string): Contestant | undefined {
  if (name === 'reference') {
    const flags = Object.entries(REFERENCE_FLAGS).flat();
    return { name, command: process.execPath, args: [REFERENCE_PROGRAM, '--users', usersFile(folder), ...flags] };
  }
  const command = name === 'bun' ? 'bun' : process.execPath;
  if (name === 'bun' && spawnSync(command, ['--version']).status !== 0) return undefined;
  return { name, command, args: [path.join(folder, `${name}.js`)] };
}
