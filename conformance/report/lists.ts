/** Items with commas between them; of more than `most` the rest is counted. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const rest = items.length - most;
  return items.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
