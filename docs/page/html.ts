/** Markup that is safe as it stands. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template takes: text is escaped, lists are put together, nothing is left out. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** Markup from a template; everything that is put into it is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, index) => string + (index < parts.length ? markup(parts[index]) : '')).join(''));
}

/** The markup of a part. */
export function markup(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return (part as readonly Part[]).map(markup).join('');
  return escaped(String(part));
}

/** Parts with a separator between them. */
export function joined(parts: readonly Part[], separator: Part): Html {
  return new Html(parts.map(markup).join(markup(separator)));
}

/** A text as a person reads it, without its markup. */
export function plain(part: Part): string {
  return markup(part)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
