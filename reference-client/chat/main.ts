import { setTimeout as delay } from 'node:timers/promises';
import { TIMERS } from '#generated/support-chat/constants.js';
import { createClient } from '../node.ts';
import { UserError } from '../user-error.ts';
import { Conversation } from './conversation.ts';
import { type Options, readOptions } from './options.ts';
import { plainScreen } from './plain-screen.ts';
import type { Screen, ScreenEvents } from './screen.ts';
import { terminalScreen } from './terminal-screen.ts';
import { type ChatWords, chatWords } from './words.ts';

/** Room for what is piped in at once. */
const MOST_QUEUED = 10_000;

/**
 * Runs a chat on a terminal, or on plain lines where there is none, until its user goes or the input ends. `name` is what
 * the program is called in its messages. The exit code is 0; 1 where the input has ended and not all of it may have
 * arrived; 2 for wrong usage, which is told in one line on standard error.
 */
export async function run(argv: readonly string[], name: string): Promise<void> {
  // Whoever reads our output may go away; what was typed is still sent.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  try {
    const options = readOptions(argv, name);
    if (options !== undefined) await chat(options);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = 2;
  }
}

async function chat(options: Options): Promise<void> {
  const client = UserError.from(() => createClient({ ...options, mostQueued: MOST_QUEUED }));
  const onTerminal = process.stdin.isTTY && process.stdout.isTTY && process.env['TERM'] !== 'dumb';
  let take = (_line: string): void => {};
  let leave = (): void => {};
  let end = (): void => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const words = chatWords[options.language];
  const screen = openScreen(onTerminal, { line: (line) => take(line), leave, end }, words);
  const conversation = new Conversation(client, options.userId, screen, words);
  take = (line) => {
    if (!conversation.take(line)) leave();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, leave);

  client.connect();
  await Promise.race([left, ended]);
  if (!onTerminal)
    await Promise.race([left, conversation.answered(), delay(TIMERS.answerLimit, undefined, { ref: false })]);
  await client.disconnect(); // CL-13
  screen.close();
  if (!onTerminal && conversation.lost > 0) process.exitCode = 1;
}

function openScreen(onTerminal: boolean, events: ScreenEvents, words: ChatWords): Screen {
  const { stdin, stdout } = process;
  return onTerminal ? terminalScreen(stdin, stdout, events, words) : plainScreen(stdin, stdout, events, words);
}
