import { drive } from './driver/drive.ts';
import { readSettings } from './driver/settings.ts';
import { createClient } from './node.ts';
import { UserError } from './user-error.ts';
import { visible } from './visible.ts';

/** A client that another program drives by lines of JSON: see README.md. Exit codes: 0, or 2 for a wrong environment. */

const log = (line: string): void => void process.stderr.write(`reference-client: ${visible(line)}\n`);
const event = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);

// Whoever reads our output may go away; the end of our input tells us to stop.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

try {
  await drive(
    UserError.from(() => createClient(readSettings(process.env))),
    process.stdin,
    { event, log },
  );
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  log(error.message);
  process.exitCode = 2;
}
