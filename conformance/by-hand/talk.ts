import type { Language } from '../language.ts';
import { masked } from '../masked.ts';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import { paragraph } from '../report/labelled.ts';
import { cutEnd } from '../report/layout.ts';
import { type Output, type Page, pageOf } from '../report/page.ts';
import { hasKeys, type KeyEvents, type KeyInput, listenToKeys } from './keyboard.ts';
import { type HandWords, handWords } from './words.ts';

/** Kinds of lines: what the person is to do, what the wire showed, and what is merely told. */
type Kind = 'title' | 'do' | 'seen' | 'told';

const signs: Readonly<Record<Kind, string>> = { title: '', do: '→ ', seen: '← ', told: '  ' };
const styles = { title: 'bold', do: 'cyan', seen: 'green', told: 'dim' } as const;

/** The conversation with the person: lines on a terminal, and keys that are pressed. */
export class Talk {
  readonly words: HandWords;
  readonly #out: Output;
  readonly #language: Language;
  readonly #leave: () => void;
  /** Whether keys act by themselves. */
  readonly hasKeys: boolean;
  /** What Enter does, while there is something to skip. */
  skip: (() => void) | undefined;

  /** `ends`: what q and the end of the input do, and what Ctrl-C does. */
  constructor(input: KeyInput, out: Output, language: Language, ends: Pick<KeyEvents, 'end' | 'interrupt'>) {
    this.words = handWords(language);
    this.#out = out;
    this.#language = language;
    this.hasKeys = hasKeys(input);
    this.#leave = listenToKeys(input, {
      enter: () => this.#skip(),
      end: ends.end,
      interrupt: ends.interrupt,
      text: () => this.say('told', this.words.typedHere),
    });
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

  /** Gives the keyboard back. */
  close(): void {
    this.#leave();
  }

  #skip(): void {
    const { skip } = this;
    this.skip = undefined;
    this.say('told', skip === undefined ? this.words.nothingToSkip : this.words.skipped);
    skip?.();
  }
}
