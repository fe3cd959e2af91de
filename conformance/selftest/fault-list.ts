import type { FaultList, ListedFault } from '#generated/formats/faults.js';
import { validateFaultList } from '#generated/formats/validators.js';
import { outputOf } from '../process/output-of.ts';
import type { Actor, Protocol } from '../protocol/protocol.ts';
import { suggestion } from '../suggestion.ts';

/** A program that is wrong in one point. */
export interface Fault extends ListedFault {
  /** Requirement that it breaks, as checks cite it. */
  readonly breaks: string;
}

/** What a program offers to be. */
export interface Offer {
  /** What it is, by what its faults break. */
  readonly actor: Actor;
  readonly faults: readonly Fault[];
  readonly nulls: readonly ListedFault[];
  /** Names of sound programs. */
  readonly baselines: readonly string[];
}

/** A list that cannot be used; the message says what is wrong with it. */
export class WrongFaultList extends Error {}

/** Name under which every such program starts without a fault. */
export const soundServer = 'none';

const listTime = 30_000;

/** Asks a program what it offers. Throws ProgramError, or WrongFaultList. */
export async function readOffer([file = '', ...args]: readonly string[], protocol: Protocol): Promise<Offer> {
  return parseOffer(await outputOf(file, [...args, '--list'], listTime), protocol);
}

/** Reads the list that a program printed. Throws WrongFaultList. */
export function parseOffer(text: string, protocol: Protocol): Offer {
  const listed = parseList(text);
  const cited = listed.flatMap(({ breaks }) => (breaks === undefined ? [] : (protocol.cite(breaks) ?? [])));
  const actor = cited[0]?.requirement.actor ?? 'server';
  const problems = listed.flatMap((entry, index) => {
    const twice = listed.findIndex(({ name }) => name === entry.name) < index;
    return [...(twice ? ['it is listed twice'] : []), ...problemsOf(entry, actor, protocol)].map(
      (problem) => `${entry.name}: ${problem}`,
    );
  });
  if (problems.length > 0) throw new WrongFaultList(`the list of --list is wrong:\n  ${problems.join('\n  ')}`);
  return {
    actor,
    faults: listed.filter((entry): entry is Fault => entry.kind === 'fault'),
    nulls: listed.filter(({ kind }) => kind === 'null'),
    baselines: [soundServer, ...listed.filter(({ kind }) => kind === 'baseline').map(({ name }) => name)],
  };
}

function parseList(text: string): FaultList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new WrongFaultList(`what --list prints is not JSON: ${(error as Error).message}`);
  }
  if (validateFaultList(value)) return value;
  const [first] = validateFaultList.errors ?? [];
  const where = first?.instancePath === '' ? 'the list' : `the list at ${first?.instancePath}`;
  throw new WrongFaultList(
    `what --list prints does not fit spec/formats/faults.schema.json: ${where} ${first?.message}`,
  );
}

function problemsOf({ name, kind, breaks }: ListedFault, actor: Actor, protocol: Protocol): string[] {
  if (name === soundServer) return [`this name is kept for the program without a fault`];
  if (kind !== 'fault') return breaks === undefined ? [] : [`only a fault breaks a requirement, and this is a ${kind}`];
  if (breaks === undefined) return ['it does not say which requirement it breaks'];
  const cited = protocol.cite(breaks);
  if (cited === undefined) {
    const known = protocol.model.requirements.map(({ id }) => id);
    return [`the protocol has no requirement ${breaks}${suggestion(breaks, known)}`];
  }
  return cited.requirement.actor === actor
    ? []
    : [`${breaks} binds ${cited.requirement.actor}s, and others break what binds ${actor}s`];
}
