/** Most characters of a text that a report keeps. */
const most = 2_000;
const marker = /… \((\d+) characters\)$/;

/** A value of JSON whose long texts are cut, so that a flood of large messages does not fill the memory and the report. */
export function abridged(value: unknown): unknown {
  if (typeof value === 'string') return value.length > most ? cut(value) : value;
  if (Array.isArray(value)) return value.map(abridged);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, abridged(each)]));
}

/** How long a text was before it was cut. */
export function fullLength(text: string): number {
  const before = text.length > most ? marker.exec(text)?.[1] : undefined;
  return before === undefined ? text.length : Number(before);
}

function cut(text: string): string {
  // A part of a string keeps the whole of it in memory, but not where it was written anew.
  const beginning: unknown = JSON.parse(JSON.stringify(text.slice(0, most)));
  return `${beginning}… (${text.length} characters)`;
}
