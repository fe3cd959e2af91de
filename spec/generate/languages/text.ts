/** The longest line of an emitted file, where its words allow it. */
const WIDTH = 120;

/** Breaks a text at its blanks into lines that start with an indent. */
export function wrap(text: string, indent = ''): string {
  return fill(text.split(/\s+/), ' ', '', indent, indent);
}

/** A comment before a declaration of ArkTS or Java. */
export function blockComment(text: string, indent = ''): string {
  return fill(`${text.replaceAll('*/', '* /')} */`.split(/\s+(?!\*\/$)/), ' ', '', `${indent}/** `, `${indent} *  `);
}

/** Items in as few lines as they need: the first line starts with `start`, each further one with `indent`. */
export function fill(items: readonly string[], separator: string, end: string, start: string, indent: string): string {
  if (items.length === 0) return start + end;
  const lines: string[] = [];
  let line = start;
  items.forEach((item, index) => {
    const part = item + (index === items.length - 1 ? end : separator);
    const fresh = line === start || line === indent;
    if (!fresh && line.length + part.trimEnd().length > WIDTH) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += part;
  });
  return [...lines, line].join('\n');
}

/** A call in one line, or where it is too long with its last arguments in a line of their own. */
export function call(name: string, argument: string, last: string, indent: string, end: string): string {
  return fill([argument, last], ', ', `)${end}`, `${indent}${name}(`, `${indent}    `);
}

/** A number with its digits in groups of three. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, '_');
}

/** One line for each entry. */
export function lines<T>(entries: readonly T[], line: (entry: T) => string): string {
  return entries.map(line).join('\n');
}
