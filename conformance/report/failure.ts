import type { CheckResult } from '#generated/formats/report.js';
import type { Protocol } from '../protocol/protocol.ts';
import type { FailureGroup } from './groups.ts';
import { type Labelled, labelledLines } from './labelled.ts';
import { fitted } from './lines.ts';
import { marks, type Page } from './page.ts';
import { traceLines } from './trace.ts';

/** What a block needs beside its checks. */
export interface FailureContext {
  readonly protocol: Protocol;
  readonly repeatCommand: (check: CheckResult) => string;
  readonly page: Page;
}

const clocks = {
  virtual: 'virtual clock, advanced by the kit',
  scaled: 'short timers of the target',
  real: 'real time',
} as const;

/** A check that did not hold, with everything that helps to find out why. */
export function failureBlock({ first, all }: FailureGroup, context: FailureContext): string[] {
  const { page, protocol, repeatCommand } = context;
  const { expected, actual, hint, place, grade } = first;
  const facts: Labelled[] = [
    ...first.requirements.map((cited) => ({
      label: cited,
      text: protocol.cite(cited)?.sentence ?? 'is not in the ledger',
      as: 'prose' as const,
    })),
    ...(all.length === 1 ? [] : [{ label: 'rows', text: all.map(({ example }) => example).join(', ') }]),
    ...(expected === undefined ? [] : [{ label: 'expected', text: expected }]),
    ...(actual === undefined ? [] : [{ label: 'but', text: actual, style: marks[first.verdict].style }]),
    ...(hint === undefined ? [] : [{ label: 'hint', text: hint, style: 'cyan' as const, as: 'prose' as const }]),
    ...(grade === undefined ? [] : [{ label: 'time', text: clocks[grade] }]),
    ...(place === undefined ? [] : [{ label: 'where', text: place }]),
    { label: 'repeat', text: repeatCommand(first), as: 'command' },
  ];
  const trace = traceLines(first, page);
  return [
    title(first, all.length - 1, page),
    ...labelledLines(facts, page),
    ...(trace.length === 0 ? [] : ['', ...trace]),
  ];
}

function title({ id, level, verdict, repeated }: CheckResult, more: number, page: Page): string {
  const { glyph, style } = marks[verdict];
  const rows = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'row' : 'rows'}`;
  const after = rows + (repeated === true ? ' (second try, alone)' : '');
  return page.paint(style, page.paint('bold', fitted(`${glyph} ${level}  `, id, after, page.limit)));
}
