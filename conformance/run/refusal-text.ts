import { STATUS_CODES } from 'node:http';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';

/** An answer that opened no WebSocket, as far as its words go. */
export interface RefusalBody {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of its body. */
  readonly body: string;
}

/** Characters of a body that are shown. */
const longest = 160;

/**
 * What the body of a refusal says, for a person: the title of a page, or else the first line. Empty where that is no more
 * than the name of the status.
 */
export function saidBy({ status, headers, body }: RefusalBody): string {
  const html = /\bhtml\b/i.test(headers['content-type'] ?? '') || /^\s*<(?:!doctype|html)\b/i.test(body);
  const text = html ? (/<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? '').replaceAll(/\s+/g, ' ') : body;
  const line = (text.split(/\r?\n/).find((one) => one.trim() !== '') ?? '').trim().replaceAll(/\s+/g, ' ');
  const name = STATUS_CODES[status] ?? '';
  const empty = ['', name, `${status}`, `${status} ${name}`].map((one) => one.toLowerCase());
  if (empty.includes(line.toLowerCase())) return '';
  const characters = [...line];
  return escapeControlCharacters(
    characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join(''),
  );
}
