import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { generatedUrl } from './generated-file.ts';

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
  const child = spawn(process.execPath, ['--disallow-code-generation-from-strings', '--input-type=module', '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(program);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the validators do not run: ${err}`);
  return JSON.parse(out) as boolean[];
}
