import { createInterface, type Interface } from 'node:readline';
import type { Language } from '../language.ts';
import { masked } from '../masked.ts';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import { paragraph } from '../report/labelled.ts';
import { cutEnd } from '../report/layout.ts';
import { type Output, type Page, pageOf } from '../report/page.ts';
import { type HandWords, handWords } from './words.ts';

/** Kinds of lines: what the person is to do, what the wire showed, and what is merely told. */
type Kind = 'title' | 'do' | 'seen' | 'told';

const signs: Readonly<Record<Kind, string>> = { title: '', do: '→ ', seen: '← ', told: '  ' };
const styles = { title: 'bold', do: 'cyan', seen: 'green', told: 'dim' } as const;

/** The conversation with the person: lines on a terminal, and lines that are typed. */
export class Talk {
  readonly words: HandWords;
  readonly #out: Output;
  readonly #language: Language;
  readonly #input: Interface;
  #over = false;
  /** What Enter does, while there is something to skip. */
  skip: (() => void) | undefined;

  /** `end`: what q and the end of the input do. */
  constructor(input: NodeJS.ReadableStream, out: Output, language: Language, end: () => void) {
    this.words = handWords(language);
    this.#out = out;
    this.#language = language;
    // Line by line, as every terminal has it: no keys are taken from it.
    this.#input = createInterface({ input, terminal: false });
    this.#input.on('line', (line) => this.#typed(line.trim(), end));
    this.#input.on('close', () => this.#over || end());
  }

  get page(): Page {
    return pageOf(this.#out, this.#out.columns, this.#language);
  }

  /** `verbatim`: something to copy, on a line of its own. */
  say(kind: Kind, text: string, verbatim?: string): void {
    const { page } = this;
    const sign = signs[kind];
    const lines = paragraph(masked(text), page, sign.length).map((line, index) => {
      const before = index === 0 ? sign : ' '.repeat(sign.length);
      return page.paint(styles[kind], before + line.slice(sign.length));
    });
    const copied = verbatim === undefined ? [] : [`    ${page.paint('bold', escapeControlCharacters(verbatim))}`];
    this.raw([...lines, ...copied]);
  }

  /** Lines as they are. */
  raw(lines: readonly string[]): void {
    this.#out.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** A length of time in words. */
  length(milliseconds: number): string {
    const seconds = Math.round(milliseconds / 100) / 10;
    return seconds >= 120
      ? this.words.minutes(Math.round(seconds / 60))
      : this.words.seconds(seconds < 10 ? seconds : Math.round(seconds));
  }

  /** What came, fit for one line. */
  quoted(text: string): string {
    return cutEnd(JSON.stringify(text), 60);
  }

  close(): void {
    this.#over = true;
    this.#input.close();
  }

  #typed(line: string, end: () => void): void {
    if (line.toLowerCase() === 'q') return end();
    if (line !== '') return this.say('told', this.words.typedHere);
    if (this.skip === undefined) return;
    this.say('told', this.words.skipped);
    this.skip();
  }
}
