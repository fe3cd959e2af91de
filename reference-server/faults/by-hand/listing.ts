import type { ListedFault } from '#generated/formats/faults.js';
import { durationText } from '../../duration.ts';
import type { Language } from '../../language.ts';
import { wrapped } from '../../wrapped.ts';
import { entries } from '../catalogue.ts';
import { MISBEHAVIOURS } from './misbehaviours.ts';
import { descriptionIn, faultWords, misbehaviourIn } from './words.ts';

/** Where two columns fit side by side, in characters. */
const TWO_COLUMNS = 72;
const LONGEST_LINE = 100;
const SHORTEST_LINE = 30;

/** Everything that --fault can start, for people: misbehaviours first, then faults by requirement, then null servers. */
export function listing(columns: number, language: Language = 'en'): string {
  const words = faultWords[language];
  const width = Math.max(SHORTEST_LINE, Math.min(columns, LONGEST_LINE));
  const rest = entries().filter(({ kind }) => kind !== 'baseline');
  const left = Math.max(...rest.map(({ name }) => name.length)) + 4;
  const row = (fault: ListedFault): string[] => {
    const { name } = fault;
    const description = descriptionIn(language, fault);
    if (width < TWO_COLUMNS) return [`  ${name}`, ...wrapped(description, width, 4)];
    const [first = '', ...more] = wrapped(description, width, left);
    return [`  ${name}`.padEnd(left) + first.trimStart(), ...more];
  };
  const requirements = [...new Set(rest.flatMap(({ breaks }) => breaks ?? []))];
  return [
    ...wrapped(words.misbehaviours, width, 0),
    ...MISBEHAVIOURS.flatMap((one) => {
      const { description, advice, time } = misbehaviourIn(language, one);
      return [
        '',
        `  ${one.name}${time === undefined ? '' : '[=TIME]'}`,
        ...wrapped(description, width, 4),
        ...(time === undefined
          ? []
          : wrapped(words.usual(time.of, time.ms === 0 ? words.noTime : durationText(time.ms)), width, 4)),
        ...wrapped(words.advice(advice, one.exercises), width, 4),
      ];
    }),
    '',
    ...wrapped(words.faults, width, 0),
    ...requirements.flatMap((id) => ['', id, ...rest.filter(({ breaks }) => breaks === id).flatMap(row)]),
    '',
    ...wrapped(words.nulls, width, 0),
    '',
    ...rest.filter(({ kind }) => kind === 'null').flatMap(row),
    '',
    ...wrapped(words.none, width, 0),
    '',
  ].join('\n');
}

/** The same for programs. */
export function listed(): ({ name: string } & object)[] {
  return [
    ...MISBEHAVIOURS.map(({ name, description, advice, exercises, time }) => ({
      name,
      kind: 'misbehaviour',
      description,
      advice,
      exercises,
      ...(time && { time }),
    })),
    ...entries().filter(({ kind }) => kind !== 'baseline'),
  ];
}
