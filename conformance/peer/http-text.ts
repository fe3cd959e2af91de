/** Whether the text is a token (RFC 9110 section 5.6.2), as the name of a header must be. */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~\da-z]+$/i.test(text);
}

/** The items of a comma-separated header value, each without its parameters. */
export function tokensOf(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.replace(/;.*/s, '').trim())
    .filter((item) => item !== '');
}
