import { cells } from './layout.ts';

/**
 * A shell command on lines that can be copied together, each but the last with a backslash at its end: broken between
 * words, if possible not between an option and its value. A word that is longer than a line is left whole. On Windows,
 * where no one sign continues a line in every shell, all stays on one line.
 */
export function wrapCommand(command: string, columns: number): string[] {
  if (cells(command) <= columns || process.platform === 'win32') return [command];
  const room = columns - ' \\'.length;
  const lines: string[] = [];
  for (const unit of units(command, room)) {
    const last = lines.at(-1);
    if (last !== undefined && cells(last) + 1 + cells(unit) <= room) lines[lines.length - 1] = `${last} ${unit}`;
    else lines.push(unit);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}

/** Words of a command; an option and its value are one, if that fits into a line. */
function units(command: string, room: number): string[] {
  const words = command.match(/(?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])+/g) ?? [];
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const takesValue = last !== undefined && /^--[a-z-]+$/.test(last) && !word.startsWith('-');
    if (takesValue && cells(last) + 1 + cells(word) <= room) joined[joined.length - 1] = `${last} ${word}`;
    else joined.push(word);
  }
  return joined;
}
