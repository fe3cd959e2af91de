import { fullLength } from '../../interpreter/abridged.ts';
import type { BrokenRule, Cause, Expectation, FieldProblem, FrameRule, Note } from '../../interpreter/causes.ts';
import { shown } from '../../interpreter/matchers.ts';
import type { RunReason } from '../../run/run-reason.ts';

/** A sentence for each kind of some data. */
type ByKind<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (data: Extract<T, { kind: K }>) => string;
};

/** What a language says of what was expected and seen. A sentence has no capital letter and no full stop: others embed it. */
export interface SentenceTable {
  readonly expectations: ByKind<Expectation>;
  readonly causes: ByKind<Cause>;
  readonly rules: ByKind<FrameRule>;
  readonly notes: ByKind<Note>;
  readonly reasons: ByKind<RunReason>;
  problem(problem: FieldProblem): string;
  broken(rule: BrokenRule): string;
}

/** Makes sentences of data. */
export interface Sentences {
  expectation(data: Expectation): string;
  cause(data: Cause): string;
  note(data: Note): string;
  reason(data: RunReason): string;
}

/** The table says every kind, so that the kind finds its own sentence. */
function say<T extends { readonly kind: string }>(table: ByKind<T>, data: T): string {
  const sentence = table[data.kind as T['kind']] as (data: T) => string;
  return sentence(data);
}

/** The sentences of a table. */
export function sentencesOf(table: SentenceTable): Sentences {
  return {
    expectation: (data) => say(table.expectations, data),
    cause: (data) => say(table.causes, data),
    note: (data) => say(table.notes, data),
    reason: (data) => say(table.reasons, data),
  };
}

/** A frame's text as it came where it is JSON, and quoted where it is not; cut when long. */
export function shownFrame(text: string): string {
  if (!text.startsWith('{')) return shown(text);
  return text.length > 400 ? `${text.slice(0, 380)}… (${fullLength(text)} characters)` : text;
}
