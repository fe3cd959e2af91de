import { readFile } from 'node:fs/promises';
import { readYaml } from '../../conformance/yaml-file.ts';

/** Translations of a file, a text for each key. It tells what it lacks, and what it has in vain. */
export class Dictionary {
  readonly #file: string;
  readonly #entries: Readonly<Record<string, string>>;
  readonly #asked = new Set<string>();
  readonly #missing = new Set<string>();

  /** @param entries by the English text, or by the id of what the text belongs to */
  constructor(file: string, entries: Readonly<Record<string, string>>) {
    this.#file = file;
    this.#entries = entries;
  }

  /** Reads a flat mapping from a YAML file; `file` is its path in the repository. */
  static async read(file: string, url: URL): Promise<Dictionary> {
    const { value, problems } = readYaml(file, await readFile(url, 'utf8'));
    if (problems.length > 0) throw new Error(`${file}: ${problems.map(({ message }) => message).join('; ')}`);
    return new Dictionary(file, (value ?? {}) as Record<string, string>);
  }

  /** The translation of a key; the key itself where there is none, which is told at the end. */
  get(key: string): string {
    this.#asked.add(key);
    const found = Object.hasOwn(this.#entries, key) ? this.#entries[key] : undefined;
    if (typeof found === 'string' && found !== '') return found;
    this.#missing.add(key);
    return key;
  }

  /** A line for each key that was asked for and is missing, and for each that nobody asked for. */
  problems(): string[] {
    const left = Object.keys(this.#entries).filter((key) => !this.#asked.has(key));
    return [
      ...[...this.#missing].map((key) => `${this.#file} lacks a translation of: ${key}`),
      ...left.map((key) => `${this.#file} translates what is nowhere: ${key}`),
    ];
  }
}
