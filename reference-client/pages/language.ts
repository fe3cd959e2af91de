/** The languages of the pages. */
export type Language = 'en' | 'zh';

/** What a browser says of its user's languages. */
export interface Wishes {
  /** The query of the page's address. */
  readonly search: string;
  /** What was chosen on an earlier visit. */
  readonly kept: string | null;
  /** As `navigator.languages`. */
  readonly browser: readonly string[];
}

/** The language for a page: the one of its address, else the one chosen before, else the first that the browser likes. */
export function languageFor({ search, kept, browser }: Wishes): Language {
  const wishes = [new URLSearchParams(search).get('lang'), kept, ...browser];
  return wishes.map(known).find((language) => language !== undefined) ?? 'en';
}

function known(tag: string | null): Language | undefined {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  return primary === 'zh' || primary === 'en' ? primary : undefined;
}

const KEY = 'language';

/** The language of an earlier visit; null where there is none, or the browser keeps nothing. */
export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the language for the next visit, where the browser allows that, and puts it into an address that names one. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // It is asked for again next time.
  }
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.set('lang', language);
  history.replaceState(history.state, '', address);
}
