import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { isGreen } from '../../run/results.ts';
import { padEnd, padStart } from '../layout.ts';
import { isBefore } from '../trace.ts';
import type { ByteBudget } from './byte-budget.ts';
import { diagram } from './diagram.ts';
import { cut, type Html, html } from './markup.ts';
import type { PageContext } from './page-context.ts';
import type { RunGroup, ShownRun } from './runs.ts';

/** Frames that are shown as text: the first and the last ones, and those around what did not hold. */
const mostFrames = 100;
const firstFrames = 20;
const lastFrames = 20;
const framesBefore = 48;
/** Characters of a frame's text. */
const longestFrame = 300;
const arrows = { sent: '→', received: '←', event: '·', log: '|' } as const;

/** What a page shows of the exchange of a run. */
export interface ShownExchange {
  readonly drawing: Html | undefined;
  readonly text: Html | undefined;
}

/**
 * The exchanges of all runs, as many as the budget has room for: diagrams before frames as text, and both of what did not hold
 * and stands for others before the rest.
 */
export function exchangesOf(
  groups: readonly RunGroup[],
  budget: ByteBudget,
  context: PageContext,
): ReadonlyMap<string, ShownExchange> {
  const isWrong = ({ outcome }: ShownRun): boolean => outcome !== 'passed' && outcome !== 'skipped';
  const firsts = groups.map(({ first }) => first).filter(isWrong);
  const others = groups.flatMap(({ first, alike }) => (isWrong(first) ? alike : [first, ...alike]));
  const shown = new Map<string, ShownExchange>();
  for (const runs of [firsts, others]) {
    for (const run of runs) {
      const drawing = within(() => diagram(run, context.party, context.page));
      shown.set(run.id, { drawing, text: undefined });
    }
    for (const run of runs) {
      const text = within(() => frames(run, context));
      shown.set(run.id, { drawing: shown.get(run.id)?.drawing, text });
    }
  }
  return shown;

  function within(make: () => Html | undefined): Html | undefined {
    const part = budget.isSpent ? undefined : make();
    return part !== undefined && budget.takes(part) ? part : undefined;
  }
}

/** An exchange as text; what is left out of a long one is counted. */
function frames({ trace, checks }: ShownRun, { page }: PageContext): Html | undefined {
  if (trace.length === 0) return undefined;
  const time = Math.max(...trace.map(({ milliseconds }) => milliseconds.toFixed(1).length));
  const column = Math.min(14, Math.max(...trace.map(({ connection }) => escapeControlCharacters(connection).length)));
  const line = ({ milliseconds, connection, direction, text }: TraceEntry): string =>
    `${padStart(milliseconds.toFixed(1), time)} ms  ${padEnd(escapeControlCharacters(connection), column)}  ${arrows[direction]} ${cut(escapeControlCharacters(text), longestFrame)}`;
  const lines: string[] = [];
  let leftOut = 0;
  const count = (): void => {
    if (leftOut > 0) lines.push(page.leftOut(leftOut));
    leftOut = 0;
  };
  const isShown = shownFrames(trace, checks);
  for (const [index, entry] of trace.entries()) {
    if (isShown(index)) {
      count();
      lines.push(line(entry));
    } else leftOut += 1;
  }
  count();
  return html`<details class="frames"><summary>${page.rawFrames(trace.length)}</summary><pre>${lines.map((text) => html`${text}\n`)}</pre></details>`;
}

function shownFrames(trace: readonly TraceEntry[], checks: readonly CheckResult[]): (index: number) => boolean {
  if (trace.length <= mostFrames) return () => true;
  const broken = checks.find((check) => !isGreen(check));
  const decided = broken === undefined ? 0 : trace.filter((entry) => isBefore(entry, broken.milliseconds)).length;
  const from = Math.max(firstFrames, decided - framesBefore);
  const until = from + mostFrames - firstFrames - lastFrames;
  return (index) => index < firstFrames || index >= trace.length - lastFrames || (index >= from && index < until);
}
