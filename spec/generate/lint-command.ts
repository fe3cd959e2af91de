import { readDocument, UnreadableDocument } from './document.ts';
import { formatFinding, lint } from './lint.ts';

/** Where a command writes. */
export interface Output {
  out(line: string): void;
  error(line: string): void;
}

/** `im-conformance lint FILE…`: prints findings, and gives the exit code: 0 clean, 1 findings, 2 not a readable file. */
export async function lintFiles(files: readonly string[], output: Output): Promise<number> {
  let worst = 0;
  for (const file of files) {
    try {
      const findings = lint(await readDocument(file));
      for (const finding of findings) output.out(formatFinding(finding));
      if (findings.length > 0) worst = Math.max(worst, 1);
      output.error(findings.length === 0 ? `${file}: no findings` : `${file}: ${findings.length} findings`);
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      output.error(`im-conformance lint: ${error.message}`);
      worst = 2;
    }
  }
  return worst;
}
