import { loadScenarios, NoSuchScenarios } from '../scenario/load.ts';
import { formatProblem } from '../yaml-file.ts';
import { CommandFailure } from './failure.ts';
import { defaultProtocol, openProtocol } from './scenarios.ts';

/** Checks scenario files; prints `file:line:column message` for each problem, and gives the exit code. Throws CommandFailure. */
export async function validateScenarios(paths: readonly string[], print: (line: string) => void): Promise<0 | 2> {
  const protocol = await openProtocol(defaultProtocol);
  const { scenarios, problems, files } = await loadScenarios(paths, protocol).catch((error: unknown) => {
    throw error instanceof NoSuchScenarios ? new CommandFailure(error.message, 2) : error;
  });
  for (const problem of problems) print(formatProblem(problem));
  if (files.length === 0) throw new CommandFailure(`there is no .yaml file in ${paths.join(', ')}`, 2);
  print(`${files.length} files, ${scenarios.length} valid scenarios, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 2;
}
