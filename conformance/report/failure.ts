import type { CheckResult } from '#generated/formats/report.js';
import type { Protocol } from '../protocol/protocol.ts';
import type { FailureGroup } from './groups.ts';
import { type Labelled, labelledLines } from './labelled.ts';
import { fitted } from './lines.ts';
import { listed } from './lists.ts';
import { marks, type Page } from './page.ts';
import { traceLines } from './trace.ts';
import type { Words } from './words.ts';

/** What a block needs beside its checks. */
export interface FailureContext {
  readonly protocol: Protocol;
  readonly repeatCommand: (check: CheckResult) => string;
  readonly page: Page;
}

/** So many scenarios of a group are named. */
const namedScenarios = 5;

/** A check that did not hold, with everything that helps to find out why. */
export function failureBlock(group: FailureGroup, context: FailureContext): string[] {
  const { first } = group;
  const { page, protocol, repeatCommand } = context;
  const { expected, actual, hint, place, grade } = first;
  const { words } = page;
  const { labels } = words;
  const facts: Labelled[] = [
    ...first.requirements.map((cited) => ({
      label: cited,
      text: protocol.cite(cited)?.sentence ?? words.notInLedger,
      as: 'prose' as const,
    })),
    ...likewise(group, words),
    ...(expected === undefined ? [] : [{ label: labels.expected, text: expected }]),
    ...(actual === undefined ? [] : [{ label: labels.but, text: actual, style: marks[first.verdict].style }]),
    ...(hint === undefined ? [] : [{ label: labels.hint, text: hint, style: 'cyan' as const, as: 'prose' as const }]),
    ...(grade === undefined ? [] : [{ label: labels.time, text: words.grades[grade] }]),
    ...(place === undefined ? [] : [{ label: labels.where, text: place }]),
    { label: labels.repeat, text: repeatCommand(first), as: 'command' },
  ];
  const trace = traceLines(first, page);
  return [failureTitle(group, page), ...labelledLines(facts, page), ...(trace.length === 0 ? [] : ['', ...trace])];
}

/** The first line of a block, or a failure that gets no more than one line. */
export function failureTitle({ first, all }: FailureGroup, page: Page): string {
  const { id, level, verdict, repeated } = first;
  const { glyph, style } = marks[verdict];
  const more = all.length > 1 ? page.words.others(all.length - 1) : '';
  const after = more + (repeated === true ? page.words.inBrackets(page.words.secondTry) : '');
  return page.paint(style, page.paint('bold', fitted(`${glyph} ${level}  `, id, after, page.limit)));
}

/** The other checks of a group: rows of the same table, or other scenarios. */
function likewise({ first, all }: FailureGroup, words: Words): Labelled[] {
  if (all.length === 1) return [];
  const scenarios = [...new Set(all.map(({ scenario }) => scenario))].filter((id) => id !== first.scenario);
  if (scenarios.length > 0)
    return [{ label: words.labels.alsoIn, text: listed(scenarios, namedScenarios, words), as: 'prose' }];
  return [
    {
      label: words.labels.rows,
      text: listed(all.map(({ id, example = id }) => example)),
      as: 'prose',
    },
  ];
}
