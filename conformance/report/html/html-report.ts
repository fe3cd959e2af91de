import type { CheckResult, Report } from '#generated/formats/report.js';
import type { Language } from '../../language.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { areaLookup } from '../areas.ts';
import { runColours } from '../page.ts';
import { words as languages } from '../words.ts';
import { htmlDocument } from './document.ts';
import { filterForm } from './filter.ts';
import { type Html, html } from './markup.ts';
import { opening } from './opening.ts';
import { type PageContext, partyOf } from './page-context.ts';
import { runSection } from './run-section.ts';
import { type Outcome, outcomeOf, outcomes, type Runs, runsOf, type ShownRun } from './runs.ts';
import { script } from './script.ts';
import { areaTable, requirementTable } from './tables.ts';
import { pageWords } from './words.ts';

/** Everything that the page tells. */
export interface HtmlFacts {
  readonly report: Report;
  readonly protocol: Pick<Protocol, 'model' | 'language'>;
  readonly language: Language;
  /** What was played, by scenario[example]; where a run is missing, its checks' own cuttings of it are shown. */
  readonly runs: Runs;
  /** The command that plays a check again. */
  repeatCommand(check: CheckResult): string;
}

/**
 * The report of a run as one page that needs nothing else: no network, and no script to be read. Everything that a target
 * said is shown as text, whatever it holds. Pure.
 */
export function htmlReport(facts: HtmlFacts): string {
  const { report } = facts;
  const { model } = facts.protocol;
  const context = contextOf(facts);
  const { words, page } = context;
  const sections = sectionsOf(runsOf(report, facts.runs), context);
  const body = html`<a class="jump" href="#_main">${page.skip}</a>
${opening(report, context)}
<nav aria-label="${page.contents}"><ul>${contents(sections, context)}</ul></nav>
<main id="_main">
<section id="_areas"><h2>${page.areas}</h2>
${areaTable(report, model, context)}</section>
${notes(report, context)}
${filterForm(report, model, context)}
<p class="legend">${page.legend}</p>
${sections.filter(({ outcome }) => outcome !== 'passed').map(({ markup }) => markup)}
<section id="_requirements" class="filtered"><h2>${page.requirements}</h2>
${requirementTable(report, model, context)}</section>
${sections.filter(({ outcome }) => outcome === 'passed').map(({ markup }) => markup)}
</main>
<footer><p>${page.foot(report.kit)}</p></footer>`;
  return htmlDocument({
    lang: page.lang,
    title: page.title(words.runVerdicts[report.verdict], report.protocol),
    kit: report.kit,
    colour: runColours[report.verdict],
    body,
    script,
  });
}

function contextOf({ protocol, language, report, repeatCommand }: HtmlFacts): PageContext {
  const { model } = protocol;
  const page = pageWords[language];
  const ledger = new Map(model.requirements.map((requirement) => [requirement.id, requirement]));
  return {
    words: languages[language],
    page,
    party: partyOf(report, model),
    document: language === protocol.language ? html`` : html` lang="${protocol.language}"`,
    repeatCommand,
    areaOf: areaLookup(model),
    sentenceOf(cited) {
      const [id = '', part] = cited.split('/');
      const requirement = ledger.get(id);
      return part === undefined ? requirement?.sentence : requirement?.recommendation;
    },
  };
}

interface Section {
  readonly outcome: Outcome;
  readonly title: string;
  /** Checks of its runs whose verdict is the section's; a failed run may have others. */
  readonly checks: number;
  readonly markup: Html;
}

/** The runs by what became of them. */
function sectionsOf(runs: readonly ShownRun[], context: PageContext): Section[] {
  const { words, page } = context;
  return outcomes.flatMap((outcome) => {
    const alike = runs.filter((run) => run.outcome === outcome);
    if (alike.length === 0) return [];
    const title = outcome === 'passed' ? page.passed : words[outcome];
    const checks = alike.flatMap((run) => run.checks).filter((check) => outcomeOf([check]) === outcome).length;
    const markup = html`<section id="_${outcome}" class="filtered"><h2>${title} <span class="count">${checks}</span></h2>
${alike.map((run) => runSection(run, context))}</section>`;
    return [{ outcome, title, checks, markup }];
  });
}

function contents(sections: readonly Section[], { page }: PageContext): Html[] {
  const entry = (id: string, title: string, count?: number): Html =>
    html`<li><a href="#_${id}">${title}${count === undefined ? undefined : html` <span class="count">${count}</span>`}</a></li>`;
  const runs = sections.map(({ outcome, title, checks }) => entry(outcome, title, checks));
  const passed = sections.some(({ outcome }) => outcome === 'passed') ? runs.splice(-1) : [];
  return [entry('areas', page.areas), ...runs, entry('requirements', page.requirements), ...passed];
}

/** Observations that are no verdict, and expected failures to mend. */
function notes({ notes: said = [], outdated = [] }: Report, { words, page }: PageContext): Html | undefined {
  if (said.length + outdated.length === 0) return undefined;
  const lines = (note: string): Html[] => note.split('\n').map((line) => html`<span class="line">${line}</span>`);
  const old = outdated.map(({ check, place, why }) => html`<li><b>${check}</b> (${place}): ${why}</li>`);
  return html`<section id="_notes"><h2>${page.notes}</h2>
${said.length === 0 ? undefined : html`<ul>${said.map(({ text }) => html`<li>${lines(text)}</li>`)}</ul>`}
${old.length === 0 ? undefined : html`<h3>${words.outdated}</h3><ul>${old}</ul>`}</section>`;
}
