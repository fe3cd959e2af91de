import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import { isGreen } from '../../run/results.ts';
import { isBefore } from '../trace.ts';

/** One line of a sequence diagram, from the top. */
export type Row =
  | { readonly type: 'frame'; readonly at: number; readonly entry: TraceEntry; readonly decides?: CheckResult }
  /** Time in which nothing happened. */
  | { readonly type: 'gap'; readonly milliseconds: number }
  /** Frames that are left out. */
  | { readonly type: 'folded'; readonly at: number; readonly frames: number; readonly milliseconds: number }
  /** The moment at which checks were decided, all alike. */
  | { readonly type: 'decision'; readonly at: number; readonly checks: readonly CheckResult[] };

/** Frames of a diagram; of a longer exchange the first ones, the last ones, and those around what did not hold. */
const mostFrames = 60;
const lastFrames = 20;
const firstBeforeFailure = 10;
const beforeFailure = 30;
const afterFailure = 8;
/** A frame and a decision so close, in milliseconds, are one moment: traces are rounded. */
const sameMoment = 0.11;
/** An exchange of so many frames is short enough to show what repeats itself. */
const shortExchange = 12;
/** What is said so often at the beginning, and at the end, is shown; the rest, where so many in a row are such. */
const shownAlike = 2;
const fewestFolded = 4;
/** Silence from so many milliseconds on is folded. */
const longGap = 1000;

/** What a diagram shows of an exchange: frames, decisions of the checks, and what was left out between them. */
export function rowsOf(trace: readonly TraceEntry[], checks: readonly CheckResult[]): Row[] {
  const decisions = decisionsOf(trace, checks);
  const shown = shownFrames(trace, decisions);
  const rows: Row[] = [];
  const decide = (index: number, folded: boolean): void => {
    for (const { before, alike } of decisions) {
      if (before !== index || (folded && alike.every(isGreen))) continue;
      rows.push({ type: 'decision', at: alike[0]?.milliseconds ?? 0, checks: alike });
    }
  };
  let since: number | undefined;
  let skipped = 0;
  const unfold = (until: number): void => {
    if (since !== undefined)
      rows.push({ type: 'folded', at: since, frames: skipped, milliseconds: Math.max(0, until - since) });
    since = undefined;
    skipped = 0;
  };
  for (const [index, entry] of trace.entries()) {
    const at = entry.milliseconds;
    if (shown(index)) {
      unfold(at);
      decide(index, false);
      const decides = decidedBy(index, entry, decisions);
      rows.push({ type: 'frame', at, entry, ...(decides === undefined ? {} : { decides }) });
    } else {
      decide(index, true);
      since ??= at;
      skipped += 1;
    }
  }
  unfold(trace.at(-1)?.milliseconds ?? 0);
  decide(trace.length, false);
  return withGaps(rows);
}

interface Decision {
  /** Number of frames that came before it. */
  readonly before: number;
  readonly alike: readonly CheckResult[];
}

/** Checks by the moment of their decision; of one moment those first that did not hold. */
function decisionsOf(trace: readonly TraceEntry[], checks: readonly CheckResult[]): Decision[] {
  const decided = checks.filter(({ verdict }) => verdict !== 'skip');
  const keyOf = ({ milliseconds, verdict }: CheckResult): string => `${milliseconds} ${verdict}`;
  const sorted = decided.toSorted((a, b) => a.milliseconds - b.milliseconds || Number(isGreen(a)) - Number(isGreen(b)));
  return [...new Set(sorted.map(keyOf))].map((key) => {
    const alike = sorted.filter((check) => keyOf(check) === key);
    const moment = alike[0]?.milliseconds ?? 0;
    return { before: trace.filter((entry) => isBefore(entry, moment)).length, alike };
  });
}

/** Which frames are shown, by their index. */
function shownFrames(trace: readonly TraceEntry[], decisions: readonly Decision[]): (index: number) => boolean {
  const repeated = repeatedFrames(trace, decisions);
  if (trace.length - repeated.size <= mostFrames) return (index) => !repeated.has(index);
  const broken = decisions.filter(({ alike }) => !alike.every(isGreen)).map(({ before }) => before);
  const ends = (index: number): boolean => index < mostFrames - lastFrames || index >= trace.length - lastFrames;
  const near = (index: number): boolean =>
    index < firstBeforeFailure ||
    broken.some((before) => index >= before - beforeFailure && index < before + afterFailure);
  return (index) => !repeated.has(index) && (broken.length === 0 ? ends(index) : near(index));
}

/** Stretches of a long exchange in which a connection says again and again what it has said, such as signs of life. */
function repeatedFrames(trace: readonly TraceEntry[], decisions: readonly Decision[]): Set<number> {
  if (trace.length <= shortExchange) return new Set();
  const places = new Map<string, number[]>();
  for (const [index, { connection, direction, text }] of trace.entries()) {
    const key = JSON.stringify([connection, direction, text]);
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else known.push(index);
  }
  const amid = new Set([...places.values()].flatMap((all) => all.slice(shownAlike, -shownAlike)));
  for (const { before } of decisions) for (const index of [before - 1, before]) amid.delete(index);
  const repeated = new Set<number>();
  let stretch: number[] = [];
  for (let index = 0; index <= trace.length; index += 1) {
    if (amid.has(index)) {
      stretch.push(index);
    } else {
      if (stretch.length >= fewestFolded) for (const each of stretch) repeated.add(each);
      stretch = [];
    }
  }
  return repeated;
}

/** The check that did not hold because of this very frame. */
function decidedBy(index: number, entry: TraceEntry, decisions: readonly Decision[]): CheckResult | undefined {
  // Signs of life only mark the end of a time in which something else should have happened, or nothing.
  if (entry.direction === 'sent' || /^p[io]ng\b/.test(entry.text)) return undefined;
  return decisions
    .filter(({ before }) => before === index + 1)
    .flatMap(({ alike }) => alike)
    .find(
      ({ verdict, milliseconds }) =>
        (verdict === 'fail' || verdict === 'warn') && Math.abs(milliseconds - entry.milliseconds) <= sameMoment,
    );
}

function withGaps(rows: readonly Row[]): Row[] {
  let now = 0;
  return rows.flatMap((row): Row[] => {
    if (row.type === 'gap') return [row];
    const milliseconds = row.at - now;
    now = row.type === 'folded' ? row.at + row.milliseconds : row.at;
    return milliseconds >= longGap ? [{ type: 'gap', milliseconds }, row] : [row];
  });
}
