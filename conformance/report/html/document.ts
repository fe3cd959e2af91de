import { createHash } from 'node:crypto';
import { cut, type Html, html, trusted } from './markup.ts';
import { baseStyle } from './style.ts';

/** The parts of a page. */
export interface DocumentParts {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  /** Version of the kit. */
  readonly kit: string;
  /** Colour of its icon, as in CSS. */
  readonly colour: string;
  readonly body: Html;
  /** Style beyond that of every page. */
  readonly style: string;
  /** What the page does beyond what it shows. */
  readonly script?: string;
}

/** Search engines and tabs show no more of a title. */
const longestTitle = 70;

/** A page as one file that asks for nothing else, and in which only the kit's own style and script have an effect. */
export function htmlDocument({ lang, title, kit, colour, body, style: own, script }: DocumentParts): string {
  const style = baseStyle + own;
  return html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="im-conformance ${kit}">
<title>${cut(title, longestTitle)}</title>
<link rel="icon" href="${icon(colour)}">
<style>${trusted(style)}</style>
</head>
<body>
${body}
${script === undefined ? undefined : html`<script>${trusted(script)}</script>`}
</body>
</html>
`.markup;
}

/** Nothing but the page's own style and script, both by their hashes. */
function policy(style: string, script: string | undefined): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const scripts = script === undefined ? "'none'" : hash(script);
  return `default-src 'none'; style-src ${hash(style)}; script-src ${scripts}; img-src data:; base-uri 'none'; form-action 'none'`;
}

function icon(colour: string): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${colour}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
