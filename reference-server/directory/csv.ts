/** A field of a record, and the index in the text at which it begins. */
export interface CsvField {
  readonly value: string;
  readonly offset: number;
}

const BARE = /[^",\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"/y;
const END_OF_LINE = /\r?\n/y;

/**
 * The records of a CSV text (RFC 4180), empty lines left out; a line may end with LF alone too. `fail` is called with the
 * place of a mistake and throws.
 */
export function parseCsv(text: string, fail: (offset: number, mistake: string) => never): CsvField[][] {
  let at = 0;

  function take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  }

  function field(): CsvField {
    const offset = at;
    if (text[at] !== '"') return { value: take(BARE)?.[0] ?? '', offset };
    const found = take(QUOTED) ?? fail(offset, 'the quote that begins here is not closed');
    return { value: (found[1] ?? '').replaceAll('""', '"'), offset };
  }

  const records: CsvField[][] = [];
  while (at < text.length) {
    if (take(END_OF_LINE) !== undefined) continue;
    const record = [field()];
    while (text[at] === ',') {
      at++;
      record.push(field());
    }
    if (at < text.length && take(END_OF_LINE) === undefined)
      fail(at, `expected a comma or the end of the line, found ${JSON.stringify(text[at])}`);
    records.push(record);
  }
  return records;
}

/** Records as CSV (RFC 4180). */
export function formatCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(quoted).join(',')}\r\n`).join('');
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
