import { CHANNEL_ADDRESS, PARAMETER_PATTERNS } from '#generated/support-chat/constants.js';

/** Where a request wants to go. */
export type Target = { readonly userId: number } | 'not-a-user' | 'not-the-channel';

const PREFIX = CHANNEL_ADDRESS.slice(0, CHANNEL_ADDRESS.indexOf('{userId}'));
const USER_ID = new RegExp(PARAMETER_PATTERNS.userId);

/**
 * Reads a request target as it stands on the request line. Nothing is decoded or resolved: each user has one spelling,
 * and `/webSocket/1/../2` is nobody's.
 */
export function channelTarget(target: string): Target {
  const path = target.split('?', 1)[0] ?? ''; // EP-5
  if (!path.startsWith(PREFIX)) return 'not-the-channel'; // EP-4
  const segment = path.slice(PREFIX.length);
  if (segment.includes('/')) return 'not-the-channel'; // EP-4
  return USER_ID.test(segment) ? { userId: Number(segment) } : 'not-a-user'; // EP-1; EP-2, EP-3
}
