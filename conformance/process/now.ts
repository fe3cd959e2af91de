/** Milliseconds since the epoch on a clock that never jumps. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
