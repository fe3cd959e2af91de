/**
 * A stranger's text made safe for a terminal: control characters, line separators and characters that turn the direction
 * of writing become their escapes. Line feeds stay.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    if (character === '\n') return character;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
