import type { CheckVerdict, Report } from '#generated/formats/report.js';
import { because } from '../closing.ts';
import { countsOf, denominator, implicitFailures } from '../denominator.ts';
import { marks, runMarks } from '../page.ts';
import { shortTime } from './diagram.ts';
import { type Html, html, type Piece } from './markup.ts';
import { type PageContext, withWholeIds } from './page-context.ts';

const order: readonly CheckVerdict[] = ['pass', 'fail', 'warn', 'untestable', 'error', 'skip'];

/** The verdict, why, of what, by what, and the numbers: what people read first. */
export function opening(report: Report, context: PageContext): Html {
  const { words } = context;
  const mark = runMarks[report.verdict];
  const why = because(report, words);
  return html`<header class="verdict ${mark}">
<p class="mark" aria-hidden="true">${marks[mark].glyph}</p>
<div><h1>${words.runVerdicts[report.verdict]}</h1>
${why === '' ? undefined : html`<p class="why">${withWholeIds(why, context)}</p>`}
<p class="target"><code>${report.target}</code></p></div>
${tally(report, context)}
${facts(report, context)}
</header>`;
}

/** The number of checks by verdict, drawn to scale and in words. */
function tally({ checks }: Report, { words, page }: PageContext): Html {
  const counts = countsOf(checks);
  const present = order.filter((verdict) => counts[verdict] > 0);
  const all = Math.max(1, denominator(checks));
  let from = 0;
  const parts = present.map((verdict) => {
    const width = (counts[verdict] / all) * 100;
    const part = html`<rect class="${verdict}" x="${from.toFixed(2)}" width="${width.toFixed(2)}" height="1"/>`;
    from += width;
    return part;
  });
  const items = present.map(
    (verdict) =>
      html`<li><span class="sign ${verdict}" aria-hidden="true">${marks[verdict].glyph}</span> <b>${counts[verdict]}</b> ${words.counted[verdict]}</li>`,
  );
  const beside = implicitFailures(checks).map(
    ([check, count]) =>
      html`<li><span class="sign fail" aria-hidden="true">${marks.fail.glyph}</span> ${page.beside(check, count)}</li>`,
  );
  return html`<div class="tally"><svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg><ul><li><b>${page.checks(denominator(checks))}</b></li>${items}${beside}</ul></div>`;
}

function facts(report: Report, { words, page }: PageContext): Html {
  const timers = Object.entries(report.timers ?? {}).map(([name, ms = 0]) => `${name} ${timerTime(ms)}`);
  const rows: [string, Piece][] = [
    [page.facts.protocol, report.protocol],
    [page.facts.kit, `im-conformance ${report.kit}`],
    [page.facts.clock, words.grades[report.clock]],
    [page.facts.started, html`<time datetime="${report.startedAt}">${spoken(report.startedAt)}</time>`],
    [page.facts.took, shortTime(report.milliseconds)],
    [page.facts.document, html`<code>${report.provenance.documentSha256.slice(0, 16)}</code>`],
  ];
  const long =
    timers.length === 0
      ? undefined
      : html`<div class="long"><dt>${page.facts.timers}</dt><dd>${timers.join(' · ')}</dd></div>`;
  return html`<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}${long}</dl>`;
}

/** A date and time of ISO 8601 for people, to the second. */
function spoken(instant: string): string {
  return instant.replace(/^(.{10})T(.{8})(?:\.\d+)?Z$/, '$1 $2 UTC');
}

/** A timer's value in the largest unit that leaves it short. */
function timerTime(milliseconds: number): string {
  const units = [
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
  ] as const;
  const [size, unit] = units.find(([each]) => milliseconds >= each && milliseconds % (each / 10) === 0) ?? [1, 'ms'];
  return `${milliseconds / size} ${unit}`;
}
