import type { Position } from './positions.ts';

/** One thing that is wrong with a document. */
export interface Finding extends Position {
  readonly file: string;
  readonly level: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
}

/** `file:line:column level rule message` */
export function formatFinding({ file, line, column, level, rule, message }: Finding): string {
  return `${file}:${line}:${column} ${level} ${rule} ${message}`;
}
