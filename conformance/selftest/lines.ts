import type { BaselineResult, FaultResult, NullResult } from '#generated/formats/selftest.js';
import { padEnd } from '../report/layout.ts';
import { fitted } from '../report/lines.ts';
import type { Page } from '../report/page.ts';

/** One judged program on one line each; `widest` is the number of cells of the longest name. */
export interface ResultLines {
  baseline(result: BaselineResult): string;
  fault(result: FaultResult): string;
  null(result: NullResult): string;
}

/** Lines for results; requirement ids get a column of `column` cells. */
export function resultLines(page: Page, widest: number, column: number): ResultLines {
  const line = (good: boolean, name: string, cited: string, words: string, milliseconds: number): string => {
    const before = ` ${padEnd(name, widest)}  ${padEnd(cited, column)}  `;
    const text = fitted(before, words, ` (${(milliseconds / 1000).toFixed(1)} s)`, page.limit - 1);
    return good ? page.paint('green', '✓') + text : page.paint('red', `✗${text}`);
  };
  return {
    baseline: ({ name, verdict, checks, milliseconds }) =>
      line(verdict === 'conformant', name, '–', `${verdict}, ${checks} checks`, milliseconds),
    fault: (result) =>
      line(
        result.outcome === 'killed' && result.applied,
        result.name,
        result.breaks,
        wordsOf(result),
        result.milliseconds,
      ),
    null: ({ name, verified, of, judged, reason, milliseconds }) => {
      const unplayed = reason === undefined ? '' : ', nothing could be played';
      const score = judged ? `${verified.length} of ${of} verified${unplayed}` : `NOT JUDGED: ${reason}`;
      return line(judged && verified.length === 0, name, '–', score, milliseconds);
    },
  };
}

function wordsOf({ outcome, killedBy, applied, reason, repeated }: FaultResult): string {
  const first = killedBy[0];
  const again = repeated === true ? ' (second try)' : '';
  const silent = applied ? again : `, and never told that it took effect${again}`;
  switch (outcome) {
    case 'killed':
      return `killed by ${first?.id}${silent}`;
    case 'killed elsewhere':
      return `killed only by ${first?.id} of ${first?.requirements.join(', ')}${silent}`;
    case 'survived':
      return `SURVIVED${silent}`;
    case 'not judged':
      return `NOT JUDGED: ${reason}`;
  }
}
