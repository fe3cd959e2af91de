import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ImMessage } from '#generated/support-chat/types.js';
import { visible } from '../visible.ts';
import type { Screen, ScreenEvents } from './screen.ts';
import type { ChatWords } from './words.ts';

/** Plain lines, for a pipe or a file: one line for each thing that happens, no colours and no cursor. */
export function plainScreen(input: Readable, output: Writable, events: ScreenEvents, words: ChatWords): Screen {
  const print = (line: string): void => void output.write(`${visible(line)}\n`);
  const lines = createInterface({ input });
  lines.on('line', (line) => events.line(line));
  lines.on('close', () => events.end());
  return {
    message({ username, avatar, createTime, text }: ImMessage, own: boolean) {
      const picture = avatar === '' ? '' : ` <${avatar}>`;
      print(`${own ? '>' : '<'} ${createTime} ${username}${picture}: ${text}`);
    },
    lamp: (online) => print(online ? `● ${words.online}` : `○ ${words.offline}`),
    note: (text) => print(`- ${text}`),
    warn: (text) => print(`! ${text}`),
    close() {
      lines.close();
      input.destroy(); // an open one would keep the program alive
    },
  };
}
