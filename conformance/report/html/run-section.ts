import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { cutMiddle } from '../layout.ts';
import { checkBlock, gist } from './check-block.ts';
import type { ShownExchange } from './exchange.ts';
import { anchor, fragment, type Html, html } from './markup.ts';
import { commandBlock, type PageContext, sign } from './page-context.ts';
import type { ShownRun } from './runs.ts';

const severity: readonly CheckVerdict[] = ['fail', 'error', 'untestable', 'warn', 'pass', 'skip'];
/** Characters of what was wrong that show while a run is folded. */
const longestGist = 140;

/** A run without its exchange; how much room is left for that is known when all of them are there. */
export interface RunParts {
  readonly run: ShownRun;
  readonly summary: Html;
  readonly checks: Html;
  readonly commands: Html;
}

/** The parts of a run: what was checked, what was seen, and how to see it again; `briefly` where it is like another. */
export function runParts(run: ShownRun, context: PageContext, briefly: boolean): RunParts {
  const { page, document, words } = context;
  const { id, title, checks, like } = run;
  const worst = checks.find(({ verdict }) => verdict === worstOf(run));
  const about = title === '' ? undefined : html`<span class="about"${document}>${title}</span>`;
  const said = worst === undefined ? undefined : gist(worst);
  const seen =
    said === undefined || worst === undefined
      ? undefined
      : html`<span class="gist"><span class="id">${worst.check}</span> <code>${cutMiddle(escapeControlCharacters(said), longestGist)}</code></span>`;
  const commands = [...new Set(checks.map((check) => context.repeatCommand(check)))];
  return {
    run,
    summary: html`<summary><h3>${sign(worstOf(run), context)} <span class="id">${id}</span></h3>${about}${seen}<span class="n">${page.checks(checks.length)}</span></summary>`,
    checks: html`${like === undefined ? undefined : html`<p class="like">${page.like} <a href="${fragment(like)}">${like}</a></p>`}
${worstFirst(checks).map((check) => checkBlock(check, context, briefly))}`,
    commands: html`${commands.map((command) => html`<p class="label">${words.labels.repeat}</p>${commandBlock(command)}`)}`,
  };
}

function worstFirst(checks: readonly CheckResult[]): CheckResult[] {
  return checks.toSorted((a, b) => severity.indexOf(a.verdict) - severity.indexOf(b.verdict));
}

/** One run, folded. */
export function runSection(
  { run, summary, checks, commands }: RunParts,
  { drawing, text }: ShownExchange,
  { page }: PageContext,
): Html {
  const { id, trace } = run;
  const missing = trace.length > 0 ? page.tooMuch(trace.length) : worstOf(run) === 'skip' ? undefined : page.noTrace;
  return html`<details class="run" id="${anchor(id)}">
${summary}
<div class="body">
${checks}
${drawing ?? (missing === undefined ? undefined : html`<p class="dim">${missing}</p>`)}
${text}
${commands}
</div></details>
`;
}

/** Runs to which the same happened: the first, and the others folded together. */
export function groupSection(
  { first, alike }: { readonly first: Html; readonly alike: readonly Html[] },
  { page }: PageContext,
): Html {
  if (alike.length === 0) return first;
  return html`<div class="group">${first}<details class="alike"><summary>${page.alike(alike.length)}</summary>
${alike}</details></div>
`;
}

/** Bytes of what stands around the parts of a run, and in place of an exchange that is left out. */
const around = 350;

/** Bytes of everything but the exchange. */
export function bytesOf({ run, summary, checks, commands }: RunParts): number {
  const parts = [summary, checks, commands].map(({ markup }) => Buffer.byteLength(markup));
  return parts.reduce((sum, bytes) => sum + bytes, around + Buffer.byteLength(run.id));
}

function worstOf({ checks }: ShownRun): CheckVerdict {
  return severity.find((verdict) => checks.some((check) => check.verdict === verdict)) ?? 'skip';
}
