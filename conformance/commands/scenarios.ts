import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { kitCommand } from '../command-line.ts';
import { packageFolder } from '../package-folder.ts';
import { type Actor, loadProtocol, type Protocol, UnknownProtocol } from '../protocol/protocol.ts';
import { loadScenarios, NoSuchScenarios } from '../scenario/load.ts';
import { type Plan, planRuns } from '../scenario/plan.ts';
import { formatProblem } from '../yaml-file.ts';
import { CommandFailure } from './failure.ts';

/** Protocol that is judged by when none is named. */
export const defaultProtocol = 'support-chat';

/** Loads a protocol of the kit. Throws CommandFailure. */
export async function openProtocol(id: string): Promise<Protocol> {
  return loadProtocol(id).catch((error: unknown) => {
    throw error instanceof UnknownProtocol ? new CommandFailure(error.message, 2) : error;
  });
}

/** Whom scenarios judge. */
export type Parties = Actor | 'both';

/** Each of them: the kit has a suite for all. */
export const parties: readonly Parties[] = ['server', 'client', 'both'];

/**
 * Runs of the kit's scenarios for a protocol that judge somebody, or of other files and folders, which may be for any. Throws CommandFailure with a line for
 * each problem.
 */
export async function openScenarios(
  protocol: Protocol,
  paths: readonly string[],
  whom: Parties | 'any' = 'server',
): Promise<Plan[]> {
  const own = paths.length === 0;
  const folders = own ? [builtIn(protocol, whom === 'any' ? 'server' : whom)] : paths;
  const loaded = await loadScenarios(folders, protocol, own ? fromPackage : undefined).catch((error: unknown) => {
    throw error instanceof NoSuchScenarios ? new CommandFailure(error.message, 2) : error;
  });
  if (loaded.problems.length > 0) throw new CommandFailure(loaded.problems.map(formatProblem).join('\n'), 2);
  if (loaded.scenarios.length === 0) throw new CommandFailure(`there is no scenario in ${folders.join(', ')}`, 2);
  const other =
    whom === 'any' ? undefined : loaded.scenarios.find(({ scenario }) => (scenario.target ?? 'server') !== whom);
  if (other !== undefined) {
    const { target = 'server' } = other.scenario;
    const whom = target === 'both' ? 'a client and a server' : `a ${target}`;
    throw new CommandFailure(`${other.file} judges ${whom}: use it with ${kitCommand(target)}`, 2);
  }
  return loaded.scenarios.flatMap(planRuns);
}

/** Folder of the kit's own scenarios. */
function builtIn({ model }: Protocol, whom: Parties): string {
  return fileURLToPath(new URL(`conformance/scenarios/${model.protocol}/${whom}`, packageFolder()));
}

/** A file of the kit as it is told: from its package, wherever that is, which nobody else's report would share. */
function fromPackage(file: string): string {
  return path.relative(fileURLToPath(packageFolder()), file).split(path.sep).join('/');
}
