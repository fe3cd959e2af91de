/**
 * Text of a stranger made safe for a terminal and a report: control characters, line separators, characters that turn the
 * direction of writing, halves of surrogate pairs and what is no character at all become their escapes, so that one line
 * stays one line, shows what it holds, and can stand in every format.
 */
export function escapeControlCharacters(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (character) => {
    const short = JSON.stringify(character).slice(1, -1);
    if (short !== character) return short;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}
