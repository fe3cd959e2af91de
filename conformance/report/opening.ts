import type { ClockGrade } from '../interpreter/types.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Calibration } from '../run/calibrate.ts';
import { paragraph } from './labelled.ts';
import type { Page } from './page.ts';
import type { Words } from './words.ts';

/** What is known when the first scenario is about to be played. */
export interface Beginning {
  /** Version of the kit. */
  readonly kit: string;
  readonly url: string;
  /** Timers that a client was told, in milliseconds. */
  readonly told?: Readonly<Record<string, number>> | undefined;
  readonly clock: ClockGrade;
  readonly calibration: Calibration;
  /** How many runs of scenarios will be played. */
  readonly runs: number;
}

/** Who judges whom by what, and how exact times are. */
export function openingLines(
  { kit, url, told = {}, clock, calibration }: Beginning,
  { model }: Protocol,
  page: Page,
): string[] {
  const { words } = page;
  const timers = Object.entries(told).map(([name, ms]) => ` (${name} ${ms} ms)`);
  const times = words.clocks[clock] + timers.join('') + words.semicolon + toleranceWords(calibration, words);
  const [head = '', ...more] = paragraph(`im-conformance ${kit} · ${model.title} ${model.version} · ${url}`, page);
  return [page.paint('bold', head), ...more, ...paragraph(times, page).map((line) => page.paint('dim', line)), ''];
}

function toleranceWords({ roundTrip, jitter, tolerance }: Calibration, words: Words): string {
  const late = jitter > (roundTrip ?? 0) ? shown(jitter) : undefined;
  return words.tolerance(roundTrip === undefined ? undefined : shown(roundTrip), late, tolerance);
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(1);
}
