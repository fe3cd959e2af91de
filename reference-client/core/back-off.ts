/** The longest time between two attempts in milliseconds; 30 s are allowed, the rest is for slow timers. CL-5 */
export const LONGEST_DELAY_MS = 28_000;

/** The part of the heartbeat interval over which first attempts are spread; the rest is for slow timers. */
const FIRST_SPREAD = 0.9;

/**
 * How long to wait before the next attempt: exponential with full jitter, so that a thousand clients which lost the
 * same server come back spread over the whole time from the first attempt on. CL-5
 *
 * @param retries how many were planned already since the last session
 * @param least the shortest delay in milliseconds
 * @param chance a random number, at least 0 and less than 1
 */
export function attemptDelay(heartbeatInterval: number, retries: number, least: number, chance: number): number {
  const spread = heartbeatInterval * FIRST_SPREAD * 2 ** retries;
  return least + chance * Math.min(spread, Math.max(LONGEST_DELAY_MS - least, 0));
}
