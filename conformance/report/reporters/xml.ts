import { escapeControlCharacters } from '../../process/escape-control-characters.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element; what it holds is XML already, its attributes are texts, and those that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escaped(String(value))}"`))
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

/** Lines of text as XML. Whatever XML 1.0 forbids, even as a reference, shows as its escape: `\u0000`. */
export function xmlText(lines: readonly string[]): string {
  return lines.map(escaped).join('\n');
}

function escaped(text: string): string {
  return escapeControlCharacters(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
