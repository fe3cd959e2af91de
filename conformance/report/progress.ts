import type { CheckResult } from '#generated/formats/report.js';
import type { Language } from '../language.ts';
import { cutEnd } from './layout.ts';
import { type Output, pageOf } from './page.ts';

const toLineStart = '\r\u001b[2K';

/** The line at the bottom of a terminal that says how far a run is; on anything else it shows nothing. */
export class Progress {
  readonly #stream: Output;
  readonly #live: boolean;
  readonly #language: Language;
  #total = 0;
  #played = 0;
  #failed = 0;
  #shown = false;

  constructor(stream: Output, language: Language = 'en', wanted = true) {
    this.#language = language;
    this.#stream = stream;
    this.#live = wanted && stream.isTTY === true && process.env['TERM'] !== 'dumb';
  }

  /** @param total number of runs of scenarios. */
  begin(total: number): void {
    this.#total = total;
    this.show();
  }

  /** Counts a scenario whose results are final. */
  count(results: readonly CheckResult[]): void {
    this.#played += 1;
    if (results.some(({ verdict }) => verdict === 'fail')) this.#failed += 1;
  }

  erase(): void {
    if (this.#shown) this.#stream.write(toLineStart);
    this.#shown = false;
  }

  show(): void {
    if (!this.#live) return;
    this.erase();
    const page = pageOf(this.#stream, this.#stream.columns, this.#language);
    // One cell less than the terminal has: some terminals go to the next line in the last one.
    const text = cutEnd(page.words.progress(this.#played, this.#total, this.#failed), page.limit - 1);
    this.#stream.write(page.paint('dim', text));
    this.#shown = true;
  }
}
