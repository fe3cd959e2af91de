import { html, render } from 'htm/preact';
import type { ComponentChildren, ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { takeToken } from './address.ts';
import { keepLanguage, keptLanguage, type Language, languageFor } from './language.ts';
import { WORDS, type Words } from './words.ts';

/** What every page is given. */
export interface PageProps {
  readonly words: Words;
  /** The button that changes the language. */
  readonly languageSwitch: VNode;
  /** Proof of who the user is, where the page was opened with one. */
  readonly token: string | undefined;
}

/** Shows a page in the language of its reader. */
export function show(Page: ComponentType<PageProps>): void {
  const token = takeToken();
  // A new token in the address of a page that is open already loads nothing by itself.
  addEventListener('hashchange', () => location.hash.includes('token=') && location.reload());
  const place = document.getElementById('page');
  if (place !== null) render(html`<${Frame} page=${Page} token=${token} />`, place);
}

function Frame({ page: Page, token }: { page: ComponentType<PageProps>; token: string | undefined }): VNode {
  const [language, setLanguage] = useState<Language>(() =>
    languageFor({ search: location.search, kept: keptLanguage(), browser: navigator.languages }),
  );
  const words = WORDS[language];
  const other = language === 'en' ? 'zh' : 'en';
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
  }, [language]);
  const languageSwitch = html`<button
    type="button"
    class="plain"
    lang=${TAGS[other]}
    onClick=${() => {
      setLanguage(other);
      keepLanguage(other);
    }}
  >${words.otherLanguage}</button>`;
  return html`<${Page} words=${words} languageSwitch=${languageSwitch} token=${token} />`;
}

const TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** The line on top of a page: its name, which is also that of the window, and what belongs to it. */
export function Top({
  title,
  unread = 0,
  children,
}: {
  title: string;
  unread?: number;
  children: ComponentChildren;
}): VNode {
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
  }, [title, unread]);
  return html`<header class="top"><h1>${title}</h1><div class="tools">${children}</div></header>`;
}
