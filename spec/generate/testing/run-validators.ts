import { generatedUrl } from './generated-file.ts';
import { runProgram } from './run-program.ts';

/** A value for a validator. */
export interface Call {
  readonly validator: string;
  readonly value: unknown;
}

/**
 * Calls generated validators in a plain Node that refuses to compile strings, and gives their verdicts.
 *
 * @param folder below generated/
 */
export async function runValidators(folder: string, calls: readonly Call[]): Promise<boolean[]> {
  const program = `
    import * as validators from ${JSON.stringify(generatedUrl(`${folder}/validators.js`).href)};
    const calls = JSON.parse(${JSON.stringify(JSON.stringify(calls))});
    process.stdout.write(JSON.stringify(calls.map(({ validator, value }) => validators[validator](value))));
  `;
  const args = ['--disallow-code-generation-from-strings', '--input-type=module', '-'];
  return JSON.parse(await runProgram(process.execPath, args, program)) as boolean[];
}
