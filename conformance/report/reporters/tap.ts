import { stringify } from 'yaml';
import type { CheckResult, Report } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { closingLines } from '../closing.ts';
import { plainPage } from '../page.ts';
import type { OpenReporter, ReporterContext } from '../reporter.ts';
import { traceLines } from '../trace.ts';

/** A test point: whether it is ok, its words, and what its directive says. */
interface Point {
  readonly ok: boolean;
  readonly description: string;
  readonly directive?: string | undefined;
  readonly diagnostics?: object;
}

/**
 * TAP 14. A harness is content exactly when the kit is: what is no reason for another exit code than 0, such as a broken
 * SHOULD or an expected failure, is `# TODO`.
 */
export const tap: OpenReporter = (context) => ({
  began: () => {},
  played: () => {},
  finished: (report) => context.out.write(lines(report, context).join('\n')),
});

function lines(report: Report, context: ReporterContext): string[] {
  const points = [
    ...report.checks.map((check) => pointOf(check, context)),
    ...(report.outdated ?? []).map(
      ({ check, place, why }): Point => ({
        ok: false,
        description: `expected failure of ${check}`,
        diagnostics: { place, why },
      }),
    ),
  ];
  const { exitCode, interrupted, reason = '' } = report;
  // Of a run that came to nothing no single point tells.
  const stopped =
    interrupted === true || (exitCode > 0 && points.every(({ ok, directive }) => ok || directive !== undefined));
  return [
    'TAP version 14',
    ...(points.length === 0 ? [] : [`1..${points.length}`]),
    ...points.flatMap((point, index) => pointLines(point, index + 1)),
    ...closingLines(report, plainPage(context.language)).map((line) => `# ${line}`),
    ...(stopped ? [`Bail out! ${written(reason)}`] : []),
    '',
  ];
}

function pointLines({ ok, description, directive, diagnostics }: Point, number: number): string[] {
  const words = written(description);
  const line = `${ok ? 'ok' : 'not ok'} ${number} - ${words}${directive === undefined ? '' : ` # ${directive}`}`;
  if (diagnostics === undefined) return [line];
  const yaml = stringify(diagnostics, { lineWidth: 0 }).trimEnd();
  return [line, '  ---', ...yaml.split('\n').map((each) => `  ${each}`), '  ...'];
}

function pointOf(check: CheckResult, context: ReporterContext): Point {
  const { id, verdict, level, requirements, expectedFailure, reason = '' } = check;
  const description = [requirements.join(','), id].filter((part) => part !== '').join(' ');
  if (verdict === 'pass') return { ok: true, description };
  if (verdict === 'skip') return { ok: true, description, directive: `SKIP ${written(reason)}` };
  const point = { ok: false, description, diagnostics: diagnosticsOf(check, context) };
  if (expectedFailure !== undefined)
    return { ...point, directive: `TODO expected failure: ${written(expectedFailure.reason)}` };
  if (verdict === 'warn') return { ...point, directive: 'TODO a SHOULD is broken' };
  // What no MUST depends on keeps no run from being conformant.
  return verdict === 'untestable' && level !== 'MUST' ? { ...point, directive: `TODO ${written(reason)}` } : point;
}

function diagnosticsOf(check: CheckResult, { language, repeatCommand }: ReporterContext): object {
  const { verdict, level, expected, actual, reason, hint, grade, repeated, place, trace = [] } = check;
  const texts = { verdict, level, expected, actual, reason, hint, grade, place, repeat: repeatCommand(check) };
  const known = Object.entries(texts).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, escapeControlCharacters(value)]],
  );
  return {
    ...Object.fromEntries(known),
    ...(repeated === true ? { repeated } : {}),
    ...(trace.length === 0 ? {} : { trace: traceLines(check, plainPage(language)).map((line) => line.slice(2)) }),
  };
}

/** Words in which a parser sees neither a directive nor the end of the line. */
function written(text: string): string {
  return escapeControlCharacters(text).replace(/[\\#]/g, '\\$&');
}
