import type { Report } from '#generated/formats/report.js';
import { cells } from '../report/layout.ts';
import { runColours } from '../report/page.ts';
import type { Words } from '../report/words.ts';

/** What a badge says. */
export interface Badge {
  readonly label: string;
  readonly message: string;
  /** As in CSS, with its hash. */
  readonly colour: string;
}

/** The badge of a report. */
export function badgeOf({ protocol, verdict }: Report, words: Words): Badge {
  return { label: protocol, message: words.runVerdicts[verdict], colour: runColours[verdict] };
}

/** Cells of text to pixels at the size of a badge; the text is fitted to it, whatever font there is. */
const cellWidth = 6.5;
const margin = 7;
const height = 20;

/** A badge as SVG: no font, no network, and its words for who does not see it. */
export function badgeSvg({ label, message, colour }: Badge): string {
  const [left, right] = [label, message].map((text) => Math.round(cells(text) * cellWidth));
  const [first, second] = [(left ?? 0) + 2 * margin, (right ?? 0) + 2 * margin];
  const text = (words: string, x: number, width: number): string =>
    `<text x="${x}" y="14" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escapeXml(words)}</text>`;
  const name = escapeXml(`${label}: ${message}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${first + second}" height="${height}" role="img" aria-label="${name}"><title>${name}</title><clipPath id="r"><rect width="${first + second}" height="${height}" rx="4" fill="#fff"/></clipPath><g clip-path="url(#r)"><rect width="${first}" height="${height}" fill="#3f4650"/><rect x="${first}" width="${second}" height="${height}" fill="${colour}"/></g><g fill="#fff" font-family="Verdana, Geneva, DejaVu Sans, sans-serif" font-size="11">${text(label, margin, left ?? 0)}${text(message, first + margin, right ?? 0)}</g></svg>
`;
}

/** A badge as what the endpoint badge of shields.io reads. */
export function badgeEndpoint({ label, message, colour }: Badge): string {
  return `${JSON.stringify({ schemaVersion: 1, label, message, color: colour.slice(1) }, null, 2)}\n`;
}

/** Why a run says too little for a badge, in one sentence; undefined where it says enough. */
export function refusal({ filtered, interrupted, checks, outdated = [], verdict, reason }: Report): string | undefined {
  if (interrupted === true) return 'the run was interrupted; a badge tells of a whole run';
  if (filtered) return 'only a part of the scenarios was run; a badge tells of a whole run';
  const expected = checks.filter(({ expectedFailure }) => expectedFailure !== undefined).length;
  if (expected + outdated.length > 0)
    return 'the run was judged with expected failures; a badge tells of a run without them';
  if (verdict === 'not fully verified') return `not everything is verified${reason === undefined ? '' : `: ${reason}`}`;
  return undefined;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
