import { escapeControlCharacters } from '../../process/escape-control-characters.ts';

/** Markup that may go into a page as it is; only `html` makes it, so that no stranger's text is taken for markup. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand between the pieces of a template; nothing stands for undefined. */
export type Piece = Html | string | number | undefined | readonly Piece[];

/**
 * Markup from a template: every text in it is shown as it is, whatever it holds, between tags and in attributes, which are
 * always written in double quotes.
 */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let written = '';
  let markup = '';
  for (const [index, part] of template.entries()) {
    written += part;
    markup += part;
    if (index < pieces.length) markup += rendered(pieces[index], /="[^"]*$/.test(written));
  }
  return new Html(markup);
}

/** Markup that the kit itself wrote, such as its style sheet. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function rendered(piece: Piece, quoted: boolean): string {
  if (piece === undefined) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map((each) => rendered(each, quoted)).join('');
  // Quotes are many in JSON, and harmless between tags.
  return escapeControlCharacters(String(piece)).replace(
    quoted ? /[&<>"]/g : /[&<>]/g,
    (character) => entities[character] ?? '',
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as the id of an element: without blanks. */
export function anchor(text: string): string {
  return escapeControlCharacters(text).replace(/\s+/g, '_');
}

/** The address of the element with that id in the same page. */
export function fragment(text: string): string {
  return `#${encodeURIComponent(anchor(text)).replace(/%2F/g, '/').replace(/%3A/g, ':')}`;
}

/** A text cut to so many characters; what is missing shows as …. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
