import type { CheckResult, Report } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { closingLines } from '../closing.ts';
import { type FailureGroup, failureGroups, reasonGroups } from '../groups.ts';
import { cutMiddle } from '../layout.ts';
import { listed } from '../lists.ts';
import { marks, type Page, plainPage } from '../page.ts';
import type { OpenReporter, ReporterContext } from '../reporter.ts';

/** Lines of each kind; more are counted. */
const mostLines = 60;
/** Checks that are named under one reason. */
const namedChecks = 4;
/** Cells of one value; what it was about often stands at its end. */
const longestValue = 240;

/**
 * For a program that reads text, such as a coding agent: the verdict first, then a line for each failure and each reason for
 * which something could not be judged. No colours, nothing while the run goes on.
 */
export const minimal: OpenReporter = (context) => ({
  began: () => {},
  played: () => {},
  finished: (report) => context.out.write(`${minimalLines(report, context).join('\n')}\n`),
});

function minimalLines(report: Report, { language, repeatCommand }: ReporterContext): string[] {
  const page = { ...plainPage(language), columns: Number.POSITIVE_INFINITY };
  const unexpected = report.checks.filter(({ expectedFailure }) => expectedFailure === undefined);
  const groups = failureGroups(unexpected);
  const [first] = groups;
  return [
    ...closingLines(report, page),
    ...some(groups, page, (group) => failureLine(group, page)),
    ...some(reasonGroups(unexpected, 'error', 'untestable'), page, ({ reason, checks }) =>
      reasonLine(reason, checks, page),
    ),
    ...(report.outdated ?? []).map(({ check, place, why }) => oneLine(`✗ ${check} (${place}): ${why}`)),
    ...(report.notes ?? []).map((note) => oneLine(page.words.note(note))),
    ...(first === undefined ? [] : [`${page.words.labels.repeat}: ${oneLine(repeatCommand(first.first))}`]),
  ];
}

function some<T>(items: readonly T[], { words }: Page, line: (item: T) => string): string[] {
  const rest = items.length - mostLines;
  return [...items.slice(0, mostLines).map(line), ...(rest > 0 ? [words.more(rest).trim()] : [])];
}

function failureLine({ first, all }: FailureGroup, { words }: Page): string {
  const { id, verdict, requirements, expected, actual, hint } = first;
  const { labels } = words;
  const facts = [
    [labels.but, actual],
    [labels.expected, expected],
    [labels.hint, hint],
  ] as const;
  const said = facts.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${oneLine(text)}`]));
  const more = all.length > 1 ? words.others(all.length - 1) : '';
  return `${marks[verdict].glyph} ${requirements.join(',')} ${oneLine(id)}${more}${said.map((fact) => ` | ${fact}`).join('')}`;
}

function reasonLine(reason: string, checks: readonly CheckResult[], { words }: Page): string {
  const verdict = checks[0]?.verdict ?? 'untestable';
  const ids = listed(
    checks.map(({ id }) => oneLine(id)),
    namedChecks,
    words,
  );
  return `${marks[verdict].glyph} ${checks.length} ${words.counted[verdict]}: ${oneLine(reason)} | ${ids}`;
}

function oneLine(text: string): string {
  return cutMiddle(escapeControlCharacters(text), longestValue);
}
