/** A text that was taken and has not come back as a message yet. */
export interface UnansweredText {
  readonly text: string;
  /** Whether it is on its way; otherwise it waits for a connection. */
  sent: boolean;
}

/** What a user has said and nobody has answered yet, in its order. */
export class Unanswered {
  readonly #entries: UnansweredText[] = [];

  get size(): number {
    return this.#entries.length;
  }

  /** Those that are on their way. */
  get sent(): UnansweredText[] {
    return this.#entries.filter(({ sent }) => sent);
  }

  add(text: string): UnansweredText {
    const entry = { text, sent: false };
    this.#entries.push(entry);
    return entry;
  }

  /** The oldest with this text. */
  of(text: string): UnansweredText | undefined {
    return this.#entries.find((entry) => entry.text === text);
  }

  /** Takes it off, if it is there. */
  forget(entry: UnansweredText | undefined): void {
    const index = entry === undefined ? -1 : this.#entries.indexOf(entry);
    if (index >= 0) this.#entries.splice(index, 1);
  }
}
