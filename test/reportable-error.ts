import { inspect, types } from 'node:util';
import { compare } from 'uvu/diff';

/**
 * Makes of anything thrown an Error that uvu can print. uvu's formatter assumes `message`, `stack`, `name` and `operator`
 * to be strings, and when it crashes on something else it reports a green file.
 *
 * @param thrown whatever a test or a hook threw or rejected with
 * @param where put before the message, such as `before hook: `; empty for the test's own error
 */
export function reportableError(thrown: unknown, where = ''): Error {
  if (!(thrown instanceof Error || types.isNativeError(thrown)))
    return new Error(`${where}threw ${inspect(thrown)}, which is not an Error`);
  const error = where === '' && isPrintable(thrown) ? thrown : new Error(`${where}${String(thrown.message)}`);
  // uvu prints the message and then the stack from its second line on: with a long message that would say it twice.
  const cause = thrown.cause === undefined ? '' : `\ncaused by ${inspect(thrown.cause)}`;
  error.stack = `${error.name}\n${stackFrames(thrown)}${cause}`;
  return error;
}

/** Whether uvu's formatter survives this error; for node's AssertionError it also computes a difference. */
function isPrintable(error: Error & { operator?: unknown; actual?: unknown; expected?: unknown }): boolean {
  const { name, message, stack, operator = '' } = error;
  if (![name, message, stack, operator].every((part) => typeof part === 'string')) return false;
  if (!name.startsWith('AssertionError')) return true;
  try {
    compare(error.actual, error.expected);
    return true;
  } catch {
    return false;
  }
}

/** The lines of a stack below its message, which may itself have several lines. */
function stackFrames(error: Error): string {
  const lines = String(error.stack).split('\n');
  const first = lines.findIndex((line) => /^\s+at /.test(line));
  return first < 0 ? '' : lines.slice(first).join('\n');
}
