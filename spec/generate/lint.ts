import type { Finding, SpecDocument } from './document.ts';
import { applyRule, type Rule } from './rule.ts';
import { extensionForm } from './rules/extensions.ts';
import { lifeCycleStates, requirementCited, requirementIdForm } from './rules/ledger.ts';
import { exampleMatches, parameterExampleMatches, schemaCompiles } from './rules/schemas.ts';
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

/** All findings of a document, the parser's and our own, in the order of their positions. */
export function lint(document: SpecDocument): Finding[] {
  const { resolved } = document;
  const own = resolved === undefined ? [] : rules.flatMap((rule) => applyRule(rule, document, resolved));
  return withoutRepeats([...document.diagnostics, ...own]).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** A component is visited once for each place that refers to it. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [formatFinding(finding), finding])).values()];
}

/** `file:line:column level rule message` */
export function formatFinding({ file, line, column, level, rule, message }: Finding): string {
  return `${file}:${line}:${column} ${level} ${rule} ${message}`;
}
