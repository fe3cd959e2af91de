import { execFile } from 'node:child_process';
import { whyNotStarted } from './child.ts';
import { escapeControlCharacters } from './escape-control-characters.ts';
import { ProgramError } from './program-error.ts';

const mostBytes = 16 * 1024 * 1024;

/**
 * Standard output of a command that ends by itself within `limitMs` milliseconds, with exit code 0. It has the environment
 * of this process unless told.
 * @throws ProgramError
 */
export function outputOf(
  command: string,
  args: readonly string[],
  limitMs: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { timeout: limitMs, killSignal: 'SIGKILL', maxBuffer: mostBytes, env } as const;
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      if (child.pid === undefined)
        return reject(
          new ProgramError(
            'not-found',
            whyNotStarted(command, { ...error, message: error.message, code: String(error.code) }),
          ),
        );
      const how =
        typeof error.code === 'number'
          ? `exited with code ${error.code}`
          : error.killed === true
            ? `did not end within ${limitMs} ms`
            : `was ended by ${error.signal ?? error.code}`;
      const said = stderr.split('\n').filter((line) => line !== '');
      const what = escapeControlCharacters([command, ...args].join(' '));
      reject(new ProgramError('exited', `"${what}" ${how}`, said.slice(-10).map(escapeControlCharacters)));
    });
    child.stdin?.end();
  });
}
