/** When nothing has come for so long, in milliseconds, what is missing is lost. */
const QUIET_MS = 3_000;

/** Calls `quiet` when what has arrived does not grow any more; the function returned ends the watch. */
export function watchQuiet(arrived: () => number, quiet: () => void): () => void {
  let seen = -1;
  const watch = setInterval(() => {
    const now = arrived();
    if (now === seen) quiet();
    seen = now;
  }, QUIET_MS);
  return () => clearInterval(watch);
}
