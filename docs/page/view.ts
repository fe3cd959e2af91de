import type { ProtocolModel } from '#generated/formats/model.js';
import type { Language } from '../../conformance/language.ts';
import type { Sources } from '../sources/sources.ts';
import { Html, html, markup, type Part } from './html.ts';

/** A page before its frame is put around it; its path below the folder of a language is the same in each. */
export interface DocPage {
  readonly path: string;
  readonly title: string;
  /** How the page is called where it is not seen, if that is more than its title. */
  readonly label?: string;
  /** One sentence, for search results and for what links here. */
  readonly summary: string;
  readonly body: Html;
  /** Words that lead here beside those of title and summary. */
  readonly words?: string;
  /** Which entry of the navigation it belongs to; its own path unless told. */
  readonly section?: string;
}

/** Everything that a page is made from, in one language. */
export interface View {
  readonly language: Language;
  readonly sources: Sources;
  /** The protocol in this language. */
  readonly model: ProtocolModel;
  /** Chooses what is said. */
  say(en: string, zh: string): string;
  /** The text of the kit's own formats and commands in this language. */
  told(english: string): string;
  /** Prose: `code`, *emphasis*, and requirement ids as links. */
  prose(text: string): Html;
  /** Text shown as it is, in a line, with requirement ids as links. */
  code(text: string): Html;
  /** Text shown as it is, in a block of its own. */
  block(text: string, label?: string): Html;
  /** A link to a page by its path below the folder of the language, with an anchor or without. */
  link(path: string, text: Part): Html;
  /** A link to a requirement, as checks cite it. */
  requirement(cited: string): Html;
}

/** Path of a requirement's page. */
export function requirementPath(cited: string): string {
  return `requirements/${cited.replace(/\/.*/, '').toLowerCase()}.html`;
}

/**
 * What pages are written with.
 *
 * @param base the way from the page to the folder of its language: empty, or `../`
 */
export function viewOf(sources: Sources, language: Language, base: string): View {
  const model = sources.models[language];
  const ids = new Set(model.requirements.map(({ id }) => id));
  const link: View['link'] = (path, text) => html`<a href="${base}${path}">${text}</a>`;
  const requirement: View['requirement'] = (cited) =>
    html`<a class="id" href="${base}${requirementPath(cited)}">${cited}</a>`;
  /** Markup of a text in which ids of requirements are links. */
  const linked = (text: string): Part[] =>
    text
      .split(/\b([A-Z]+-[1-9][0-9]*(?:\/SHOULD)?)(?![\w-])/)
      .map((part, index) => (index % 2 === 1 && ids.has(part.replace(/\/.*/, '')) ? requirement(part) : part));
  const code: View['code'] = (text) => html`<code>${linked(text)}</code>`;
  return {
    language,
    sources,
    model,
    say: (en, zh) => ({ en, zh })[language],
    told: (english) => sources.told(english, language),
    prose: (text) =>
      new Html(
        text
          .split(/(`[^`]+`|(?<![\w*])\*[^*\s][^*]*\*(?![\w*]))/)
          .map((part) => {
            if (/^`.+`$/.test(part)) return markup(code(part.slice(1, -1)));
            if (/^\*.+\*$/.test(part)) return markup(html`<em>${part.slice(1, -1)}</em>`);
            return markup(linked(part));
          })
          .join(''),
      ),
    code,
    block: (text, label) =>
      html`<pre tabindex="0"${label === undefined ? '' : html` aria-label="${label}"`}><code>${linked(text)}</code></pre>`,
    link,
    requirement,
  };
}
