import { readDocument, UnreadableDocument } from './document.ts';
import { formatFinding } from './finding.ts';
import { lint } from './lint.ts';

type Print = (line: string) => void;

/**
 * Lints documents: findings go to `print`, one a line, a summary of each file to `printError`. Gives the exit code:
 * 0 clean, 1 findings, 2 a file that cannot be read.
 */
export async function lintCommand(files: readonly string[], print: Print, printError: Print): Promise<0 | 1 | 2> {
  let worst: 0 | 1 | 2 = 0;
  for (const file of files) {
    try {
      const findings = lint(await readDocument(file));
      for (const finding of findings) print(formatFinding(finding));
      printError(`${file}: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}`);
      if (findings.length > 0 && worst === 0) worst = 1;
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      printError(`im-conformance lint: ${error.message}`);
      worst = 2;
    }
  }
  return worst;
}
