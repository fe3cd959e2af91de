import { readFile } from 'node:fs/promises';
import type { Report } from '#generated/formats/report.js';
import { type Validator, validateReport } from '#generated/formats/validators.js';
import { CommandFailure } from './failure.ts';

/** Reads a report of im-conformance server, client or both. Throws CommandFailure. */
export function readReport(file: string): Promise<Report> {
  return readResult(file, validateReport, 'server --json');
}

/** Reads what a command has printed as JSON; `command` names it to who gives another file. Throws CommandFailure. */
export async function readResult<T>(file: string, fits: Validator<T>, command: string): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : (error.code ?? error.message);
    throw new CommandFailure(`cannot read ${file}: ${why}`, 2);
  });
  const value = parsed(text);
  if (value === undefined)
    throw new CommandFailure(`${file} is no report of im-conformance ${command}: it is no JSON`, 2);
  if (fits(value)) return value;
  const [first] = fits.errors ?? [];
  const extra = first?.params['additionalProperty'];
  const what = [first?.message, typeof extra === 'string' ? JSON.stringify(extra) : undefined]
    .filter(Boolean)
    .join(' ');
  const why = [first?.instancePath, what].filter(Boolean).join(' ');
  throw new CommandFailure(`${file} is no report of im-conformance ${command}: ${why}`, 2);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
