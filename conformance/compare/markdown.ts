import type { CheckResult } from '#generated/formats/report.js';
import { passedOf } from '../report/denominator.ts';
import { cut } from '../report/html/markup.ts';
import { listed } from '../report/lists.ts';
import { marks, type Page, statusMark } from '../report/page.ts';
import { code, codeBlock, html, plain } from '../report/reporters/markdown-text.ts';
import { traceLines } from '../report/trace.ts';
import type { Change, Changes } from './baseline.ts';
import type { ComparedCheck, Comparison, Implementation, Question } from './comparison.ts';
import { remarksOn, signed } from './remarks.ts';
import type { CompareWords } from './words.ts';

/** So many ids are named in a list; more are counted. */
const namedChecks = 8;
/** Characters of what was seen that a line shows. */
const longestReason = 200;

/** A comparison as Markdown: implementations, requirements, what differs with both exchanges, and what the document leaves open. */
export function comparisonMarkdown(comparison: Comparison, page: Page, words: CompareWords): string {
  const { implementations, requirements, differing, questions } = comparison;
  const { columns } = words;
  const [first] = implementations;
  const names = implementations.map(({ name }) => name);
  const rows = requirements.map(({ id, level, statuses }) => {
    const cells = statuses.map((status) =>
      status === undefined
        ? words.statuses['not run']
        : `${marks[statusMark(status, level)].glyph} ${words.statuses[status]}`,
    );
    return [plain(id), level, ...cells.map(plain)];
  });
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
    differing.length === 0
      ? [words.noDifferences]
      : differing.flatMap((check) => differingCheck(check, implementations, page, words)),
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
    const { scenario, check } = (change.now ?? change.before) as CheckResult;
    const key = JSON.stringify([scenario, check, change.before?.verdict, change.now?.verdict]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function changeLine(alike: readonly Change[], { words }: Page, compare: CompareWords): string {
  const [first] = alike;
  const check = first?.now ?? first?.before;
  if (first === undefined || check === undefined) return '';
  const change = compare.changed(
    signed(first.before?.verdict, words, compare),
    signed(first.now?.verdict, words, compare),
  );
  const rows = alike.map(({ now, before }) => (now ?? before)?.example ?? '');
  const id = alike.length === 1 ? first.id : `${check.scenario}[${listed(rows, namedChecks, words)}]:${check.check}`;
  const why = first.now?.verdict === 'pass' ? undefined : (first.now?.actual ?? first.now?.reason);
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

function differingCheck(
  { id, alike, requirements, results }: ComparedCheck,
  implementations: readonly Implementation[],
  page: Page,
  words: CompareWords,
): string[] {
  const verdicts = implementations.map(
    ({ name }, index) => `${name} ${signed(results[index]?.verdict, page.words, words)}`,
  );
  const blocks = implementations.flatMap(({ name }, index) => exchange(name, results[index], page, words));
  const expected = results.find((result) => result?.expected !== undefined)?.expected;
  const others = alike.length === 0 ? '' : page.words.others(alike.length);
  return [
    `<details><summary><code>${html(id)}</code>${html(others)} ${html(requirements.join(', '))}: ${html(verdicts.join('; '))}</summary>`,
    '',
    ...(expected === undefined ? [] : [`${page.words.labels.expected}: ${code(expected)}`, '']),
    ...blocks,
    '</details>',
  ];
}

function exchange(name: string, result: CheckResult | undefined, page: Page, words: CompareWords): string[] {
  const said = result?.actual ?? result?.reason;
  const head = `**${plain(name)}** ${plain(signed(result?.verdict, page.words, words))}${said === undefined ? '' : `: ${code(said)}`}`;
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
