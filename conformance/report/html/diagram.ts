import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { cells } from '../layout.ts';
import { marks } from '../page.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import { cut, type Html, html } from './markup.ts';
import { type Row, rowsOf } from './rows.ts';
import type { PageWords, Party } from './words.ts';

/** An exchange and what was decided by it. */
export interface Exchange {
  /** scenario[example] */
  readonly id: string;
  readonly trace: readonly TraceEntry[];
  readonly checks: readonly CheckResult[];
}

// Lengths in CSS pixels: a diagram is not scaled, so that its text is as large as that of the page.
const timeRight = 54;
const targetAt = 66;
const labelAt = targetAt + 8;
const top = 34;
const rowHeight = 27;
/** The most by which the time between two rows moves them apart. */
const mostSpread = 24;
const longestLabel = 120;
/** Of a character in the diagram's font, at the most. */
const cellWidth = 7.4;
/** Of so many lifelines on, a diagram is wider than a phone, and is moved sideways in its frame. */
export const wideLanes = 4;

/** A sequence diagram: connections as lifelines beside that of the target, frames as arrows, time downwards. */
export function diagram({ id, trace: whole, checks }: Exchange, party: Party, words: PageWords): Html | undefined {
  const trace = whole.filter(({ direction }) => direction !== 'log');
  if (trace.length === 0) return undefined;
  const rows = rowsOf(trace, checks);
  const lanes = lanesOf(rows, party === 'client');
  const heights = heightsOf(rows);
  const bottom = (heights.at(-1) ?? top) + 12;
  const wide = lanes.count >= wideLanes;
  const paper: Paper = { lanes, step: wide ? 70 : 80, bottom, words };
  const label = words.diagram(id, trace.length, lanes.count);
  const drawing = html`<svg role="img" aria-label="${label}" width="100%" height="${bottom + 6}">${heads(paper, words.parties[party])}${lifelines(paper, heights)}${rows.map((row, index) => drawn(row, heights[index] ?? 0, paper))}</svg>`;
  return wide
    ? html`<div class="seq lanes${lanes.count}" tabindex="0" role="group" aria-label="${words.movable}">${drawing}</div>`
    : html`<div class="seq">${drawing}</div>`;
}

interface Paper {
  readonly lanes: Lanes;
  /** Between lifelines. */
  readonly step: number;
  readonly bottom: number;
  readonly words: PageWords;
}

function laneAt({ step }: Paper, lane: number): number {
  return targetAt + step * (lane + 1);
}

/** Where each row stands: the longer nothing happened before it, the lower, up to a limit. */
function heightsOf(rows: readonly Row[]): number[] {
  let y = top;
  let now: number | undefined;
  return rows.map((row, index) => {
    const at = row.type === 'gap' ? undefined : row.at;
    const waited = at === undefined || now === undefined ? 0 : Math.max(0, at - now);
    // The text of a decision stands on its line, that of a frame above its arrow.
    if (rows[index - 1]?.type === 'decision') y += 6;
    y += rowHeight + Math.min(mostSpread, Math.round(5 * Math.log2(1 + waited / 10)));
    now = row.type === 'folded' ? row.at + row.milliseconds : at;
    return y;
  });
}

function heads(paper: Paper, target: string): Html {
  const names = paper.lanes.names?.map((name, lane) => {
    const most = Math.floor(paper.step / 6.6);
    return html`<text class="n" x="${laneAt(paper, lane)}" y="14">${cut(escapeControlCharacters(name), most)}</text>`;
  });
  return html`<text class="u" x="30" y="14">ms</text><text class="n b" x="${targetAt}" y="14">${target}</text>${names}`;
}

function lifelines(paper: Paper, heights: readonly number[]): Html[] {
  const { lanes, bottom } = paper;
  const line = (x: number, from: number, to: number): string => `M${x} ${from}V${to}`;
  const connections = lanes.spans.map(({ lane, first, last }) => {
    const from = lanes.names === undefined ? (heights[first] ?? top) - 8 : 20;
    return line(laneAt(paper, lane), from, (heights[last] ?? bottom) + 8);
  });
  return [
    html`<path class="k" d="${line(targetAt, 20, bottom)}"/>`,
    html`<path class="l" d="${connections.join('')}"/>`,
  ];
}

function drawn(row: Row, y: number, paper: Paper): Html {
  switch (row.type) {
    case 'frame':
      return frame(row, y, paper);
    case 'gap':
      return pause(html`<tspan class="z">${paper.words.nothing(shortTime(row.milliseconds))}</tspan>`, y, paper);
    case 'folded':
      return pause(html`${paper.words.folded(row.frames, shortTime(row.milliseconds))}`, y, paper);
    case 'decision':
      return decision(row, y);
  }
}

function frame({ entry, decides, at }: Extract<Row, { type: 'frame' }>, y: number, paper: Paper): Html {
  const { connection, direction, text } = entry;
  const own = paper.lanes.of(connection);
  const lane = own === undefined ? targetAt : laneAt(paper, own);
  const broken = decides === undefined ? '' : ` ${decides.verdict}`;
  const isNamed = connection !== '' && (own === undefined || paper.lanes.names === undefined);
  const named = isNamed ? html`<tspan class="c">${connection}</tspan> ` : undefined;
  const label = html`<text class="x${broken}" x="${labelAt}" y="${y - 6}">${named}${cut(escapeControlCharacters(text), longestLabel)}</text>`;
  return html`<text class="t" x="${timeRight}" y="${y + 4}">${at.toFixed(1)}</text>${label}${arrow(direction, lane, y, broken)}`;
}

/** Towards the target, away from it, or a dot where something happened at one end. */
function arrow(direction: TraceEntry['direction'], lane: number, y: number, broken: string): Html {
  if (direction === 'event') return html`<path class="e" d="M${lane - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0"/>`;
  return direction === 'sent'
    ? html`<path class="s${broken}" d="M${lane} ${y}H${targetAt + 1}m7-4l-7 4l7 4"/>`
    : html`<path class="r${broken}" d="M${targetAt} ${y}H${lane - 1}m-7-4l7 4l-7 4"/>`;
}

/** A stretch of time that is not drawn: the lifelines are broken by a sign, beside which its length stands. */
function pause(text: Html, y: number, { lanes, step }: Paper): Html {
  const end = targetAt + step * lanes.count;
  const waves = Math.max(1, Math.round((end - targetAt + 16) / 16));
  return html`<path class="g" d="M${targetAt - 8} ${y - 4}${'q4-6 8 0t8 0'.repeat(waves)}"/><text class="x g" x="${labelAt}" y="${y - 10}">${text}</text>`;
}

/** The moment of a decision across all lifelines, with the checks that it was. */
function decision({ at, checks }: Extract<Row, { type: 'decision' }>, y: number): Html {
  const verdict = checks[0]?.verdict ?? 'pass';
  const names = checks.map(({ check }) => check).join(', ');
  const label = `${marks[verdict].glyph} ${cut(escapeControlCharacters(names), longestLabel)}`;
  const after = Math.round(labelAt + cells(label) * cellWidth + 6);
  return html`<text class="t" x="${timeRight}" y="${y + 4}">${at.toFixed(1)}</text><path class="d ${verdict}" d="M${targetAt - 6} ${y}h10M${after} ${y}H4000"/><text class="v ${verdict}" x="${labelAt}" y="${y + 4}">${label}</text>`;
}

/** Milliseconds, or seconds where they are many, for people. */
export function shortTime(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
