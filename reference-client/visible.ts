/**
 * A stranger's text made safe for a terminal or a log: control characters, line separators and characters that turn the
 * direction of writing become their escapes, so that one line stays one line.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    const short = JSON.stringify(character).slice(1, -1);
    return short === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}` : short;
  });
}
