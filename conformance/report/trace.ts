import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import { cells, cutEnd, padEnd, padStart } from './layout.ts';
import { marks, type Page } from './page.ts';
import type { ShownFinding } from './shown-findings.ts';

const shownBefore = 12;
const shownAfter = 3;
const widestConnection = 14;
const arrows = { sent: '→', received: '←', event: '·', log: '|' } as const;

/**
 * The wire around the moment at which a check was decided: time, connection, direction, text. Where not all of it fits, a
 * target's pings are left out first.
 */
export function traceLines(check: CheckResult, page: Page): string[] {
  const { trace = [], milliseconds, verdict } = check;
  if (trace.length === 0) return [];
  const before = trace.filter((entry) => isBefore(entry, milliseconds));
  const after = trace.slice(before.length, before.length + shownAfter);
  const fits = before.length <= shownBefore;
  const telling = fits ? before : before.filter((entry) => !isPing(entry)).slice(-shownBefore);
  const earlier = telling[0] === undefined ? before.length : before.indexOf(telling[0]);
  const pings = before.length - earlier - telling.length;
  const shown = [...telling, ...after];
  const later = trace.length - before.length - after.length;
  const time = Math.max(...[milliseconds, ...shown.map((entry) => entry.milliseconds)].map((ms) => stamp(ms).length));
  const names = shown.map(({ connection }) => escapeControlCharacters(connection));
  const column = Math.min(widestConnection, Math.max(0, ...names.map(cells)));
  const room = page.limit - (2 + time + 2 + column + 2 + 2);
  const line = (ms: number, name: string, arrow: string, text: string): string =>
    `  ${page.paint('dim', padStart(stamp(ms), time))}  ${padEnd(cutEnd(name, column), column)}  ${arrow} ${text}`;
  const lines = shown.map((entry, index) => {
    const text = cutEnd(escapeControlCharacters(entry.text), room);
    const quiet = entry.direction === 'event';
    return line(
      entry.milliseconds,
      names[index] ?? '',
      arrows[entry.direction],
      quiet ? page.paint('dim', text) : text,
    );
  });
  const { glyph, style } = marks[verdict];
  lines.splice(
    telling.length,
    0,
    line(milliseconds, '', page.paint(style, glyph), page.paint(style, page.words.decidedHere)),
  );
  return [
    ...(earlier > 0 ? [page.paint('dim', `  ${page.words.earlier(earlier)}`)] : []),
    ...(pings > 0 ? [page.paint('dim', `  ${page.words.pings(pings)}`)] : []),
    ...lines,
    ...(later > 0 ? [page.paint('dim', `  ${page.words.later(later)}`)] : []),
  ];
}

/** Signs of life come whatever else happens. */
function isPing({ direction, text }: TraceEntry): boolean {
  return direction === 'received' && text === 'ping';
}

/** What the kit sends at the moment of a decision belongs to the next step. */
export function isBefore({ milliseconds, direction }: TraceEntry, decided: number): boolean {
  return milliseconds < decided || (milliseconds === decided && direction !== 'sent');
}

function stamp(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

/** Entries of the wire that are shown of a finding. */
const brief = 3;

/** The last that was on the wire before a check was decided, a line each, cut to fit. */
export function briefTrace({ example, wire }: ShownFinding, page: Page): string[] {
  const before = wire.filter((entry) => isBefore(entry, example.milliseconds) && !isPing(entry));
  const shown = before.slice(-brief);
  const time = Math.max(0, ...shown.map(({ milliseconds }) => stamp(milliseconds).length));
  const names = shown.map(({ connection }) => escapeControlCharacters(connection));
  const column = Math.min(widestConnection, Math.max(0, ...names.map(cells)));
  const room = page.columns - (2 + time + 2 + column + 2 + 2);
  return shown.map((entry, index) => {
    const text = cutEnd(escapeControlCharacters(entry.text), room);
    const stampText = page.paint('dim', padStart(stamp(entry.milliseconds), time));
    return `  ${stampText}  ${padEnd(cutEnd(names[index] ?? '', column), column)}  ${arrows[entry.direction]} ${text}`;
  });
}
