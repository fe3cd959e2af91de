import { holds, type Row, ratioOf, type Spread, spreadOf, type Target } from './row.ts';

const HEAD = ['what', 'reference', 'yardstick', 'ratio (median, min..max)', 'target', 'held'];

/** The rows as a table in Markdown, with the notes below. */
export function markdownTable(rows: readonly Row[]): string {
  const notes: string[] = [];
  const lines = rows.map((row) => {
    const marks = (row.notes ?? []).map((note) => {
      if (!notes.includes(note)) notes.push(note);
      return `[${notes.indexOf(note) + 1}]`;
    });
    return [`${row.what} ${marks.join(' ')}`.trim(), ...cells(row)];
  });
  const table = [HEAD, HEAD.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`);
  return [...table, '', ...notes.map((note, index) => `${index + 1}. ${note}`), ''].join('\n');
}

function cells(row: Row): string[] {
  const { reference, yardstick, target } = row;
  const ratio = ratioOf(row);
  const held = holds(row);
  return [
    median(spreadOf(reference)),
    yardstick === undefined ? '' : `${yardstick.name} ${median(spreadOf(yardstick.values))}`,
    ratio === undefined ? '' : `${number(ratio.median)} (${number(ratio.min)}..${number(ratio.max)})`,
    target === undefined ? '' : limit(target),
    held === undefined ? '' : held ? 'yes' : 'no',
  ];
}

function median(spread: Spread | undefined): string {
  return spread === undefined ? 'not installed' : number(spread.median);
}

function limit({ of, atLeast, atMost }: Target): string {
  const limits = [
    atLeast === undefined ? [] : `≥ ${number(atLeast)}`,
    atMost === undefined ? [] : `≤ ${number(atMost)}`,
  ];
  return `${of === 'ratio' ? 'ratio ' : ''}${limits.flat().join(', ')}`;
}

/** Three digits that count, thousands apart. */
function number(value: number): string {
  const digits = Math.abs(value) < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return value.toLocaleString('en-US', digits);
}
