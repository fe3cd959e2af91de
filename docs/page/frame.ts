import { type Language, languages } from '../../conformance/language.ts';
import { type Html, html, markup } from './html.ts';
import type { DocPage, View } from './view.ts';

/** Pages of the navigation, in its order; their titles in each language. */
export const navigation: readonly { readonly path: string; readonly title: Readonly<Record<Language, string>> }[] = [
  { path: 'protocol.html', title: { en: 'Protocol', zh: '协议' } },
  { path: 'requirements/index.html', title: { en: 'Requirements', zh: '要求' } },
  { path: 'suite/index.html', title: { en: 'Checks', zh: '检查' } },
  { path: 'differences.html', title: { en: 'The original', zh: '原版教程' } },
  { path: 'commands.html', title: { en: 'Commands', zh: '命令' } },
  { path: 'configuration.html', title: { en: 'Configuration', zh: '配置' } },
  { path: 'driver.html', title: { en: 'Plugging in', zh: '接入' } },
  { path: 'scenarios.html', title: { en: 'Scenarios', zh: '场景格式' } },
  { path: 'report.html', title: { en: 'Report', zh: '报告' } },
];

const names: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };
const tags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** Nothing from elsewhere, nothing in line, nothing evaluated; it holds for files that are opened without a server too. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The part of a page that is the same in all languages. */
export function head(title: string, summary: string, root: string): Html {
  return html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${summary}">
<title>${title}</title>
<link rel="icon" href="${root}icon.svg">
<link rel="stylesheet" href="${root}style.css">`;
}

/** A whole page. */
export function frame(page: DocPage, view: View, banner: string): string {
  const { language, say, link } = view;
  const root = '../'.repeat(page.path.split('/').length);
  const here = page.section ?? page.path;
  const items = navigation.map(({ path, title }) => {
    const current = path === page.path ? html` aria-current="page"` : path === here && html` aria-current="true"`;
    return html`<li><a href="${root}${language}/${path}"${current}>${title[language]}</a></li>`;
  });
  const others = languages.filter((other) => other !== language);
  const switches = others.map(
    (other) =>
      html`<a class="switch" lang="${tags[other]}" hreflang="${tags[other]}" href="${root}${other}/${page.path}">${names[other]}</a>`,
  );
  const document = html`<html lang="${tags[language]}" data-language="${language}" data-root="${root}">
<head>
${head(page.path === 'index.html' ? page.title : `${page.label ?? page.title} · im-conformance`, page.summary, root)}
<script src="${root}site.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${say('Skip to the content', '跳到正文')}</a>
<header class="top">
<div class="bar">
${link('index.html', html`<strong>im-conformance</strong>`)}
<div id="search" data-label="${say('Search', '搜索')}" data-none="${say('Nothing found', '没有找到')}" data-some="${say('{n} found', '找到 {n} 项')}"></div>
${switches}
</div>
<nav class="pages" aria-label="${say('Pages', '页面')}"><ul>${items}</ul></nav>
</header>
<main id="main">
<h1>${page.title}</h1>
${page.body}
</main>
<footer>
<p>im-conformance · ${view.model.title} ${view.model.version} · ${say('generated from the documents of the repository', '由仓库中的文档生成')}</p>
</footer>
</body>
</html>
`;
  // The links of `view` lead from a page to the folder of its language.
  return `<!DOCTYPE html>\n${banner}\n${markup(document)}`;
}
