import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CheckResult, Report } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { failureGroups, reasonGroups } from '../groups.ts';
import { listed } from '../lists.ts';
import { plainPage } from '../page.ts';
import type { OpenReporter, ReporterContext } from '../reporter.ts';

/** GitHub shows no more of a step. */
const mostAnnotations = 10;
/** So many checks are named under one reason. */
const namedChecks = 8;

interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly lines: readonly string[];
  /** `file:line` of the step. */
  readonly place?: string | undefined;
}

/**
 * Annotations for GitHub's CI, what breaks most first. Until they come GitHub is told to obey nobody, so that what a target
 * says cannot give it commands.
 */
export const github: OpenReporter = (context) => {
  const { out } = context;
  const token = randomUUID();
  let silenced = false;
  const obey = (): void => {
    if (silenced) out.write(`::${token}::\n`);
    silenced = false;
  };
  return {
    began() {
      out.write(`::stop-commands::${token}\n`);
      silenced = true;
    },
    played: () => {},
    finished(report) {
      obey();
      out.write(
        annotationsOf(report, context)
          .map((annotation) => command(annotation, context))
          .join(''),
      );
    },
    ended: obey,
  };
};

function annotationsOf(report: Report, context: ReporterContext): Annotation[] {
  const unexpected = report.checks.filter(({ expectedFailure }) => expectedFailure === undefined);
  const groups = failureGroups(unexpected).map(({ first, all }) => failure(first, all.length, context));
  const all: Annotation[] = [
    ...groups.filter(({ level }) => level === 'error'),
    ...(report.outdated ?? []).map(
      ({ check, place, why }): Annotation => ({
        level: 'error',
        title: `expected failure of ${check}`,
        lines: [why],
        place,
      }),
    ),
    ...unjudged(unexpected, context),
    ...groups.filter(({ level }) => level === 'warning'),
  ];
  if (all.length <= mostAnnotations) return all;
  const shown = all.slice(0, mostAnnotations - 1);
  const rest = all.slice(shown.length);
  const level = rest.some((annotation) => annotation.level === 'error') ? 'error' : 'warning';
  return [
    ...shown,
    { level, title: 'im-conformance', lines: [plainPage(context.language).words.more(rest.length).trim()] },
  ];
}

function failure(check: CheckResult, count: number, { language, repeatCommand }: ReporterContext): Annotation {
  const { labels, others } = plainPage(language).words;
  const { requirements, id, verdict, expected, actual, hint, place } = check;
  const facts = {
    [labels.expected]: expected,
    [labels.but]: actual,
    [labels.hint]: hint,
    [labels.repeat]: repeatCommand(check),
  };
  return {
    level: verdict === 'fail' ? 'error' : 'warning',
    title: `${requirements.join(', ')} ${id}${count > 1 ? others(count - 1) : ''}`,
    lines: Object.entries(facts).flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}`])),
    place,
  };
}

/** What no MUST depends on is not worth an annotation; beside a failure it is most often what follows from it. */
function unjudged(checks: readonly CheckResult[], { language }: ReporterContext): Annotation[] {
  const { words } = plainPage(language);
  const level = checks.some(({ verdict }) => verdict === 'fail') ? 'warning' : 'error';
  const stuck = checks.filter((check) => check.verdict === 'error' || check.level === 'MUST');
  return reasonGroups(stuck, 'error', 'untestable').map(({ reason, checks: alike }) => {
    const ids = alike.map(({ id }) => id);
    const count = `${ids.length} ${words.counted[alike[0]?.verdict ?? 'untestable']}`;
    return { level, title: count, lines: [reason, listed(ids, namedChecks, words)] };
  });
}

function command({ level, title, lines, place }: Annotation, { environment }: ReporterContext): string {
  const properties = Object.entries({ ...inRepository(place, environment), title })
    .map(([key, value]) => `${key}=${data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');
  return `::${level} ${properties}::${data(lines.map(escapeControlCharacters).join('\n'))}\n`;
}

/** GitHub's escapes. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Where the step is, if it lies in the repository that GitHub has checked out, and was not installed there. */
function inRepository(
  place: string | undefined,
  { GITHUB_WORKSPACE: workspace }: ReporterContext['environment'],
): { file?: string; line?: string } {
  const [, name, line] = /^(.*):(\d+)$/.exec(place ?? '') ?? [];
  if (name === undefined || line === undefined || workspace === undefined || workspace === '') return {};
  const file = path.relative(workspace, path.resolve(name)).split(path.sep).join('/');
  // The kit names its own scenarios from its package, which is elsewhere.
  const outside =
    !existsSync(name) || file.startsWith('../') || path.isAbsolute(file) || file.split('/').includes('node_modules');
  return outside ? {} : { file, line };
}
