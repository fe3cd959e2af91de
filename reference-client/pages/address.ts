/**
 * The base URL of the server that a page came from, for a client of it.
 *
 * @param page the page's own address; what stands before its last part is kept
 * @param token proof of who the user is, for servers that want one
 */
export function serverUrl(page: string, token: string | undefined): string {
  const url = new URL('.', page);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  if (token !== undefined) url.searchParams.set('token', token);
  return url.href;
}

/** The token in a fragment, as in `#token=…`. */
export function tokenIn(fragment: string): string | undefined {
  const [, written = ''] = /[#&]token=([^&]*)/.exec(fragment) ?? [];
  try {
    return decodeURIComponent(written) || undefined;
  } catch {
    return written;
  }
}

/**
 * The token that the page was opened with. It leaves the address bar, where it would be copied and photographed, and stays
 * with this entry of the history, so that a reload finds it again.
 */
export function takeToken(): string | undefined {
  const token = tokenIn(location.hash);
  if (token === undefined) {
    const kept: unknown = history.state?.token;
    return typeof kept === 'string' ? kept : undefined;
  }
  history.replaceState({ token }, '', location.pathname + location.search);
  return token;
}

/** A link to another page, which gets the token of this one. */
export function linkTo(page: string, token: string | undefined): string {
  return token === undefined ? page : `${page}#token=${encodeURIComponent(token)}`;
}
