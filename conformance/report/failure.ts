import type { CheckResult } from '#generated/formats/report.js';
import type { Protocol } from '../protocol/protocol.ts';
import type { FailureGroup } from './groups.ts';
import { type Labelled, labelledLines } from './labelled.ts';
import { fitted } from './lines.ts';
import { listed } from './lists.ts';
import { marks, type Page } from './page.ts';
import { traceLines } from './trace.ts';

/** What a block needs beside its checks. */
export interface FailureContext {
  readonly protocol: Protocol;
  readonly repeatCommand: (check: CheckResult) => string;
  readonly page: Page;
}

/** So many scenarios of a group are named. */
const namedScenarios = 5;

const clocks = {
  virtual: 'virtual clock, advanced by the kit',
  scaled: 'short timers of the target',
  real: 'real time',
} as const;

/** A check that did not hold, with everything that helps to find out why. */
export function failureBlock(group: FailureGroup, context: FailureContext): string[] {
  const { first } = group;
  const { page, protocol, repeatCommand } = context;
  const { expected, actual, hint, place, grade } = first;
  const facts: Labelled[] = [
    ...first.requirements.map((cited) => ({
      label: cited,
      text: protocol.cite(cited)?.sentence ?? 'is not in the ledger',
      as: 'prose' as const,
    })),
    ...likewise(group),
    ...(expected === undefined ? [] : [{ label: 'expected', text: expected }]),
    ...(actual === undefined ? [] : [{ label: 'but', text: actual, style: marks[first.verdict].style }]),
    ...(hint === undefined ? [] : [{ label: 'hint', text: hint, style: 'cyan' as const, as: 'prose' as const }]),
    ...(grade === undefined ? [] : [{ label: 'time', text: clocks[grade] }]),
    ...(place === undefined ? [] : [{ label: 'where', text: place }]),
    { label: 'repeat', text: repeatCommand(first), as: 'command' },
  ];
  const trace = traceLines(first, page);
  return [failureTitle(group, page), ...labelledLines(facts, page), ...(trace.length === 0 ? [] : ['', ...trace])];
}

/** The first line of a block, or a failure that gets no more than one line. */
export function failureTitle({ first, all }: FailureGroup, page: Page): string {
  const { id, level, verdict, repeated } = first;
  const { glyph, style } = marks[verdict];
  const more = all.length > 1 ? ` and ${all.length - 1} more` : '';
  const after = more + (repeated === true ? ' (second try, alone)' : '');
  return page.paint(style, page.paint('bold', fitted(`${glyph} ${level}  `, id, after, page.limit)));
}

/** The other checks of a group: rows of the same table, or other scenarios. */
function likewise({ first, all }: FailureGroup): Labelled[] {
  if (all.length === 1) return [];
  const scenarios = [...new Set(all.map(({ scenario }) => scenario))].filter((id) => id !== first.scenario);
  if (scenarios.length > 0) return [{ label: 'also in', text: listed(scenarios, namedScenarios), as: 'prose' }];
  return [{ label: 'rows', text: listed(all.map(({ id, example = id }) => example)), as: 'prose' }];
}
