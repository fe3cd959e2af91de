import type { Report } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import type { FailureContext } from './failure.ts';
import { type Labelled, labelledLines } from './labelled.ts';
import { cutEnd } from './layout.ts';
import { fitted } from './lines.ts';
import { marks } from './page.ts';
import { type ShownFinding, shownFindings } from './shown-findings.ts';
import { briefTrace } from './trace.ts';

/** Findings that are shown in full; of further ones the title. */
const shownInFull = 8;
/** Cells of what was seen that are shown; the report has all of it. */
const longestSeen = 160;
/** Cells of a requirement's sentence, two lines of a narrow terminal; its page has all of it. */
const longestRule = 130;

/** What is wrong in the order of repair: each with one exchange, what the program said, the fix, and how to see it again. */
export function findingLines(report: Report, context: FailureContext): string[] {
  const musts = shownFindings(report).filter(({ finding }) => finding.level === 'MUST');
  return musts.flatMap((shown, index) =>
    index < shownInFull
      ? [...(index === 0 ? [] : ['']), ...findingBlock(shown, index, context)]
      : [titleOf(shown, index, context)],
  );
}

/** What is only recommended, a line each with its fix. */
export function warningLines(report: Report, context: FailureContext): string[] {
  const { page } = context;
  return shownFindings(report)
    .filter(({ finding }) => finding.level !== 'MUST')
    .flatMap(({ finding, example, seen }) => [
      page.paint(
        marks.warn.style,
        fitted(`${marks.warn.glyph} ${finding.requirements.join(', ')}  `, example.id, '', page.limit),
      ),
      ...labelledLines(
        [
          { label: page.words.labels.but, text: cutEnd(seen, longestSeen) },
          ...(finding.hint === undefined
            ? []
            : [{ label: page.words.labels.hint, text: finding.hint, style: 'cyan' as const, as: 'prose' as const }]),
        ],
        page,
      ),
    ]);
}

function titleOf({ finding }: ShownFinding, index: number, { page }: FailureContext): string {
  const counts = page.words.explains(finding.failed, finding.notJudged);
  return page.paint('red', page.paint('bold', `${index + 1}  ${finding.requirements.join(', ')}  ${counts}`));
}

function findingBlock(shown: ShownFinding, index: number, context: FailureContext): string[] {
  const { finding, example, seen, log } = shown;
  const { page, protocol, repeatCommand } = context;
  const { labels } = page.words;
  const [first = ''] = finding.requirements;
  const sentence = protocol.cite(first)?.sentence;
  const facts: Labelled[] = [
    ...(sentence === undefined ? [] : [{ label: first, text: cutEnd(sentence, longestRule), as: 'prose' as const }]),
    ...(example.expected === undefined
      ? []
      : [{ label: labels.expected, text: cutEnd(escapeControlCharacters(example.expected), longestSeen) }]),
    { label: labels.but, text: cutEnd(escapeControlCharacters(seen), longestSeen), style: marks.fail.style },
    ...log.map(({ text }, line) => ({
      label: line === 0 ? labels.log : '',
      text: cutEnd(escapeControlCharacters(text), longestSeen),
      as: 'prose' as const,
    })),
    ...(finding.hint === undefined
      ? []
      : [{ label: labels.hint, text: finding.hint, style: 'cyan' as const, as: 'prose' as const }]),
    { label: labels.repeat, text: repeatCommand(example), as: 'command' },
  ];
  return [titleOf(shown, index, context), ...labelledLines(facts, page), ...briefTrace(shown, page)];
}
