import { words as languages, type Words } from './words.ts';

/** Items with commas between them; of more than `most` the rest is counted. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY, words: Words = languages.en): string {
  const rest = items.length - most;
  return items.slice(0, most).join(', ') + (rest > 0 ? words.more(rest) : '');
}
