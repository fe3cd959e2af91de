import { readFile } from 'node:fs/promises';
import type { Level, ModelRequirement, ProtocolModel } from '#generated/formats/model.js';
import type { Validator } from '#generated/formats/validators.js';
import type { Language } from '../language.ts';
import { packageFolder } from '../package-folder.ts';

/** Whom requirements bind. */
export type Actor = ModelRequirement['actor'];

/** A requirement, or the recommendation of one, as checks cite it: `AB-1` or `AB-1/SHOULD`. */
export interface CitedRequirement {
  readonly cited: string;
  readonly requirement: ModelRequirement;
  /** Level of what is cited: a recommendation is a SHOULD whatever its requirement is. */
  readonly level: Level;
  readonly sentence: string;
}

/** Everything that the runner knows about a protocol; all of it comes from the document. */
export interface Protocol {
  readonly model: ProtocolModel;
  /** Of the sentences in the model; documents are in English. */
  readonly language: Language;
  /** Validator of each message's payload by the message's name. */
  readonly validators: Readonly<Record<string, Validator<unknown>>>;
  /** Looks up what a check cites; undefined when the ledger has no such entry. */
  cite(id: string): CitedRequirement | undefined;
}

/** There is no such protocol in this kit. */
export class UnknownProtocol extends Error {}

/** Reads a generated protocol by its id. Throws UnknownProtocol. */
export async function loadProtocol(id: string): Promise<Protocol> {
  const folder = new URL(`generated/${encodeURIComponent(id)}/`, packageFolder());
  const text = await readFile(new URL('model.json', folder), 'utf8').catch(() => {
    throw new UnknownProtocol(`there is no protocol ${id} in this kit`);
  });
  const model = JSON.parse(text) as ProtocolModel;
  const exported = (await import(new URL('validators.js', folder).href)) as Record<string, Validator<unknown>>;
  return protocolOf(model, exported);
}

/** Joins a model with the validators that were generated with it. */
export function protocolOf(model: ProtocolModel, exported: Readonly<Record<string, Validator<unknown>>>): Protocol {
  const validators = Object.fromEntries(
    Object.keys(model.messages).map((name) => {
      const validator = exported[`is${name.charAt(0).toUpperCase()}${name.slice(1)}`];
      if (validator === undefined) throw new Error(`generated validators lack ${name}`);
      return [name, validator];
    }),
  );
  return { model, language: 'en', validators, cite: citing(model.requirements) };
}

/** Looks up what checks cite among these. */
export function citing(requirements: readonly ModelRequirement[]): Protocol['cite'] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return (cited) => {
    const [id = '', part] = cited.split('/');
    const requirement = byId.get(id);
    if (requirement === undefined) return undefined;
    if (part === undefined) return { cited, requirement, level: requirement.level, sentence: requirement.sentence };
    const { recommendation } = requirement;
    return recommendation === undefined ? undefined : { cited, requirement, level: 'SHOULD', sentence: recommendation };
  };
}
