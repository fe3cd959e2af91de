import { TIMER_VARIABLES } from '#generated/support-chat/constants.js';
import type { ClientOptions } from '../shell/client.ts';
import { UserError } from '../user-error.ts';

/** Reads the environment; throws a UserError that names the variable which is missing or wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): ClientOptions {
  const needed = (name: string, meaning: string): string => {
    const value = environment[name];
    if (!value) throw new UserError(`environment variable ${name} is not set: expected ${meaning}`);
    return value;
  };
  const url = needed('IM_URL', "the server's base URL, such as ws://127.0.0.1:8080");
  const userId = needed('IM_USER_ID', 'who connects: -1, or a whole number from 1 up');
  const name = TIMER_VARIABLES.heartbeatInterval;
  const interval = environment[name];
  if (!interval) return { url, userId };
  if (!/^[1-9][0-9]{0,8}$/.test(interval)) {
    throw new UserError(
      `environment variable ${name} is '${interval}': expected a whole number of milliseconds from 1 up`,
    );
  }
  return { url, userId, heartbeatInterval: Number(interval) };
}
