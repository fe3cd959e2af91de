import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import { wrapCommand } from './command.ts';
import { cells, padEnd, wrap } from './layout.ts';
import type { Page } from './page.ts';

/** A value with the word before it. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
  readonly style?: Parameters<Page['paint']>[0];
  /** How it is broken where it is too long; a value unless told. */
  readonly as?: 'prose' | 'value' | 'command';
}

/**
 * Values under each other, indented by two, their labels in one column; further lines hang below the first. Prose is
 * wrapped on every page; values and commands stay on one line where lines are not cut.
 */
export function labelledLines(entries: readonly Labelled[], page: Page): string[] {
  const column = Math.max(8, ...entries.map(({ label }) => cells(label))) + 2;
  return entries.flatMap(({ label, text, style, as = 'value' }) => {
    const room = (as === 'prose' ? page.columns : page.limit) - 2 - column;
    const safe = escapeControlCharacters(text);
    const lines = as === 'command' ? wrapCommand(safe, room) : wrap(safe, room);
    // A command whose words do not fit beside its label gets lines of its own.
    if (as === 'command' && lines.some((line) => cells(line) > room))
      return [`  ${page.paint('dim', label)}`, ...wrapCommand(safe, page.limit - 2).map((line) => `  ${line}`)];
    return lines.map((line, index) => {
      const before = page.paint('dim', padEnd(index === 0 ? label : '', column));
      return `  ${before}${style === undefined ? line : page.paint(style, line)}`;
    });
  });
}

/** Prose on lines that all have the same indentation. */
export function paragraph(text: string, page: Page, indent = 0): string[] {
  return wrap(escapeControlCharacters(text), page.columns - indent).map((line) => ' '.repeat(indent) + line);
}
