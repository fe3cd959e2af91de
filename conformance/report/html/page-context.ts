import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';
import { marks } from '../page.ts';
import type { Words } from '../words.ts';
import { anchor, fragment, type Html, html } from './markup.ts';
import type { PageWords, Party } from './words.ts';

/** What the parts of the page are made with. */
export interface PageContext {
  /** Words of every report, and those of the page. */
  readonly words: Words;
  readonly page: PageWords;
  readonly party: Party;
  /** Sentences of the document are in English; so their element says where the page is not. */
  readonly document: Html;
  repeatCommand(check: CheckResult): string;
  areaOf(cited: string): string | undefined;
  /** The sentence of what a check cites. */
  sentenceOf(cited: string): string | undefined;
}

/** A verdict as a sign, with its word for who cannot see it. */
export function sign(verdict: CheckVerdict, { words }: PageContext): Html {
  return html`<span class="sign ${verdict}" aria-hidden="true">${marks[verdict].glyph}</span><span class="unseen">${words.verdicts[verdict]}</span>`;
}

/** A requirement as checks cite it, as a link to what it says. */
export function citation(cited: string): Html {
  return html`<a class="cite" href="${fragment(cited)}">${cited}</a>`;
}

/** Id of the element that tells of a requirement, or of what it recommends. */
export function requirementAnchor(cited: string): string {
  return anchor(cited);
}

/** A command with a place for its copy button. */
export function commandBlock(command: string): Html {
  return html`<div class="command"><code>${command}</code></div>`;
}
