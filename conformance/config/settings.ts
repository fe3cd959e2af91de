import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration, ConfiguredUsers } from '#generated/formats/configuration.js';
import type { ProtocolModel } from '#generated/formats/model.js';
import { validateConfiguration } from '#generated/formats/validators.js';
import { parseDuration } from '../interpreter/durations.ts';
import type { TestUser } from '../interpreter/types.ts';
import type { Users } from '../run/user-pool.ts';
import { schemaProblems } from '../schema-problems.ts';
import { suggestion } from '../suggestion.ts';
import { type FileProblem, formatProblem, readYaml, type YamlFile } from '../yaml-file.ts';
import { findConfiguration } from './find.ts';
import { withEnvironment } from './with-environment.ts';

/** A configuration that cannot be used; the message has a line for each problem. */
export class ConfigurationError extends Error {}

/** What a configuration says, with its file for later problems. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly yaml: YamlFile | undefined;
  /** Folder of the file, in which its commands run. */
  readonly folder: string | undefined;
}

/**
 * Reads a configuration, `${NAME}` and `${NAME:-default}` in texts replaced from the environment. Without a file name the
 * one that holds in the working directory is read, if there is one. Throws ConfigurationError.
 */
export async function readConfiguration(
  named: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ReadConfiguration> {
  const file = named ?? findConfiguration('.');
  if (file === undefined) return { configuration: {}, yaml: undefined, folder: undefined };
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : (error.code ?? error.message);
    throw new ConfigurationError(`cannot read ${file}: ${why}`);
  });
  const yaml = readYaml(file, text);
  const problems = [...yaml.problems];
  const value = problems.length > 0 ? {} : withEnvironment(yaml.value ?? {}, environment, yaml, problems);
  if (problems.length === 0 && !validateConfiguration(value))
    problems.push(...schemaProblems(yaml, 'configuration', validateConfiguration.errors ?? []));
  const configuration = value as Configuration;
  if (problems.length === 0) problems.push(...meaninglessValues(configuration, yaml));
  if (problems.length > 0) throw new ConfigurationError(problems.map(formatProblem).join('\n'));
  return { configuration, yaml, folder: path.dirname(path.resolve(file)) };
}

/** Values of the right form that mean nothing. */
function meaninglessValues({ timeZone, users = {} }: Configuration, yaml: YamlFile): FileProblem[] {
  const problems: FileProblem[] = [];
  if (timeZone !== undefined && !isTimeZone(timeZone))
    problems.push({
      ...yaml.locate(['timeZone']),
      message: `there is no time zone ${timeZone}${suggestion(timeZone, Intl.supportedValuesOf('timeZone'))}`,
    });
  for (const kind of ['known', 'unknown'] as const) {
    const range = users[kind];
    if (range === undefined || Array.isArray(range) || range.from <= range.to) continue;
    problems.push({
      ...yaml.locate(['users', kind]),
      message: `no user lies between ${range.from} and ${range.to}; from must not be greater than to`,
    });
  }
  return problems;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds of the timers that a configuration names. Throws ConfigurationError for one that the protocol lacks. */
export function configuredTimers(
  { configuration, yaml }: ReadConfiguration,
  model: ProtocolModel,
): Record<string, number> {
  const timers: Record<string, number> = {};
  for (const [name, duration] of Object.entries(configuration.timers ?? {})) {
    if (model.timers[name] === undefined) {
      const message = `${model.protocol} has no timer ${name}${suggestion(name, Object.keys(model.timers))}`;
      throw new ConfigurationError(located(yaml, ['timers', name], message));
    }
    timers[name] = parseDuration(String(duration)) ?? 0;
  }
  return timers;
}

/** Capabilities that a configuration declares. Throws ConfigurationError for one that the protocol lacks. */
export function configuredCapabilities({ configuration, yaml }: ReadConfiguration, model: ProtocolModel): string[] {
  const known = Object.values(model.messages).flatMap(({ capability }) => capability ?? []);
  for (const [index, name] of (configuration.capabilities ?? []).entries()) {
    if (known.includes(name)) continue;
    const message = `${model.protocol} has no capability ${name}${suggestion(name, known)}`;
    throw new ConfigurationError(located(yaml, ['capabilities', index], message));
  }
  return configuration.capabilities ?? [];
}

function located(yaml: YamlFile | undefined, path: readonly (string | number)[], message: string): string {
  return yaml === undefined ? message : formatProblem({ ...yaml.locate(path), message });
}

/** Users of a running server: as configured, or else those that the document gives as its example. */
export function configuredUsers(users: ConfiguredUsers | undefined, model: ProtocolModel): Users {
  const { known, unknown } = users ?? {};
  const bare = (userId: number): TestUser => ({ userId });
  return {
    known: known === undefined ? (model.directory?.known ?? []) : Array.isArray(known) ? known : usersOfRange(known),
    unknown:
      unknown === undefined
        ? (model.directory?.unknown ?? []).map(bare)
        : (Array.isArray(unknown) ? unknown : numbers(unknown)).map(bare),
  };
}

function usersOfRange(range: { from: number; to: number; username?: string; avatar?: string }): TestUser[] {
  const fill = (pattern: string | undefined, userId: number) => pattern?.replaceAll('{userId}', String(userId));
  return numbers(range).map((userId) => ({
    userId,
    username: fill(range.username, userId),
    avatar: fill(range.avatar, userId),
  }));
}

/** At most this many users of a range are used. */
const enoughUsers = 1000;

function numbers({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: Math.min(enoughUsers, Math.max(0, to - from + 1)) }, (_, index) => from + index);
}
