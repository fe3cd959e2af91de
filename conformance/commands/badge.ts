import { badgeEndpoint, badgeOf, badgeSvg, refusal } from '../badge/badge.ts';
import type { Language } from '../language.ts';
import { words } from '../report/words.ts';
import { readReport } from './read-report.ts';
import { writeOutput } from './write-output.ts';

/** Options of `im-conformance badge`. */
export interface BadgeOptions {
  /** Report file of server or client. */
  readonly report: string;
  readonly svg?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly lang: Language;
}

/** Makes a badge of a report; gives the exit code: 1 where the run says too little for one. Throws CommandFailure. */
export async function badge(
  { report: file, svg, endpoint, lang }: BadgeOptions,
  out: NodeJS.WritableStream,
): Promise<0 | 1> {
  const report = await readReport(file);
  const why = refusal(report);
  if (why !== undefined) {
    process.stderr.write(`im-conformance: no badge for ${file}: ${why}\n`);
    return 1;
  }
  const made = badgeOf(report, words[lang]);
  if (svg !== undefined) await writeOutput(svg, badgeSvg(made));
  if (endpoint !== undefined) await writeOutput(endpoint, badgeEndpoint(made));
  if (svg === undefined && endpoint === undefined) out.write(badgeSvg(made));
  return 0;
}
