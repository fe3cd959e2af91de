import { UserError } from '../user-error.ts';

/** What a line of standard input asks for. */
export type Command =
  | { readonly command: 'connect' | 'disconnect' | 'exit' }
  | { readonly command: 'send'; readonly text: string };

const EXPECTED =
  'expected {"command":"connect"}, {"command":"send","text":"…"}, {"command":"disconnect"} or {"command":"exit"}';

/** Reads one line; throws a UserError that says what is expected. */
export function parseCommand(line: string): Command {
  const { command, text } = parseObject(line);
  if (command === 'connect' || command === 'disconnect' || command === 'exit') return { command };
  if (command === 'send' && typeof text === 'string') return { command, text };
  throw new UserError(`not a command: ${line.slice(0, 200)}: ${EXPECTED}`);
}

function parseObject(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // Said in one way, whatever is wrong with the line.
  }
  return {};
}
