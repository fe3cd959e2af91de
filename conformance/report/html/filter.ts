import type { ProtocolModel } from '#generated/formats/model.js';
import type { CheckResult, Report } from '#generated/formats/report.js';
import { type Html, html } from './markup.ts';
import type { PageContext } from './page-context.ts';

const levels: readonly CheckResult['level'][] = ['MUST', 'SHOULD', 'MAY'];

/** What narrows the page; shown by the script, without which it could do nothing. */
export function filterForm({ checks }: Report, model: ProtocolModel, context: PageContext): Html {
  const { words, page } = context;
  const { filter } = page;
  const cited = new Set(checks.flatMap(({ requirements }) => requirements.map((one) => context.areaOf(one))));
  const areas = Object.entries(model.areas).filter(([id]) => cited.has(id));
  const verdicts = [...new Set(checks.map(({ verdict }) => verdict))];
  return html`<form class="filter" role="search" aria-label="${filter.title}" hidden data-left="${page.left}" data-copy="${page.copy}" data-copied="${page.copied}">
<label class="wide"><span>${filter.text}</span><input type="search" name="text" autocomplete="off" spellcheck="false"></label>
${choice(
  'level',
  filter.level,
  levels.map((level) => [level, level]),
  filter.any,
)}
${choice(
  'area',
  filter.area,
  areas.map(([id, title]) => [id, `${id} ${title}`]),
  filter.any,
)}
${choice(
  'verdict',
  filter.verdict,
  verdicts.map((verdict) => [verdict, words.verdicts[verdict]]),
  filter.any,
)}
<button type="reset">${filter.clear}</button>
<output aria-live="polite"></output>
</form>
<p class="none" hidden>${filter.none}</p>`;
}

function choice(name: string, label: string, options: readonly (readonly [string, string])[], any: string): Html {
  return html`<label><span>${label}</span><select name="${name}"><option value="">${any}</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;
}
