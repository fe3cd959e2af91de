import type { SpecDocument } from './document.ts';
import { type Finding, formatFinding } from './finding.ts';
import { applyRule, type Rule } from './rule.ts';
import { exampleMatches, parameterExampleMatches } from './rules/examples.ts';
import { extensionForm } from './rules/extensions.ts';
import { lifeCycleStates, requirementCited, requirementIdForm } from './rules/ledger.ts';
import { payloadAnnotated, schemaCompiles } from './rules/schemas.ts';
import {
  componentUsed,
  parameterDeclared,
  referenceAlone,
  replyInChannel,
  serverVariableDeclared,
} from './rules/structure.ts';
import { closeCodesUsable, timersConsistent } from './rules/timers.ts';

/** What the parser does not look at. */
export const rules: readonly Rule[] = [
  schemaCompiles,
  exampleMatches,
  parameterExampleMatches,
  payloadAnnotated,
  parameterDeclared,
  serverVariableDeclared,
  replyInChannel,
  referenceAlone,
  componentUsed,
  extensionForm,
  requirementIdForm,
  requirementCited,
  lifeCycleStates,
  timersConsistent,
  closeCodesUsable,
];

/** All findings of a document, the parser's and our own, in the order of their positions; other files come last. */
export function lint(document: SpecDocument): Finding[] {
  const { resolved } = document;
  const own = resolved === undefined ? [] : rules.flatMap((rule) => applyRule(rule, document, resolved));
  const isOther = ({ file }: Finding): number => (file === document.file ? 0 : 1);
  return withoutRepeats([...document.diagnostics, ...own]).sort(
    (a, b) => isOther(a) - isOther(b) || a.line - b.line || a.column - b.column,
  );
}

/** A component is visited once for each place that refers to it. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [formatFinding(finding), finding])).values()];
}
