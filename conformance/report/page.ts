import { styleText } from 'node:util';
import type { CheckVerdict, RequirementResult, RunVerdict } from '#generated/formats/report.js';
import type { Language } from '../language.ts';
import { type Words, words } from './words.ts';

/** A stream for people: standard output or standard error. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'magenta' | 'cyan';

/** What lines are laid out for. */
export interface Page {
  /** Cells for prose and tables. */
  readonly columns: number;
  /** Cells that no line may exceed; Infinity where lines are not cut, because people search them. */
  readonly limit: number;
  /** Whether colours show; where they do not, words say what they would. */
  readonly coloured: boolean;
  /** The fixed words of its language. */
  readonly words: Words;
  paint(style: Style, text: string): string;
}

const usualColumns = 80;
const fewestColumns = 40;
/** Prose is not laid out wider, to be read with ease. */
const mostColumns = 120;

/** The page that a stream offers now; colours obey NO_COLOR, FORCE_COLOR, TERM and whether it is a terminal. */
export function pageOf(stream: Output, columns = stream.columns, language: Language = 'en'): Page {
  const wide = Math.max(fewestColumns, columns || usualColumns);
  // One style at a time: Node 20 paints a list of styles without asking the stream.
  const paint: Page['paint'] = (style, text) => styleText(style, text, { stream, validateStream: true });
  return {
    columns: Math.min(wide, mostColumns),
    limit: stream.isTTY === true ? wide : Number.POSITIVE_INFINITY,
    coloured: paint('bold', 'x') !== 'x',
    words: words[language],
    paint,
  };
}

/** A page of a file that other programs show: text without colours, whose long values are not cut. */
export function plainPage(language: Language): Page {
  return {
    columns: usualColumns,
    limit: Number.POSITIVE_INFINITY,
    coloured: false,
    words: words[language],
    paint: (_style, text) => text,
  };
}

/** How a check's verdict is shown. */
export const marks: Readonly<Record<CheckVerdict, { readonly glyph: string; readonly style: Style }>> = {
  pass: { glyph: '✓', style: 'green' },
  fail: { glyph: '✗', style: 'red' },
  warn: { glyph: '!', style: 'yellow' },
  skip: { glyph: '–', style: 'dim' },
  untestable: { glyph: '?', style: 'yellow' },
  error: { glyph: '?', style: 'magenta' },
};

/** The verdict whose sign and colour a run has. */
export const runMarks: Readonly<Record<RunVerdict, CheckVerdict>> = {
  conformant: 'pass',
  'conformant with warnings': 'warn',
  'not fully verified': 'untestable',
  'non-conformant': 'fail',
};

/** The verdict whose sign and colour a requirement has. */
export function statusMark(status: RequirementResult['status'], level: RequirementResult['level']): CheckVerdict {
  switch (status) {
    case 'verified':
      return 'pass';
    case 'broken':
      return level === 'MUST' ? 'fail' : 'warn';
    case 'not verified':
      return 'untestable';
    case 'not observable':
    case 'not applicable':
      return 'skip';
  }
}

/** How a run's verdict is coloured. */
export const verdictStyles: Readonly<Record<RunVerdict, Style>> = {
  conformant: 'green',
  'conformant with warnings': 'yellow',
  'not fully verified': 'yellow',
  'non-conformant': 'red',
};

/** The same colours where there is no terminal: dark enough for white letters. */
export const runColours: Readonly<Record<RunVerdict, string>> = {
  conformant: '#1a7f4b',
  'conformant with warnings': '#8f5f00',
  'not fully verified': '#8f5f00',
  'non-conformant': '#c0262d',
};
