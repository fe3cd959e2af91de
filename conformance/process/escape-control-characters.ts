/**
 * Text of a stranger made safe for a terminal and a report: control characters, line separators and characters that
 * turn the direction of writing become their escapes, so that one line stays one line and shows what it holds.
 */
export function escapeControlCharacters(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    const short = JSON.stringify(character).slice(1, -1);
    return short === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : short;
  });
}
