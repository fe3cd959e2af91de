import { clearScreenDown, createInterface, cursorTo, moveCursor } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { ImMessage } from '#generated/support-chat/types.js';
import { visible } from '../visible.ts';
import { toTheRight, wrap } from './layout.ts';
import type { Screen, ScreenEvents } from './screen.ts';
import type { ChatWords } from './words.ts';

type Style = Parameters<typeof styleText>[0];

/** The part of the width that words take, so that left and right can be told from each other. */
const BUBBLE = 0.75;

/** A terminal: the conversation above, a line to write on below, and the online lamp at its beginning. */
export function terminalScreen(input: ReadStream, output: WriteStream, events: ScreenEvents, words: ChatWords): Screen {
  const paint = (style: Style, text: string): string =>
    styleText(style, text, { stream: output, validateStream: true });
  const columns = (): number => Math.max(output.columns || 80, 20);
  const lines = createInterface({ input, output, prompt: '', historySize: 100 });
  let prompt = '';
  let open = true;

  function light(online: boolean): void {
    prompt = `${online ? paint('green', `● ${words.online}`) : paint('gray', `○ ${words.offline}`)} › `;
    lines.setPrompt(prompt);
  }

  /** Clears the screen from the beginning of the line that is so many rows above. */
  function clearBelow(rows: number): void {
    moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
  }

  /** Writes above the line that the user writes on, and puts that back. */
  function above(text: string): void {
    if (!open) return void output.write(`${text}\n`);
    clearBelow(lines.getCursorPos().rows);
    if (text !== '') output.write(`${text}\n`);
    // The line editor would go up by the rows that its line took above the cursor: here it has none yet.
    Object.assign(lines, { prevRows: 0 });
    lines.prompt(true);
  }

  function aboveIn(style: Style, text: string): void {
    above(
      wrap(visible(text), columns())
        .map((line) => paint(style, line))
        .join('\n'),
    );
  }

  /** Takes the line away that was just entered: it comes back as a message. */
  function erase(line: string): void {
    clearBelow(Math.floor((stringWidth(prompt) + stringWidth(line)) / columns()) + 1);
  }

  lines.on('line', (line) => {
    erase(line);
    events.line(line);
    if (open) lines.prompt();
  });
  lines.on('SIGINT', () => events.leave());
  lines.on('close', () => {
    open = false;
    clearBelow(0);
    events.end();
  });
  light(false);
  lines.prompt();

  return {
    message({ username, avatar, createTime, text }: ImMessage, own: boolean) {
      const width = columns();
      const bubble = Math.floor(width * BUBBLE);
      const head = wrap(visible([username, createTime, avatar].filter(Boolean).join('  ')), width);
      const words = text.split('\n').flatMap((line) => wrap(visible(line), bubble));
      const place = (line: string): string => (own ? toTheRight(line, width) : line);
      above([...head.map((line) => paint('gray', place(line))), ...words.map(place), ''].join('\n'));
    },
    lamp(online) {
      light(online);
      if (open) above('');
    },
    note: (text) => aboveIn('gray', text),
    warn: (text) => aboveIn('yellow', text),
    close: () => lines.close(),
  };
}
