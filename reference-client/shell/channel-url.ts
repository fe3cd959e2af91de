import { CHANNEL_ADDRESS, PARAMETER_PATTERNS } from '#generated/support-chat/constants.js';

const USER_ID = new RegExp(PARAMETER_PATTERNS.userId);

/**
 * The address of a user's session below a base URL, whose path and query are kept. Throws a TypeError that says what is
 * wrong with the base or the userId. // CL-1
 */
export function channelUrl(base: string, userId: number | string): string {
  if (!USER_ID.test(String(userId))) {
    throw new TypeError(`userId '${userId}': expected -1 for the agent, or a whole number from 1 to 9007199254740991`);
  }
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (url?.protocol !== 'ws:' && url?.protocol !== 'wss:') {
    // A token may stand behind the question mark.
    throw new TypeError(
      `URL '${base.replace(/\?.*/s, '?…')}': expected the server's base URL, such as ws://127.0.0.1:8080`,
    );
  }
  url.pathname = url.pathname.replace(/\/*$/, '') + CHANNEL_ADDRESS.replace('{userId}', String(userId));
  url.hash = '';
  return url.href;
}
