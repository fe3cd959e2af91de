import type { ImMessage } from '#generated/support-chat/types.js';

const CREATE_TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const CLOCK_TICK = /^\d{4}:(0[1-9]|1[0-2]):(0[1-9]|[12]\d|3[01]) (0[1-9]|1[0-2]):[0-5]\d:[0-5]\d$/;

/**
 * Whether a value is an IM message, whatever further fields it has. It says the same as the generated validator, which
 * also says why and is too large for a page; a test compares the two. // CL-12, CL-16
 */
export function isImMessage(value: unknown): value is ImMessage {
  const { role, username, uid, avatar, createTime, text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    (role === 'user' || role === 'ai') &&
    typeof username === 'string' &&
    Number.isSafeInteger(uid) &&
    (uid === -1 || (uid as number) > 0) &&
    typeof avatar === 'string' &&
    typeof createTime === 'string' &&
    CREATE_TIME.test(createTime) &&
    typeof text === 'string'
  );
}

/** Whether a text is a clock tick, as the generated validator says. */
export function isClockTick(text: string): boolean {
  return CLOCK_TICK.test(text);
}
