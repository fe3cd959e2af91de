import type { ProtocolModel } from '#generated/formats/model.js';
import type { CheckResult, CheckVerdict, Report } from '#generated/formats/report.js';
import { marks } from '../page.ts';
import type { Words } from '../words.ts';
import { cut, fragment, type Html, html } from './markup.ts';
import type { PageWords, Party } from './words.ts';

/** What the parts of the page are made with. */
export interface PageContext {
  /** Words of every report, and those of the page. */
  readonly words: Words;
  readonly page: PageWords;
  readonly party: Party;
  /** Says the language of a sentence of the document, where it is not that of the page. */
  readonly document: Html;
  /** Characters of what was expected, seen and advised that a check shows. */
  readonly longestValue: number;
  repeatCommand(check: CheckResult): string;
  areaOf(cited: string): string | undefined;
  /** The sentence of what a check cites. */
  sentenceOf(cited: string): string | undefined;
}

/** Whom the requirements of a report bind; where they bind both, the server. */
export function partyOf(report: Report, { requirements }: ProtocolModel): Party {
  const ids = new Set(report.requirements.map(({ id }) => id));
  const bound = requirements.filter(({ id }) => ids.has(id));
  return bound.length > 0 && bound.every(({ actor }) => actor === 'client') ? 'client' : 'server';
}

/** A verdict as a sign, with its word for who cannot see it. */
export function sign(verdict: CheckVerdict, { words }: PageContext): Html {
  return html`<span class="sign ${verdict}" aria-hidden="true">${marks[verdict].glyph}</span><span class="unseen">${words.verdicts[verdict]}</span>`;
}

/** A requirement as checks cite it, as a link to what it says. */
export function citation(cited: string): Html {
  return html`<a class="cite" href="${fragment(cited)}">${cited}</a>`;
}

/** A text in which no id of a requirement is broken. */
export function withWholeIds(text: string, { areaOf }: PageContext): Html {
  const parts = text.split(/([A-Z]+-\d+)/);
  return html`${parts.map((part) => (areaOf(part) === undefined ? part : html`<span class="cited">${part}</span>`))}`;
}

/** A command with a place for its copy button. */
export function commandBlock(command: string): Html {
  return html`<div class="command"><code>${command}</code></div>`;
}

/** A value no longer than the page shows one; what is missing at its end is counted. */
export function shortened(text: string, { longestValue, page }: PageContext): string {
  return text.length <= longestValue ? text : `${cut(text, longestValue)} ${page.cutOff(text.length - longestValue)}`;
}
