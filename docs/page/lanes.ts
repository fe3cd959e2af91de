import { wrap } from '../../conformance/report/layout.ts';
import { type Html, html, joined, type Part } from './html.ts';

/** Something that goes from one lane to others, or happens at one, or to all. */
export interface LaneRow {
  /** Index of a lane; undefined for a note to all. */
  readonly from: number | undefined;
  /** Indices of the lanes that it goes to; empty for a note, the same one for a loop. */
  readonly to: readonly number[];
  readonly text: string;
  /** Whether the text is shown as it is sent. */
  readonly literal: boolean;
  /** Requirements, as links. */
  readonly cites: readonly Html[];
}

/** Lifelines side by side, and what passes between them from above to below. */
export interface Lanes {
  readonly label: string;
  readonly names: readonly string[];
  readonly rows: readonly LaneRow[];
}

const margin = 12;
const laneWidth = 226;
const headHeight = 38;
const lineHeight = 17;
const cellWidth = 7.1;
const arrowSpace = 12;
const rowSpace = 12;
const loopWidth = 26;
const noteSpace = 10;

interface Placed {
  readonly markup: Html;
  readonly height: number;
}

/** A diagram as SVG: sized for a desktop, in a region of its own that scrolls where the page is narrower. */
export function lanesSvg({ label, names, rows }: Lanes): Html {
  const width = margin * 2 + laneWidth * names.length;
  const center = (lane: number): number => margin + laneWidth * (lane + 0.5);
  let y = headHeight + rowSpace;
  const drawn = rows.map((row) => {
    const placed = row.from === undefined || row.to.length === 0 ? note(row, y, center, width) : arrows(row, y, center);
    y += placed.height + rowSpace;
    return placed.markup;
  });
  const heads = names.map(
    (
      name,
      lane,
    ) => html`<g><rect class="head" x="${center(lane) - 84}" y="4" width="168" height="${headHeight - 8}" rx="6"/>
<text class="name" x="${center(lane)}" y="26" text-anchor="middle">${name}</text>
<line class="life" x1="${center(lane)}" y1="${headHeight - 4}" x2="${center(lane)}" y2="${y}"/></g>
`,
  );
  return html`<section class="scroll diagram" aria-label="${label}" tabindex="0">
<svg viewBox="0 0 ${width} ${y + 6}" width="${width}" height="${y + 6}" role="group" aria-label="${label}">
${heads}${drawn}</svg>
</section>`;
}

function arrows(row: LaneRow, top: number, center: (lane: number) => number): Placed {
  const { from = 0, to } = row;
  const spans = to.map((lane) => {
    const room = lane === from ? laneWidth - loopWidth - 24 : Math.abs(lane - from) * laneWidth - 28;
    return { lane, lines: linesOf(row, room) };
  });
  const most = Math.max(...spans.map(({ lines }) => lines.length));
  const y = top + most * lineHeight + arrowSpace / 2;
  const start = center(from);
  const drawn = spans.map(({ lane, lines }) => {
    if (lane === from) {
      const x = start + loopWidth;
      const middle = top + (most * lineHeight) / 2 + 4;
      return html`<path class="arrow" d="M ${start} ${middle - 8} H ${x} V ${middle + 8} H ${start + 2}"/>${tip(start + 1, middle + 8, -1)}${texts(lines, x + 8, top, 'start', row.literal)}`;
    }
    const way = lane > from ? 1 : -1;
    const end = center(lane) - way * 2;
    return html`<line class="arrow" x1="${start}" y1="${y}" x2="${end}" y2="${y}"/>${tip(end, y, way)}${texts(
      lines,
      (start + center(lane)) / 2,
      y - arrowSpace / 2 - lines.length * lineHeight,
      'middle',
      row.literal,
    )}`;
  });
  return { markup: html`<g>${drawn}</g>\n`, height: most * lineHeight + arrowSpace };
}

function note(row: LaneRow, top: number, center: (lane: number) => number, width: number): Placed {
  const all = row.from === undefined;
  const box = all ? width - margin * 2 - 40 : laneWidth - 26;
  const x = (all ? width / 2 : center(row.from ?? 0)) - box / 2;
  const lines = linesOf(row, box - 16);
  const height = lines.length * lineHeight + noteSpace;
  return {
    markup: html`<g><rect class="note" x="${x}" y="${top}" width="${box}" height="${height}" rx="4"/>${texts(
      lines,
      x + box / 2,
      top + noteSpace / 2,
      'middle',
      false,
    )}</g>\n`,
    height,
  };
}

/** The lines of a text that fit into so many units, and below them what is cited. */
function linesOf({ text, cites }: LaneRow, room: number): Part[] {
  const lines: Part[] = wrap(text, Math.floor(room / cellWidth));
  return cites.length === 0 ? lines : [...lines, joined(cites, ' ')];
}

function texts(lines: readonly Part[], x: number, top: number, anchor: string, literal: boolean): Html[] {
  return lines.map(
    (line, index) =>
      html`<text${literal && typeof line === 'string' && html` class="frame"`} x="${x}" y="${top + index * lineHeight + 13}" text-anchor="${anchor}">${line}</text>`,
  );
}

/** The tip of an arrow that goes right (1) or left (-1). */
function tip(x: number, y: number, way: 1 | -1): Html {
  return html`<path class="tip" d="M ${x} ${y} l ${-9 * way} -4.5 v 9 z"/>`;
}
