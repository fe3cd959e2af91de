import type { DocPage } from './page/view.ts';

/**
 * The index of the search, as a script that needs no server: for each page its path below the folder of a language, then
 * title, summary and further words in English and in Chinese. A word of either language finds the page.
 */
export function searchIndex(english: readonly DocPage[], chinese: readonly DocPage[]): string {
  const entries = english.map((page, index) => {
    const other = chinese[index] ?? page;
    return [
      page.path,
      ...[page, other].flatMap(({ title, label = title, summary, words = '' }) => [label, summary, words]),
    ];
  });
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  return `// Generated; do not edit.\nglobalThis.searchIndex = [\n${lines},\n];\n`;
}
