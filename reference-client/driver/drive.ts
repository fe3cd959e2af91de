import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Client } from '../shell/client.ts';
import { UserError } from '../user-error.ts';
import { type Command, parseCommand } from './commands.ts';

/** Where the driver writes to; a line is without its end. */
export interface Output {
  event(event: object): void;
  log(line: string): void;
}

/**
 * Lets another program drive a client by lines of JSON: each line of `input` is a command, what the client tells becomes an
 * event. Settles after `exit` or the end of the input, when the connection is over.
 */
export async function drive(client: Client, input: Readable, { event, log }: Output): Promise<void> {
  client.on('online', () => event({ event: 'online' }));
  client.on('offline', (told) => event({ event: 'offline', ...told }));
  client.on('message', (message) => event({ event: 'message', message }));
  client.on('notice', ({ text }) => event({ event: 'notice', text }));
  client.on('refused', (told) => event({ event: 'refused', ...told }));
  client.on('retry', ({ delay, detail }) => log(`${detail}; next attempt in ${Math.round(delay)} ms`));
  client.on('log', ({ line }) => log(line));
  event({ event: 'ready' });

  const lines = createInterface({ input });
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const command = readCommand(line, log);
    if (command?.command === 'exit') break;
    if (command !== undefined) obey(client, command, event);
  }
  lines.close();
  input.destroy(); // an open one would keep the program alive
  await client.disconnect();
}

function readCommand(line: string, log: (line: string) => void): Command | undefined {
  try {
    return parseCommand(line);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log(error.message);
    return undefined;
  }
}

function obey(client: Client, command: Command, event: (event: object) => void): void {
  if (command.command === 'connect') client.connect();
  else if (command.command === 'disconnect') client.disconnect();
  else if (command.command === 'send') {
    client.send(command.text).then((answer) => {
      if (answer.outcome !== 'refused') return;
      event({ event: 'refused', text: command.text, reason: answer.reason, message: answer.message });
    });
  }
}
