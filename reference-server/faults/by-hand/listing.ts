import { durationText } from '../../duration.ts';
import { entries } from '../catalogue.ts';
import { adviceOf } from './misbehaviour.ts';
import { MISBEHAVIOURS } from './misbehaviours.ts';
import { wrapped } from './wrapped.ts';

/** Where two columns fit side by side, in characters. */
const TWO_COLUMNS = 72;
const LONGEST_LINE = 100;
const SHORTEST_LINE = 30;

/** Everything that --fault can start, for people: misbehaviours first, then faults by requirement, then null servers. */
export function listing(columns: number): string {
  const width = Math.max(SHORTEST_LINE, Math.min(columns, LONGEST_LINE));
  const rest = entries().filter(({ kind }) => kind !== 'baseline');
  const left = Math.max(...rest.map(({ name }) => name.length)) + 4;
  const row = ({ name, description }: { name: string; description: string }): string[] => {
    if (width < TWO_COLUMNS) return [`  ${name}`, ...wrapped(description, width, 4)];
    const [first = '', ...more] = wrapped(description, width, left);
    return [`  ${name}`.padEnd(left) + first.trimStart(), ...more];
  };
  const requirements = [...new Set(rest.flatMap(({ breaks }) => breaks ?? []))];
  return [
    ...wrapped('Misbehaviours: what happens to every client in the field.', width, 0),
    ...MISBEHAVIOURS.flatMap(({ name, time, description, advice, exercises }) => [
      '',
      `  ${name}${time === undefined ? '' : '[=TIME]'}`,
      ...wrapped(description, width, 4),
      ...(time === undefined ? [] : wrapped(`TIME: ${time.of}; ${usual(time.ms)} unless you say.`, width, 4)),
      ...wrapped(adviceOf(advice, exercises), width, 4),
    ]),
    '',
    ...wrapped('Faults: a server that is wrong in one point, by the requirement that it breaks.', width, 0),
    ...requirements.flatMap((id) => ['', id, ...rest.filter(({ breaks }) => breaks === id).flatMap(row)]),
    '',
    ...wrapped('Null servers: they implement nothing.', width, 0),
    '',
    ...rest.filter(({ kind }) => kind === 'null').flatMap(row),
    '',
    ...wrapped('With none nothing is wrong, and the journal alone is left.', width, 0),
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

function usual(ms: number): string {
  return ms === 0 ? 'none' : durationText(ms);
}
