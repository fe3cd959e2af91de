import type { CheckResult, Report } from '#generated/formats/report.js';
import { areasOf } from '../areas.ts';
import { closingLines } from '../closing.ts';
import { failureBlock } from '../failure.ts';
import { type FailureGroup, failureGroups, reasonGroups } from '../groups.ts';
import { listed } from '../lists.ts';
import { marks, type Page, plainPage } from '../page.ts';
import type { OpenReporter, ReporterContext } from '../reporter.ts';

import { code, codeBlock, html, plain } from './markdown-text.ts';

/** So many checks are named in a list; more are counted. */
const namedChecks = 20;
/** The same for requirements before they are unfolded. */
const namedIds = 12;

/** A page of Markdown, as GitHub and GitLab show it: verdict, areas, failures to unfold, and what was not judged. */
export const markdown: OpenReporter = (context) => ({
  began: () => {},
  played: () => {},
  finished: (report) => context.out.write(document(report, context)),
});

function document(report: Report, context: ReporterContext): string {
  const page = plainPage(context.language);
  const { words } = page;
  const unexpected = report.checks.filter(({ expectedFailure }) => expectedFailure === undefined);
  const groups = failureGroups(unexpected);
  const head = [...headLines(report, page), ...areaTable(report, context, page)];
  const tail = [
    ...section(words.unjudged, reasonLines(unexpected, page, 'error', 'untestable')),
    ...section(words.notVerified, openLines(report, context, page)),
    ...section(words.expectedFailures, expectedLines(report)),
    ...section(words.outdated, outdatedLines(report)),
    ...section(words.skipped, reasonLines(report.checks, page, 'skip')),
    ...section(
      words.notes,
      (report.notes ?? []).flatMap(({ text }) => noteLines(text)),
    ),
  ];
  const bytes = (lines: readonly string[]): number => Buffer.byteLength(lines.join('\n')) + 1;
  let left = context.mostBytes - bytes(head) - bytes(tail) - spare;
  const blocks = { fail: [] as string[], warn: [] as string[] };
  let leftOut = 0;
  for (const group of groups) {
    const block = failureDetails(group, context, page);
    left -= bytes(block);
    if (left < 0) leftOut += 1;
    else blocks[group.first.verdict === 'fail' ? 'fail' : 'warn'].push(...block);
  }
  const cut = leftOut === 0 ? [] : ['', plain(words.leftOut(leftOut))];
  const failures = [...section(words.failures, blocks.fail), ...section(words.warnings, blocks.warn), ...cut];
  const text = [...head, ...failures, ...tail, ''].join('\n');
  // Where not even the lists have room, only the beginning is told.
  return Buffer.byteLength(text) <= context.mostBytes ? text : `${headLines(report, page).join('\n')}\n`;
}

/** Bytes for headings and the line that counts what is left out. */
const spare = 1000;

function headLines(report: Report, page: Page): string[] {
  const [verdict = '', ...tally] = closingLines(report, { ...page, columns: Number.POSITIVE_INFINITY });
  const by = `im-conformance ${report.kit} · ${report.protocol}`;
  return [
    `## ${signs[report.verdict]} ${plain(verdict)}`,
    '',
    `${code(report.target)} · ${plain(by)}  `,
    ...tally.map(plain),
  ];
}

const signs: Readonly<Record<Report['verdict'], string>> = {
  conformant: '✅',
  'conformant with warnings': '⚠️',
  'not fully verified': '⚠️',
  'non-conformant': '❌',
};

function areaTable(report: Report, { protocol }: ReporterContext, { words }: Page): string[] {
  const { area, verified, checks } = words.columns;
  const rows = areasOf(report, protocol.model, words).map(
    ({ id, title, requirements, checks: count, remarks }) =>
      `| ${plain(id)} | ${plain(title)} | ${plain(requirements)} | ${plain(count)} | ${plain(remarks)} |`,
  );
  if (rows.length === 0) return [];
  return ['', `| | ${area} | ${verified} | ${checks} | |`, '| --- | --- | ---: | ---: | --- |', ...rows];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
}

/** A failure that unfolds. */
function failureDetails(group: FailureGroup, context: ReporterContext, page: Page): string[] {
  const { first, all } = group;
  const { glyph } = marks[first.verdict];
  const more = all.length > 1 ? page.words.others(all.length - 1) : '';
  const cited = first.requirements.join(', ');
  const [, ...facts] = failureBlock(group, { ...context, page });
  return [
    `<details><summary>${glyph} <b>${html(first.level)} ${html(cited)}</b> <code>${html(first.id)}</code>${html(more)}</summary>`,
    '',
    ...codeBlock(facts.map((line) => line.replace(/^ {2}/, ''))),
    '',
    '</details>',
  ];
}

function reasonLines(checks: readonly CheckResult[], { words }: Page, ...verdicts: CheckResult['verdict'][]): string[] {
  return reasonGroups(checks, ...verdicts).map(({ reason, checks: alike }) => {
    const word = words.verdicts[alike[0]?.verdict ?? 'untestable'];
    const ids = alike.slice(0, namedChecks).map(({ id }) => code(id));
    const rest = alike.length > namedChecks ? plain(words.more(alike.length - namedChecks)) : '';
    return `- ${plain(word)} – ${code(reason)}: ${ids.join(', ')}${rest}`;
  });
}

/** Requirements that stay open although the run touched them; all of them, where the whole suite was run. */
function openLines({ requirements, filtered }: Report, { protocol }: ReporterContext, { words }: Page): string[] {
  const open = requirements.filter(({ status, checks }) => status === 'not verified' && (checks > 0 || !filtered));
  if (open.length === 0) return [];
  const ids = open.map(({ id }) => id);
  const lines = open.map(
    ({ id, level }) => `- **${plain(id)}** ${level} – ${plain(protocol.cite(id)?.sentence ?? words.notInLedger)}`,
  );
  return [`<details><summary>${html(listed(ids, namedIds, words))}</summary>`, '', ...lines, '', '</details>'];
}

function expectedLines({ checks }: Report): string[] {
  return checks.flatMap(({ id, expectedFailure }) => {
    if (expectedFailure === undefined) return [];
    const { reason, issue, expires } = expectedFailure;
    return [
      `- ${code(id)} – ${[reason, issue, expires].flatMap((part) => (part === undefined ? [] : code(part))).join(', ')}`,
    ];
  });
}

function outdatedLines({ outdated = [] }: Report): string[] {
  return outdated.map(({ check, place, why }) => `- ${code(check)} (${code(place)}): ${plain(why)}`);
}

/** A note; what a program that crashed said last is a block of its own. */
function noteLines(note: string): string[] {
  const [first = '', ...more] = note.split('\n');
  return [`- ${plain(first)}`, ...(more.length === 0 ? [] : codeBlock(more).map((line) => `  ${line}`))];
}
