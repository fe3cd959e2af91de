import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import { wrapCommand } from '../report/command.ts';
import { cells, cutEnd, padEnd, wrap } from '../report/layout.ts';
import type { Page } from '../report/page.ts';
import type { Finding, Status } from './finding.ts';

const marks: Readonly<Record<Status, { readonly glyph: string; readonly style: Parameters<Page['paint']>[0] }>> = {
  fine: { glyph: '✓', style: 'green' },
  problem: { glyph: '✗', style: 'red' },
  notice: { glyph: '!', style: 'yellow' },
  'not-reached': { glyph: '–', style: 'dim' },
};

/** So many of a program's last lines are shown. */
const shownLog = 14;
/** Cells of what was seen that are shown. */
const longestSeen = 240;

/** Cells of the widest label. */
export function labelColumn(labels: readonly string[]): number {
  return Math.max(0, ...labels.map(cells));
}

/** One step: a line with its mark and label, further lines below its text. */
export function findingLines(
  { status, label, text, seen = [], remedy = '', command, log = [] }: Finding,
  column: number,
  page: Page,
): string[] {
  const { glyph, style } = marks[status];
  const before = 2 + column + 2;
  const room = Math.max(20, page.columns - before);
  const below = (line: string): string => ' '.repeat(before) + line;
  const [first = '', ...more] = wrap(escapeControlCharacters(text), room);
  const paint = (line: string): string => (status === 'fine' ? line : page.paint(style, line));
  return [
    `${page.paint(style, glyph)} ${paint(padEnd(label, column))}  ${paint(first)}`,
    ...more.map((line) => below(paint(line))),
    ...seen.flatMap((words) => hanging('· ', cutEnd(escapeControlCharacters(words), longestSeen), room).map(below)),
    ...log
      .filter((line) => line.trim() !== '')
      .slice(-shownLog)
      .map((line) => page.paint('dim', below(`| ${cutEnd(line, Math.min(page.limit, 200) - before - 2)}`))),
    ...hanging('→ ', escapeControlCharacters(remedy), room).map((line) => below(page.paint('cyan', line))),
    ...(command === undefined ? [] : wrapCommand(escapeControlCharacters(command), room).map(below)),
  ];
}

/** A text whose first line begins with a sign, and whose others are indented by as much. */
function hanging(sign: string, text: string, room: number): string[] {
  if (text === '') return [];
  return wrap(text, room - cells(sign)).map((line, index) => (index === 0 ? sign : ' '.repeat(cells(sign))) + line);
}
