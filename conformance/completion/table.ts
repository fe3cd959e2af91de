/** What stands after an option or in the place of an argument. */
export type Value =
  | { readonly type: 'words'; readonly words: readonly string[] }
  /** Several words parted by commas, each of which may be followed by `=` and a file. */
  | { readonly type: 'list'; readonly words: readonly string[] }
  | { readonly type: 'file' }
  /** Something of which nobody knows more. */
  | { readonly type: 'other' };

export interface CompletedOption {
  /** As it is typed: `--lang`, or `-V` and `--version`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined for a switch. */
  readonly value: Value | undefined;
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** Words that it takes as its argument. */
  readonly words: readonly string[];
}

/** A command line, as far as a shell completes it. */
export interface CommandTable {
  readonly name: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

/** Options as they are typed. */
export const namesOf = (options: readonly CompletedOption[]): string[] => options.flatMap(({ names }) => names);

/** Options that are followed by words, each with its values. */
export function worded(options: readonly CompletedOption[], type: 'words' | 'list'): [CompletedOption, string[]][] {
  return options.flatMap((option): [CompletedOption, string[]][] => {
    const { value } = option;
    return value?.type === type ? [[option, [...value.words]]] : [];
  });
}

/** A text in single quotes of a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
