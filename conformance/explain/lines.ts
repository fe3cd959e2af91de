import type { ExplainedScenario, Explanations } from '#generated/formats/explanations.js';
import { kitCommand } from '../command-line.ts';
import type { Language } from '../language.ts';
import { type Hints, textFor } from '../report/hints.ts';
import { type Labelled, labelledLines, paragraph } from '../report/labelled.ts';
import { cells, padEnd } from '../report/layout.ts';
import type { Page } from '../report/page.ts';
import type { Stack } from '../stacks.ts';
import type { Subject } from './subject.ts';
import { type ExplainWords, explainWords } from './words.ts';

/** What explanations are written from, and on. */
export interface ExplainContext {
  readonly explanations: Explanations;
  /** In the language of the page. */
  readonly hints: Hints;
  /** What the reader's program is written in, as far as that is known. */
  readonly stack?: Stack | undefined;
  readonly language: Language;
  readonly page: Page;
}

type Requirement = Explanations['requirements'][number];
type Scenario = Extract<Subject, { kind: 'scenario' }>;

/** Where names and descriptions stand side by side, so many cells are left to the description at least. */
const narrowest = 30;

/** An explanation as lines for people. */
export function explanationLines(subject: Subject, context: ExplainContext): string[] {
  return subject.kind === 'requirement'
    ? requirementLines(subject.requirement, context)
    : scenarioLines(subject, context);
}

function requirementLines(requirement: Requirement, context: ExplainContext): string[] {
  const { explanations, hints, language, page } = context;
  const words = explainWords[language];
  const { labels } = words;
  const { id, level, actor, area, sentence, recommendation, rationale, source, unobservable } = requirement;
  const isCited = (cited: string): boolean => cited === id || cited === `${id}/SHOULD`;
  const facts: Labelled[] = [
    { label: level, text: sentence[language], as: 'prose' },
    ...(recommendation === undefined
      ? []
      : [{ label: labels.should, text: recommendation[language], as: 'prose' as const }]),
    { label: labels.why, text: rationale[language], as: 'prose' },
    { label: labels.source, text: source[language], as: 'prose' },
    ...(unobservable === undefined
      ? []
      : [{ label: labels.unseen, text: unobservable[language], as: 'prose' as const }]),
  ];
  const proving = explanations.scenarios.flatMap((scenario) => {
    const checks = scenario.checks.filter(({ proves }) => proves.some(isCited));
    return checks.length === 0 ? [] : [{ scenario, checks }];
  });
  const faults = explanations.faults.filter(({ breaks }) => isCited(breaks));
  const causes = texts(
    hints.filter(({ requirements }) => requirements?.some(isCited)),
    context,
  );
  const title = `${id}  ${words.actors[actor]} · ${area[language]}`;
  return [
    page.paint('bold', title),
    ...labelledLines(facts, page),
    ...(proving.length === 0 && unobservable === undefined ? ['', `  ${words.unchecked}`] : []),
    ...section(
      words.checkedBy,
      proving.flatMap(({ scenario, checks }) => scenarioEntry(scenario, checks, words, context)),
      page,
    ),
    ...section(
      words.faults,
      pairs(
        faults.map(({ name, description }) => [name, description[language]]),
        page,
      ),
      page,
    ),
    ...section(words.causes, bullets(causes, page), page),
    '',
    ...labelledLines([{ label: labels.run, text: command(actor, id, words), as: 'command' }], page),
  ];
}

function scenarioLines({ scenario, checks, row }: Scenario, context: ExplainContext): string[] {
  const { explanations, hints, language, page } = context;
  const words = explainWords[language];
  const { labels } = words;
  const { party, id, title, file, rows } = scenario;
  const run = `${id}${row === undefined ? '' : `[${row}]`}`;
  const whole = checks.length === scenario.checks.length && checks.length !== 1;
  const [first] = checks;
  const name = whole ? run : `${run}:${first?.check}`;
  const cited = [...new Set(checks.flatMap(({ proves }) => proves))];
  const facts: Labelled[] = [
    { label: labels.judges, text: words.parties[party], as: 'prose' },
    ...(whole ? checks.map(({ check, proves }) => ({ label: check, text: proves.join(' ') })) : []),
    ...cited.map((one): Labelled => ({ label: one, text: sentenceOf(one, context), as: 'prose' })),
    ...(row === undefined && rows.length > 0
      ? [{ label: labels.rows, text: rows.join(', '), as: 'prose' as const }]
      : []),
    { label: labels.where, text: whole ? file : `${file}:${first?.line}` },
  ];
  const tested = checks.flatMap(({ check }) =>
    (row === undefined && rows.length > 0 ? rows.map((one) => `${id}[${one}]`) : [run]).map((one) => `${one}:${check}`),
  );
  const causes = texts(
    hints.filter(
      (hint) =>
        hint.requirements?.some((one) => cited.includes(one)) &&
        tested.some((checkId) => hint.check?.test(checkId) ?? true),
    ),
    context,
  );
  const faults = explanations.faults.filter(({ breaks }) => cited.includes(breaks));
  return [
    page.paint('bold', name),
    ...paragraph(title[language], page, 2),
    ...labelledLines(facts, page),
    ...section(
      words.faultsOfAll,
      pairs(
        faults.map(({ name: fault, description }) => [fault, description[language]]),
        page,
      ),
      page,
    ),
    ...section(words.causes, bullets(causes, page), page),
    '',
    ...labelledLines([{ label: labels.run, text: command(party, name, words), as: 'command' }], page),
  ];
}

/** What hints say, each thing once. */
function texts(hints: Hints, { stack }: ExplainContext): string[] {
  return [...new Set(hints.map((hint) => textFor(hint, stack)))];
}

function sentenceOf(cited: string, { explanations, language }: ExplainContext): string {
  const [id, part] = cited.split('/');
  const requirement = explanations.requirements.find((one) => one.id === id);
  return (part === undefined ? requirement?.sentence : requirement?.recommendation)?.[language] ?? '';
}

function scenarioEntry(
  { party, id, title, rows }: ExplainedScenario,
  checks: ExplainedScenario['checks'],
  words: ExplainWords,
  { language, page }: ExplainContext,
): string[] {
  const shown = `${party === 'both' ? 'both/' : ''}${id}${rows.length > 0 ? words.rows(rows.length) : ''}`;
  const names = checks.map(({ check }) => check).join(', ');
  return [
    `  ${shown}`,
    ...paragraph(title[language], page, 4),
    ...paragraph(names, page, 4).map((line) => page.paint('dim', line)),
  ];
}

function section(title: string, lines: readonly string[], page: Page): string[] {
  return lines.length === 0 ? [] : ['', page.paint('bold', title), ...lines];
}

/** Names with what they mean beside them, or below where there is too little room. */
function pairs(entries: readonly (readonly [name: string, text: string])[], page: Page): string[] {
  const column = Math.max(0, ...entries.map(([name]) => cells(name))) + 2;
  return entries.flatMap(([name, text]) => {
    if (page.columns - column - 2 < narrowest) return [`  ${name}`, ...paragraph(text, page, 4)];
    const [first = '', ...rest] = paragraph(text, page, column + 2);
    return [`  ${padEnd(name, column)}${first.trimStart()}`, ...rest];
  });
}

function bullets(texts: readonly string[], page: Page): string[] {
  return texts.flatMap((text) => {
    const [first = '', ...rest] = paragraph(text, page, 4);
    return [`  • ${first.trimStart()}`, ...rest];
  });
}

/** How the user runs what is explained. */
function command(party: ExplainedScenario['party'], pattern: string, { commands }: ExplainWords): string {
  return `${kitCommand(party, '--run', pattern)} -- ${commands[party]}`;
}
