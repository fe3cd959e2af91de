import type { ClockGrade } from '../interpreter/types.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Calibration } from '../run/calibrate.ts';
import { paragraph } from './labelled.ts';
import type { Page } from './page.ts';

/** What is known when the first scenario is about to be played. */
export interface Beginning {
  /** Version of the kit. */
  readonly kit: string;
  readonly url: string;
  readonly clock: ClockGrade;
  readonly calibration: Calibration;
  /** How many runs of scenarios will be played. */
  readonly runs: number;
}

/** Who judges whom by what, and how exact times are. */
export function openingLines({ kit, url, clock, calibration }: Beginning, { model }: Protocol, page: Page): string[] {
  const [head = '', ...more] = paragraph(`im-conformance ${kit} · ${model.title} ${model.version} · ${url}`, page);
  return [
    page.paint('bold', head),
    ...more,
    ...paragraph(`${clockWords[clock]}; ${toleranceWords(calibration)}`, page).map((line) => page.paint('dim', line)),
    '',
  ];
}

const clockWords: Readonly<Record<ClockGrade, string>> = {
  virtual: 'virtual clock',
  scaled: 'short timers',
  real: 'real time',
};

function toleranceWords({ roundTrip, jitter, tolerance }: Calibration): string {
  const answers = roundTrip === undefined ? 'no answer to a liveness probe' : `answers within ${shown(roundTrip)} ms`;
  const timers = jitter > (roundTrip ?? 0) ? `, timers up to ${shown(jitter)} ms late` : '';
  return `${answers}${timers} here, so every time limit gets ${tolerance} ms of tolerance`;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(1);
}
