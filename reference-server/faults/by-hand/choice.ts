import type { ListedFault } from '#generated/formats/faults.js';
import { DURATION_EXAMPLES, durationText, parseDuration } from '../../duration.ts';
import type { Language } from '../../language.ts';
import type { Start } from '../../main.ts';
import { UserError } from '../../user-error.ts';
import { entries, starterOf } from '../catalogue.ts';
import { nearest } from '../nearest.ts';
import { behind } from '../wire/proxy.ts';
import type { Journal } from './journal.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { MISBEHAVIOURS } from './misbehaviours.ts';
import { watched } from './watched.ts';
import { descriptionIn, faultWords, misbehaviourIn } from './words.ts';

/** What was chosen with --fault. */
export interface Choice {
  readonly start: Start;
  /** What is wrong with this server, and what a client should do about it: a line each. */
  readonly words: readonly string[];
}

/** Reads NAME or NAME=TIME; throws a UserError that tells what is wrong, and the nearest name. */
export function choose(text: string, journal: Journal, language: Language = 'en'): Choice {
  const [, name = text, time] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const misbehaviour = MISBEHAVIOURS.find((one) => one.name === name);
  if (misbehaviour !== undefined) return misbehaving(misbehaviour, time, journal, language);
  const entry = [SOUND, ...entries()].find((one) => one.name === name);
  if (entry === undefined) {
    const near = nearest(
      name,
      [...MISBEHAVIOURS, ...entries()].map((one) => one.name),
    );
    throw new UserError(
      `there is no fault ${JSON.stringify(name)}; did you mean ${near}? (--list-faults shows them all)`,
      2,
    );
  }
  if (time !== undefined) throw new UserError(`the fault ${name} takes no time`, 2);
  const { breaks, kind } = entry;
  const words = faultWords[language];
  const start = starterOf(name, () => journal.misbehaves('the fault has taken effect for the first time'));
  return {
    start: behind(watched({}, journal), start),
    words:
      kind === 'baseline'
        ? [words.nothingWrong]
        : [words.wrong(name), descriptionIn(language, entry) + (breaks === undefined ? '' : words.breaks(breaks))],
  };
}

const SOUND: ListedFault = { name: 'none', kind: 'baseline', description: 'Nothing.' };

/** The longest that a timer of Node.js can wait, in milliseconds: some 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

function misbehaving(
  misbehaviour: Misbehaviour,
  text: string | undefined,
  journal: Journal,
  language: Language,
): Choice {
  const { name, exercises, start } = misbehaviour;
  const { description, advice, time } = misbehaviourIn(language, misbehaviour);
  const words = faultWords[language];
  if (text !== undefined && time === undefined) throw new UserError(`the fault ${name} takes no time`, 2);
  const wanted = text === undefined ? (time?.ms ?? 0) : parseDuration(text);
  if (wanted === undefined) {
    throw new UserError(
      `the time of ${name} is ${JSON.stringify(text)}: expected a duration such as ${DURATION_EXAMPLES}`,
      2,
    );
  }
  const ms = Math.min(wanted, LONGEST_TIMER);
  const setting = time === undefined || ms === 0 ? '' : words.time(time.of, durationText(ms));
  return {
    start: start(ms, journal),
    words: [
      words.wrong(text === undefined ? name : `${name}=${text}`),
      `${description}${setting}`,
      words.advice(advice, exercises),
    ],
  };
}
