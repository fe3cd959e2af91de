import type { Message, ProtocolModel } from '../../model-types.ts';

/** A frame that the class of a message takes or refuses, in whatever language. */
export interface Vector {
  readonly what: string;
  readonly frame: string;
  readonly taken: boolean;
  /** What is wrong, a field or the whole; a refusal names it. */
  readonly subject?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Texts that are hard to write as JSON; each comes back as it was. */
const HARD_TEXTS = [
  '',
  ' a ',
  '"\\/',
  'a\nb\r\t\b\f',
  '\0\u001f\u007f',
  '\u2028</script>',
  '发货 📦',
  '\ud83d',
  '\ude00\ud83d',
];

/** The examples of the document, and what becomes of them when one field is missing, of another type or out of bounds. */
export function vectorsOf(model: ProtocolModel): Vector[] {
  return Object.values(model.messages).flatMap((message) =>
    message.contentType === 'application/json' ? [...good(message), ...bad(message)] : [],
  );
}

const exampleOf = (message: Message): Fields => JSON.parse(message.examples[0]?.frame ?? '{}') as Fields;
const propertiesOf = ({ schema }: Message): [string, Fields][] =>
  Object.entries(schema['properties'] as Fields) as [string, Fields][];

function good(message: Message): Vector[] {
  const example = exampleOf(message);
  const free = propertiesOf(message).filter(
    ([, { type, enum: several, pattern }]) => type === 'string' && !several && !pattern,
  );
  const integers = propertiesOf(message).filter(([, { type }]) => type === 'integer');
  const taken = (what: string, fields: Fields): Vector => ({ what, frame: JSON.stringify(fields), taken: true });
  return [
    ...message.examples.map(({ name, frame }) => ({ what: `the example ${name}`, frame, taken: true })),
    taken('fields that nobody knows', { ...example, id: 7, deep: { role: [null, 1.5] } }),
    taken('fields in another order', Object.fromEntries(Object.entries(example).reverse())),
    {
      what: 'blanks and escapes',
      frame: JSON.stringify(example, null, 2).replaceAll(/[^\0-\x7f]/g, escaped),
      taken: true,
    },
    ...integers.flatMap(([name, { minimum, maximum }]) => [
      taken(`the smallest ${name}`, { ...example, [name]: minimum }),
      taken(`the largest ${name}`, { ...example, [name]: maximum }),
    ]),
    ...free.flatMap(([name]) =>
      HARD_TEXTS.map((text) => taken(`${name} ${JSON.stringify(text)}`, { ...example, [name]: text })),
    ),
  ];
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function bad(message: Message): Vector[] {
  const example = exampleOf(message);
  const refused = (what: string, value: unknown): Vector => ({ what, frame: JSON.stringify(value), taken: false });
  return [
    ...[null, true, 7, 'text'].map((value) => ({ ...refused(JSON.stringify(value), value), subject: message.name })),
    ...[[], [example], {}].map((value) => refused(JSON.stringify(value).slice(0, 10), value)),
    ...propertiesOf(message).flatMap(([name, schema]) => {
      const { [name]: own, ...others } = example;
      const { type, enum: several, pattern, minimum, maximum, not } = schema;
      const wrong: unknown[] = [null, true, false, [], {}, [own]];
      if (type === 'integer') wrong.push(String(own), Number(own) + 0.5, 1e300);
      else wrong.push(7, 1.5);
      if (Array.isArray(several)) wrong.push('', 'system', String(own).toUpperCase(), `${own} `, several.join());
      if (pattern !== undefined) wrong.push('', `${own}\n`, ` ${own}`, `${own}${own}`);
      if (minimum !== undefined) wrong.push(Number(minimum) - 1);
      if (maximum !== undefined) wrong.push(Number(maximum) + 1);
      if (not !== undefined) wrong.push((not as Fields)['const']);
      const changed = wrong.map((value) => refused(`${name} ${JSON.stringify(value)}`, { ...example, [name]: value }));
      return [refused(`no ${name}`, others), ...changed].map((vector) => ({ ...vector, subject: name }));
    }),
  ];
}

/** What is no JSON, or more of it than a parser follows. */
export const NO_JSON: readonly Vector[] = [
  '',
  'success',
  '{',
  '{}x',
  "{'role':'user'}",
  'NaN',
  '['.repeat(100_000),
  '{"a":'.repeat(100_000),
].map((frame) => ({ what: `the frame ${frame.slice(0, 20)}`, frame, taken: false }));
