import type { CheckResult, Report } from '#generated/formats/report.js';
import type { Language } from '../../language.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { areaLookup } from '../areas.ts';
import { runColours } from '../page.ts';
import { words as languages } from '../words.ts';
import { ByteBudget } from './byte-budget.ts';
import { causeEntries, causesSection, type ShownCause } from './causes.ts';
import { htmlDocument } from './document.ts';
import { exchangesOf, type ShownExchange } from './exchange.ts';
import { filterForm } from './filter.ts';
import { type Html, html } from './markup.ts';
import { notes } from './notes.ts';
import { opening } from './opening.ts';
import { type PageContext, partyOf } from './page-context.ts';
import { bytesOf, groupSection, type RunParts, runParts, runSection } from './run-section.ts';
import {
  groupsOf,
  type Outcome,
  outcomeOf,
  outcomes,
  type RunGroup,
  type Runs,
  runsOf,
  type ShownRun,
} from './runs.ts';
import { script } from './script.ts';
import { reportStyle } from './style-report.ts';
import { areaTable, requirementTable } from './tables.ts';
import { pageWords } from './words.ts';

/** Everything that the page tells. */
export interface HtmlFacts {
  readonly report: Report;
  readonly protocol: Pick<Protocol, 'model' | 'language'>;
  readonly language: Language;
  /** What was played, by scenario[example]; where a run is missing, its checks' own cuttings of it are shown. */
  readonly runs: Runs;
  /** What explains most of what is wrong, in the order of repair. */
  readonly causes?: readonly ShownCause[];
  /** The command that plays a check again. */
  repeatCommand(check: CheckResult): string;
}

/** Bytes of a page at the most, so that builds and mails take it. */
const largestPage = 1_450_000;
/** Bytes of the page around its parts: style, script and headings. */
const frame = 45_000;
/** Bytes that are left for exchanges at the least. */
const fewestOfExchanges = 500_000;
/** Characters of what was expected and seen: the more a page has to say, the less of each. */
const longestValues = [2000, 600, 300, 160, 80];

/**
 * The report of a run as one page that needs nothing else: no network, and no script to be read. Everything that a target
 * said is shown as text, whatever it holds. Pure.
 */
export function htmlReport(facts: HtmlFacts): string {
  const { report, causes = [] } = facts;
  const { model } = facts.protocol;
  const context = contextOf(facts);
  const { words, page } = context;
  const runs = runsOf(report, facts.runs);
  const groups = outcomes.flatMap((outcome) => groupsOf(runs.filter((run) => run.outcome === outcome)));
  const requirements = requirementTable(report, model, context);
  const said = notes(report, context);
  const fixed = [requirements, ...(said === undefined ? [] : [said])];
  const room = largestPage - frame - sum(fixed.map(({ markup }) => Buffer.byteLength(markup)));
  const parts = partsWithin(room - fewestOfExchanges, runs, context);
  const budget = new ByteBudget(room - sum([...parts.values()].map(bytesOf)));
  const cause = causesSection(causes, budget, context);
  const exchanges = exchangesOf(groups, budget, context);
  const sections = sectionsOf(groups, parts, exchanges, context);
  const traced = runs.filter(({ trace }) => trace.length > 0);
  const missing = traced.filter(({ id }) => exchanges.get(id)?.drawing === undefined).length;
  const body = html`<a class="jump" href="#_main">${page.skip}</a>
${opening(report, context)}
<nav aria-label="${page.contents}"><ul>${contents(sections, causes, said !== undefined, context)}</ul></nav>
<main id="_main">
${cause}
<section id="_areas"><h2>${page.areas}</h2>
${areaTable(report, model, context)}</section>
${said}
${filterForm(report, model, context)}
<p class="legend">${page.legend}</p>
${missing === 0 ? undefined : html`<p class="legend">${page.exchangesLeftOut(missing, traced.length)}</p>`}
${sections.filter(({ outcome }) => outcome !== 'passed').map(({ markup }) => markup)}
<section id="_requirements" class="filtered"><h2>${page.requirements}</h2>
${requirements}</section>
${sections.filter(({ outcome }) => outcome === 'passed').map(({ markup }) => markup)}
</main>
<footer><p>${page.foot(report.kit)}</p></footer>`;
  return htmlDocument({
    lang: page.lang,
    title: page.title(words.runVerdicts[report.verdict], report.protocol),
    kit: report.kit,
    colour: runColours[report.verdict],
    body,
    style: reportStyle,
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
    longestValue: longestValues[0] ?? 0,
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
function sectionsOf(
  groups: readonly RunGroup[],
  parts: ReadonlyMap<string, RunParts>,
  exchanges: ReadonlyMap<string, ShownExchange>,
  context: PageContext,
): Section[] {
  const { words, page } = context;
  const shown = ({ id }: ShownRun): Html[] => {
    const own = parts.get(id);
    return own === undefined ? [] : [runSection(own, exchanges.get(id) ?? noExchange, context)];
  };
  return outcomes.flatMap((outcome) => {
    const here = groups.filter(({ first }) => first.outcome === outcome);
    if (here.length === 0) return [];
    const title = outcome === 'passed' ? page.passed : words[outcome];
    const all = here.flatMap(({ first, alike }) => [first, ...alike]).flatMap((run) => run.checks);
    const checks = all.filter((check) => outcomeOf([check]) === outcome).length;
    const blocks = here.map(({ first, alike }) =>
      groupSection({ first: html`${shown(first)}`, alike: alike.flatMap(shown) }, context),
    );
    const markup = html`<section id="_${outcome}" class="filtered"><h2>${title} <span class="count">${checks}</span></h2>
${blocks}</section>`;
    return [{ outcome, title, checks, markup }];
  });
}

const noExchange: ShownExchange = { drawing: undefined, text: undefined };

function contents(
  sections: readonly Section[],
  causes: readonly ShownCause[],
  hasNotes: boolean,
  { page }: PageContext,
): Html[] {
  const entry = (id: string, title: string, count?: number, below: readonly Html[] = []): Html =>
    html`<li><a href="#_${id}">${title}${count === undefined ? undefined : html` <span class="count">${count}</span>`}</a>${below.length === 0 ? undefined : html`<ul>${below}</ul>`}</li>`;
  const entryOf = ({ outcome, title, checks }: Section): Html => entry(outcome, title, checks);
  const passed = sections.filter(({ outcome }) => outcome === 'passed');
  return [
    ...(causes.length === 0 ? [] : [entry('causes', page.causes, causes.length, causeEntries(causes))]),
    entry('areas', page.areas),
    ...(hasNotes ? [entry('notes', page.notes)] : []),
    ...sections.filter((section) => !passed.includes(section)).map(entryOf),
    entry('requirements', page.requirements),
    ...passed.map(entryOf),
  ];
}

/** What is said of all runs without their exchanges: as much as there is room for. */
function partsWithin(bytes: number, runs: readonly ShownRun[], context: PageContext): ReadonlyMap<string, RunParts> {
  let parts: RunParts[] = [];
  for (const longestValue of longestValues) {
    const shortest = longestValue === longestValues.at(-1);
    parts = runs.map((run) => runParts(run, { ...context, longestValue }, shortest || run.like !== undefined));
    if (sum(parts.map(bytesOf)) <= bytes) break;
  }
  return new Map(parts.map((each) => [each.run.id, each]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
