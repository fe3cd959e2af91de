/** Why the verdict of a run is what it is, where that does not go without saying. */
export type RunReason =
  | { readonly kind: 'interrupted' }
  /** Expected failures that are wrong by now. */
  | { readonly kind: 'outdated'; readonly count: number }
  | { readonly kind: 'nothing-executed' }
  | { readonly kind: 'failures-expected' }
  /** Only a part of the suite was run. */
  | { readonly kind: 'filtered' }
  /** What client and server do together says not all of either. */
  | { readonly kind: 'each-alone' }
  /** Requirements of which no check was run. */
  | { readonly kind: 'not-run'; readonly requirements: readonly string[] }
  | { readonly kind: 'not-judged'; readonly count: number }
  /** What each of the two breaks. */
  | { readonly kind: 'who-breaks'; readonly server: readonly string[]; readonly client: readonly string[] }
  /** The program ended by itself so many times. */
  | { readonly kind: 'crashed'; readonly times: number };
