import type { CheckResult, Report } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { closingLines } from '../closing.ts';
import { reasonGroups } from '../groups.ts';
import { cutMiddle } from '../layout.ts';
import { listed } from '../lists.ts';
import { marks, type Page, plainPage } from '../page.ts';
import type { OpenReporter, ReporterContext } from '../reporter.ts';
import { type ShownFinding, shownFindings } from '../shown-findings.ts';

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
  const findings = shownFindings(report);
  const explained = new Set(findings.flatMap(({ finding }) => finding.checks));
  const unexplained = report.checks.filter(
    ({ id, expectedFailure }) => expectedFailure === undefined && !explained.has(id),
  );
  const [first] = findings;
  return [
    ...closingLines(report, page),
    ...some(findings, page, (shown) => findingLine(shown, page)),
    ...some(reasonGroups(unexplained, 'error', 'untestable'), page, ({ reason, checks }) =>
      reasonLine(reason, checks, page),
    ),
    ...(report.outdated ?? []).map(({ check, place, why }) => oneLine(`✗ ${check} (${place}): ${why}`)),
    ...(report.notes ?? []).map(({ text }) => oneLine(page.words.note(text))),
    ...(first === undefined ? [] : [`${page.words.labels.repeat}: ${oneLine(repeatCommand(first.example))}`]),
  ];
}

function some<T>(items: readonly T[], { words }: Page, line: (item: T) => string): string[] {
  const rest = items.length - mostLines;
  return [...items.slice(0, mostLines).map(line), ...(rest > 0 ? [words.more(rest).trim()] : [])];
}

function findingLine({ finding, example, seen, log }: ShownFinding, { words }: Page): string {
  const { labels } = words;
  const facts = [
    [labels.but, seen],
    [labels.expected, example.expected],
    [labels.log, log[0]?.text],
    [labels.hint, finding.hint],
  ] as const;
  const said = facts.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${oneLine(text)}`]));
  const counts = words.inBrackets(words.explains(finding.failed, finding.notJudged));
  const mark = marks[example.verdict].glyph;
  return `${mark} ${finding.requirements.join(',')} ${oneLine(example.id)}${counts}${said.map((fact) => ` | ${fact}`).join('')}`;
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
