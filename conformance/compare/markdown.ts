import type { CheckResult } from '#generated/formats/report.js';
import { passedOf } from '../report/denominator.ts';
import { cut } from '../report/html/markup.ts';
import { listed } from '../report/lists.ts';
import type { Page } from '../report/page.ts';
import { code, codeBlock, html, plain } from '../report/reporters/markdown-text.ts';
import { traceLines } from '../report/trace.ts';
import type { Change, Changes } from './baseline.ts';
import {
  type CheckCell,
  type ComparedCheck,
  type Comparison,
  differingByRequirement,
  type Implementation,
  type Question,
} from './comparison.ts';
import { remarksOn, signed, standingText } from './remarks.ts';
import type { CompareWords } from './words.ts';

/** So many ids are named in a list; more are counted. */
const namedChecks = 8;
/** Characters of what was seen that a line shows. */
const longestReason = 200;
/** Bytes that all exchanges have together: the whole fits into a comment on GitHub. */
const mostOfExchanges = 30_000;

/**
 * A comparison as Markdown: implementations, requirements, what differs, by requirement and with one exchange each, and what the
 * document leaves open.
 */
export function comparisonMarkdown(comparison: Comparison, page: Page, words: CompareWords): string {
  const { implementations, requirements, differing, questions } = comparison;
  const { columns } = words;
  const [first] = implementations;
  const names = implementations.map(({ name }) => name);
  const rows = requirements.map(({ id, level, cells }) => [
    plain(id),
    level,
    ...cells.map((cell) => plain(standingText(cell, level, words))),
  ]);
  return lines(
    `## ${plain(words.title(first?.report.protocol ?? ''))}`,
    table(
      [columns.name, columns.target, columns.verdict, columns.passed, columns.started],
      implementationRows(comparison, page),
    ),
    remarksOn(implementations, page.words, words).map((remark) => `- ${plain(remark)}`),
    `### ${words.requirements}`,
    table([columns.requirement, columns.level, ...names.map(plain)], rows),
    `### ${words.differing} (${differing.length})`,
    differing.length === 0 ? [words.noDifferences] : differingLines(comparison, page, words),
    ...(questions.length === 0
      ? []
      : [
          `### ${words.questions} (${questions.length})`,
          [plain(words.questionsAre)],
          questions.flatMap((question) => questionLines(question, names, page, words)),
        ]),
  );
}

/** What has changed since a baseline, as Markdown. */
export function changesMarkdown(
  changes: Changes,
  before: Implementation,
  now: Implementation,
  page: Page,
  words: CompareWords,
): string {
  const sections = (['worse', 'better', 'others', 'added', 'gone'] as const).flatMap((kind) => {
    const some = changes[kind];
    if (some.length === 0) return [];
    return [
      `### ${words.sections[kind]} (${some.length})`,
      alikeChanges(some).map((alike) => changeLine(alike, page, words)),
    ];
  });
  const still = changes.worse.length + changes.better.length === 0;
  const two = [before, now];
  const { columns } = words;
  return lines(
    `## ${plain(words.sinceBaseline(before.name, now.name))}: ${still ? words.unchanged : words.tally(changes.worse.length, changes.better.length)}`,
    table(
      [columns.name, columns.target, columns.verdict, columns.passed, columns.started],
      implementationRows({ implementations: two }, page),
    ),
    remarksOn(two, page.words, words).map((remark) => `- ${plain(remark)}`),
    ...sections,
  );
}

/** Rows of a table that have changed alike are one line. */
function alikeChanges(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { scenario, check } = resultOf(change);
    const key = JSON.stringify([scenario, check, change.before.outcome, change.now.outcome]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/** One of the two has it. */
function resultOf({ now, before }: Change): CheckResult {
  return (now.result ?? before.result) as CheckResult;
}

function changeLine(alike: readonly Change[], { words }: Page, compare: CompareWords): string {
  const [first] = alike;
  if (first === undefined) return '';
  const check = resultOf(first);
  const { before, now } = first;
  const change = compare.changed(signed(before.outcome, words, compare), signed(now.outcome, words, compare));
  const rows = alike.map((each) => resultOf(each).example ?? '');
  const id = alike.length === 1 ? first.id : `${check.scenario}[${listed(rows, namedChecks, words)}]:${check.check}`;
  const why = now.outcome === 'pass' ? undefined : (now.result?.actual ?? now.result?.reason);
  const because = why === undefined ? '' : `, ${code(cut(why, longestReason))}`;
  return `- ${code(id)} ${plain(check.requirements.join(', '))}: ${plain(change)}${because}`;
}

function implementationRows({ implementations }: Pick<Comparison, 'implementations'>, { words }: Page): string[][] {
  return implementations.map(({ name, report }) => [
    `**${plain(name)}**`,
    plain(report.target),
    plain(words.runVerdicts[report.verdict]),
    passedOf(report.checks),
    plain(report.startedAt.slice(0, 10)),
  ]);
}

/** By requirement the checks that differ, and the exchange of the first that failed somewhere as long as there is room. */
function differingLines(comparison: Comparison, page: Page, words: CompareWords): string[] {
  const { implementations, requirements } = comparison;
  let left = mostOfExchanges;
  let leftOut = 0;
  const blocks = [...differingByRequirement(comparison)].flatMap(([id, checks]) => {
    const known = requirements.find((each) => each.id === id);
    const standings = known?.cells.map(
      (cell, index) => `${implementations[index]?.name}: ${standingText(cell, known.level, words)}`,
    );
    const about = [html(id), html((standings ?? []).join('; ')), html(words.differ(checks.length))];
    const telling = checks.find(({ cells }) => cells.some(({ outcome }) => outcome === 'fail')) ?? checks[0];
    const exchanges = telling === undefined ? [] : exchangeLines(telling, implementations, page, words);
    left -= Buffer.byteLength(exchanges.join('\n'));
    if (left < 0 && exchanges.length > 0) leftOut += 1;
    return [
      `<details><summary>${about.filter((part) => part !== '').join(' · ')}</summary>`,
      '',
      ...checks.map((check) => differingCheck(check, implementations, page, words)),
      '',
      ...(left < 0 ? [] : exchanges),
      '</details>',
    ];
  });
  return leftOut === 0 ? blocks : [...blocks, '', plain(words.exchangesLeftOut(leftOut))];
}

function differingCheck(
  { id, alike, requirements, cells }: ComparedCheck,
  implementations: readonly Implementation[],
  page: Page,
  words: CompareWords,
): string {
  const outcomes = cells.map(
    ({ outcome }, index) => `${implementations[index]?.name} ${signed(outcome, page.words, words)}`,
  );
  const others = alike.length === 0 ? '' : page.words.others(alike.length);
  return `- ${code(id)}${plain(others)} ${plain(requirements.join(', '))}: ${plain(outcomes.join('; '))}`;
}

function exchangeLines(
  { id, cells }: ComparedCheck,
  implementations: readonly Implementation[],
  page: Page,
  words: CompareWords,
): string[] {
  const expected = cells.find(({ result }) => result?.expected !== undefined)?.result?.expected;
  return [
    ...(expected === undefined ? [] : [`${code(id)} ${page.words.labels.expected}: ${code(expected)}`, '']),
    ...implementations.flatMap(({ name }, index) => exchange(name, cells[index], page, words)),
  ];
}

function exchange(name: string, cell: CheckCell | undefined, page: Page, words: CompareWords): string[] {
  const { outcome = 'not run', result } = cell ?? {};
  const said = result?.actual ?? result?.reason;
  const head = `**${plain(name)}** ${plain(signed(outcome, page.words, words))}${said === undefined ? '' : `: ${code(cut(said, longestReason))}`}`;
  if (result === undefined) return [head, ''];
  const trace = traceLines(result, page);
  return trace.length === 0 ? [`${head} (${words.noTrace})`, ''] : [head, '', ...codeBlock(trace), ''];
}

function questionLines(
  { requirements, expected, seen, checks }: Question,
  names: readonly string[],
  page: Page,
  words: CompareWords,
): string[] {
  const named = checks.slice(0, namedChecks).map(code).join(', ');
  const more = checks.length > namedChecks ? plain(page.words.more(checks.length - namedChecks)) : '';
  return [
    `- **${plain(requirements.join(', '))}** ${code(expected)}`,
    ...seen.map((text, index) => `  - ${plain(names[index] ?? '')}: ${code(text)}`),
    `  - ${words.seenIn} ${named}${more}`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}

/** Blocks with a blank line between them. */
function lines(...blocks: readonly (string | readonly string[])[]): string {
  return `${blocks
    .map((block) => (typeof block === 'string' ? block : block.join('\n')))
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}
