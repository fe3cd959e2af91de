import type { SpecDocument } from './document.ts';
import type { Finding } from './finding.ts';
import type { JsonObject, JsonPath } from './json.ts';

/** Reports a finding at a path of the document. */
export type Report = (at: JsonPath, message: string, level?: Finding['level']) => void;

/** A rule of the linter: looks at one thing, and reports each place where it is wrong. */
export interface Rule {
  readonly name: string;
  check(document: JsonObject, report: Report, source: SpecDocument): void;
}

/** Runs one rule over a resolved document. */
export function applyRule(rule: Rule, source: SpecDocument, resolved: JsonObject): Finding[] {
  const findings: Finding[] = [];
  rule.check(
    resolved,
    (at, message, level = 'error') => {
      findings.push({ file: source.file, ...source.locate(at), level, rule: rule.name, message });
    },
    source,
  );
  return findings;
}
