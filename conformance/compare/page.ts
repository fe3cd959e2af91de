import type { Language } from '../language.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { passedOf } from '../report/denominator.ts';
import { ByteBudget } from '../report/html/byte-budget.ts';
import { diagram } from '../report/html/diagram.ts';
import { htmlDocument } from '../report/html/document.ts';
import { anchor, fragment, type Html, html } from '../report/html/markup.ts';
import { partyOf } from '../report/html/page-context.ts';
import { runOf } from '../report/html/runs.ts';
import { pageWords } from '../report/html/words.ts';
import { marks, runMarks } from '../report/page.ts';
import { words as languages } from '../report/words.ts';
import {
  type CheckCell,
  type ComparedCheck,
  type ComparedRequirement,
  type Comparison,
  differingByRequirement,
  type Implementation,
  type Question,
} from './comparison.ts';
import { cellMark, remarksOn, signed, standingParts, standingText } from './remarks.ts';
import { comparisonStyle } from './style.ts';
import { compareWords } from './words.ts';

/** Bytes that all diagrams of the page have together. */
const mostOfDiagrams = 900_000;
/** The id of the part that tells which checks of a requirement differ. */
const differing = (id: string): string => `differing-${id}`;

/**
 * A comparison as one page that needs no network and no script: the requirements by implementation, below them, folded, what
 * differs, and what the document leaves open.
 */
export function comparisonPage(
  comparison: Comparison,
  { model, language: spoken }: Pick<Protocol, 'model' | 'language'>,
  language: Language,
): string {
  const { implementations, requirements, questions } = comparison;
  const words = compareWords[language];
  const page = pageWords[language];
  const report = languages[language];
  const [first] = implementations;
  const kit = first?.report.kit ?? '';
  const bound = first === undefined ? 'server' : partyOf(first.report, model);
  const document = language === spoken ? html`` : html` lang="${spoken}"`;
  const sentences = new Map(model.requirements.map(({ id, sentence }) => [id, sentence]));
  const remarks = remarksOn(implementations, report, words);
  const groups = differingByRequirement(comparison);
  const budget = new ByteBudget(mostOfDiagrams);
  const title = words.title(first?.report.protocol ?? '');
  const body = html`<header class="plain"><h1>${title}</h1></header>
<main id="_main">
<ul class="parties">${implementations.map(party)}</ul>
${remarks.length === 0 ? undefined : html`<ul class="remarks">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`}
<section><h2>${words.requirements}</h2>
<div class="scroll" tabindex="0" role="group" aria-label="${words.requirements}"><table class="compared"><thead><tr><th scope="col">${words.columns.requirement}</th>${implementations.map(({ name }) => html`<th scope="col">${breakable(name)}</th>`)}</tr></thead><tbody>
${requirements.map(requirement)}</tbody></table></div></section>
<section><h2>${words.differing} <span class="count">${comparison.differing.length}</span></h2>
${groups.size === 0 ? html`<p>${words.noDifferences}</p>` : [...groups].map(([id, checks]) => group(id, checks))}</section>
${questions.length === 0 ? undefined : html`<section><h2>${words.questions} <span class="count">${questions.length}</span></h2><p>${words.questionsAre}</p>${questions.map(question)}</section>`}
</main>
<footer><p>${page.foot(kit)}</p></footer>`;
  return htmlDocument({ lang: page.lang, title, kit, colour: '#0b5cad', body, style: comparisonStyle });

  function party({ name, report: each }: Implementation): Html {
    const mark = runMarks[each.verdict];
    return html`<li class="${mark}"><h2>${breakable(name)}</h2><p class="status ${mark}">${marks[mark].glyph} ${report.runVerdicts[each.verdict]}</p><p>${words.passed(passedOf(each.checks))}</p><p class="dim"><code>${each.target}</code></p></li>`;
  }

  function requirement({ id, level, cells }: ComparedRequirement): Html {
    const count = groups.get(id)?.length ?? 0;
    const more =
      count === 0 ? undefined : html` <a class="differ" href="${fragment(differing(id))}">${words.differ(count)}</a>`;
    const columns = cells.map((cell, index) => {
      const { standing, count, should } = standingParts(cell, level, words);
      const more = should === '' ? undefined : html`<span class="should">${should}</span>`;
      return html`<td class="status ${cellMark(cell, level) ?? 'absent'}"><span class="party">${breakable(implementations[index]?.name ?? '')}</span>${standing} <span class="count">${count}</span>${more}</td>`;
    });
    return html`<tr id="${anchor(id)}"><th scope="row"><a class="cite" href="${fragment(id)}">${id}</a> <span class="level">${level}</span>${more}<p class="dim"${document}>${sentences.get(id)}</p></th>${columns}</tr>
`;
  }

  /** The checks of one requirement that differ. */
  function group(id: string, checks: readonly ComparedCheck[]): Html {
    const cells = requirements.find((each) => each.id === id);
    const standings = cells?.cells.map(
      (cell, index) =>
        html`<span class="status ${cellMark(cell, cells.level) ?? 'absent'}">${implementations[index]?.name}: ${standingText(cell, cells.level, words)}</span> `,
    );
    return html`<details class="run" id="${anchor(differing(id))}"><summary><h3><span class="id">${id}</span> <span class="dim"${document}>${sentences.get(id)}</span></h3><span class="about">${standings}</span><span class="n">${words.differ(checks.length)}</span></summary><div class="body">
${checks.map(differingCheck)}</div></details>
`;
  }

  function differingCheck({ id, alike, cells, requirements: cited }: ComparedCheck): Html {
    const outcomes = cells.map(
      ({ outcome }, index) =>
        html`<span class="status ${colourOf(outcome)}">${implementations[index]?.name}: ${signed(outcome, report, words)}</span> `,
    );
    const others = alike.length === 0 ? undefined : html`<span class="dim">${report.others(alike.length)}</span>`;
    const expected = cells.find(({ result }) => result?.expected !== undefined)?.result?.expected;
    return html`<details class="run" id="${anchor(id)}"><summary><h4><span class="id">${id}</span>${others}</h4><span class="about">${outcomes}</span><span class="n">${cited.join(', ')}</span></summary><div class="body">
${expected === undefined ? undefined : html`<p><span class="dim">${report.labels.expected}</span> <code>${expected}</code></p>`}
${implementations.map(({ name }, index) => exchange(name, cells[index]))}</div></details>
`;
  }

  function exchange(name: string, cell: CheckCell | undefined): Html {
    const { outcome = 'not run', result } = cell ?? {};
    const said = result?.actual ?? result?.reason;
    const trace = result?.trace ?? [];
    const drawing =
      result === undefined
        ? undefined
        : diagram({ id: `${name}: ${runOf(result)}`, trace, checks: [result] }, bound, page);
    const shown = drawing !== undefined && budget.takes(drawing);
    const why =
      result === undefined
        ? undefined
        : shown
          ? undefined
          : drawing === undefined
            ? words.noTrace
            : page.tooMuch(trace.length);
    return html`<section class="check ${colourOf(outcome)}"><h5>${name}: ${signed(outcome, report, words)}</h5>${said === undefined ? undefined : html`<p><code class="value">${said}</code></p>`}${shown ? drawing : undefined}${why === undefined ? undefined : html`<p class="dim">${why}</p>`}</section>`;
  }

  function question({ requirements: cited, expected, seen, checks }: Question): Html {
    const answers = seen.map(
      (text, index) => html`<dt>${implementations[index]?.name}</dt><dd><code>${text}</code></dd>`,
    );
    return html`<details class="run question"><summary><h3>${cited.map((id) => html`<span class="id">${id}</span> `)}<code>${expected}</code></h3><span class="n">${page.checks(checks.length)}</span></summary><div class="body"><section class="check"><dl>${answers}</dl><p class="label">${words.seenIn}</p><ul>${checks.map((id) => html`<li><code>${id}</code></li>`)}</ul></section></div></details>
`;
  }
}

/** A name that may be broken where its parts meet. */
function breakable(name: string): Html {
  return html`${name.split(/(?<=[-_./\\])/).map((part, index) => html`${index === 0 ? undefined : html`<wbr>`}${part}`)}`;
}

/** The class by which an outcome has its colour. */
function colourOf(outcome: CheckCell['outcome']): string {
  if (outcome === 'not run') return 'absent';
  return outcome === 'not seen' ? 'pass' : outcome;
}
