import path from 'node:path';
import { kitCommand } from '../command-line.ts';
import { changesSince } from '../compare/baseline.ts';
import { compareReports, type Implementation } from '../compare/comparison.ts';
import { changesMarkdown, comparisonMarkdown } from '../compare/markdown.ts';
import { comparisonPage } from '../compare/page.ts';
import { comparisonLines } from '../compare/terminal.ts';
import { compareWords } from '../compare/words.ts';
import { spokenIn } from '../explain/spoken.ts';
import type { Language } from '../language.ts';
import { pageOf, plainPage } from '../report/page.ts';
import { CommandFailure } from './failure.ts';
import { readReport } from './read-report.ts';
import { openProtocol } from './scenarios.ts';
import { writeOutput } from './write-output.ts';

/** Options of `im-conformance compare`. */
export interface CompareOptions {
  /** Report files of server, client or both. */
  readonly reports: readonly string[];
  /** An older report, with which the only other one is compared. */
  readonly baseline?: string | undefined;
  readonly html?: string | undefined;
  readonly markdown?: string | undefined;
  readonly lang: Language;
}

/** Compares reports and tells how they differ; gives the exit code: 1 where something got worse. Throws CommandFailure. */
export async function compare(options: CompareOptions, out: NodeJS.WritableStream): Promise<0 | 1> {
  const { baseline, reports, lang } = options;
  if (baseline !== undefined && reports.length !== 1)
    throw new CommandFailure('--baseline takes one report to compare with it: compare --baseline old.json new.json', 2);
  if (baseline === undefined && reports.length < 2)
    throw new CommandFailure('name two reports or more, or one with --baseline: compare a.json b.json', 2);
  const files = baseline === undefined ? reports : [baseline, ...reports];
  const implementations = named(files, await Promise.all(files.map(readReport)));
  const protocol = oneProtocol(implementations);
  const page = plainPage(lang);
  const words = compareWords[lang];
  if (options.html !== undefined) {
    const spoken = await spokenIn(lang, await openProtocol(protocol));
    await writeOutput(options.html, comparisonPage(compareReports(implementations), spoken.protocol, lang));
  }
  const [before, now] = implementations;
  const changes =
    baseline === undefined || before === undefined || now === undefined
      ? undefined
      : { before, now, ...changesSince(before.report, now.report) };
  const markdown = (): string =>
    changes === undefined
      ? comparisonMarkdown(compareReports(implementations), page, words)
      : changesMarkdown(changes, changes.before, changes.now, page, words);
  if (options.markdown === '-') out.write(markdown());
  else if (options.markdown !== undefined) await writeOutput(options.markdown, markdown());
  else if (options.html === undefined && changes !== undefined) out.write(markdown());
  else if (options.html === undefined) {
    const all = ['--html comparison.html', '--markdown comparison.md'].map((more) =>
      kitCommand('compare', ...reports, ...more.split(' ')),
    );
    const lines = comparisonLines(compareReports(implementations), pageOf(out, undefined, lang), words, all);
    out.write(lines.map((line) => `${line}\n`).join(''));
  }
  return changes !== undefined && changes.worse.length > 0 ? 1 : 0;
}

/** Each report under the name of its file, or its path where others have the same. */
function named(files: readonly string[], reports: readonly Implementation['report'][]): Implementation[] {
  const short = files.map((file) => path.basename(file, '.json'));
  const isUnique = new Set(short).size === short.length;
  return reports.map((report, index) => ({ name: (isUnique ? short[index] : files[index]) ?? '', report }));
}

/** The protocol that all are about. Throws CommandFailure where they are not about the same, or do not judge the same side. */
function oneProtocol(implementations: readonly Implementation[]): string {
  const [first, ...others] = implementations.map(({ name, report }) => ({
    name,
    protocol: report.protocol.replace(/ .*/, ''),
    ids: new Set(report.requirements.map(({ id }) => id)),
  }));
  for (const { name, protocol, ids } of others) {
    if (protocol !== first?.protocol)
      throw new CommandFailure(
        `${first?.name} is a report of the protocol ${first?.protocol}, ${name} one of ${protocol}: they cannot be compared`,
        2,
      );
    if (ids.size > 0 && first.ids.size > 0 && ![...ids].some((id) => first.ids.has(id)))
      throw new CommandFailure(
        `${first.name} and ${name} have no requirement in common: a server and a client cannot be compared`,
        2,
      );
  }
  return first?.protocol ?? '';
}
