/** A number with its labels, such as `im_chat_connections_closed_total{code="1000"}`. */
export type Samples = ReadonlyMap<string, number>;

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\"n])*"`;
const SAMPLE = new RegExp(`^(${NAME})((?:\\{${LABEL}(?:,${LABEL})*\\})?) (\\S+)$`);
const NUMBER = /^(?:[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)|NaN)$/i;
const TYPES: Readonly<Record<string, readonly string[]>> = {
  counter: [''],
  gauge: [''],
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
};

/**
 * Reads Prometheus' text format, version 0.0.4, strictly: every family has its HELP and its TYPE, once and first, and its
 * samples together; no sample comes twice; a counter never falls below 0. Throws at the first mistake.
 */
export function readPrometheusText(text: string): Samples {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const samples = new Map<string, number>();
  const families = new Set<string>();
  let helped: string | undefined;
  let family = { name: '', type: '' };
  for (const line of text.split('\n').slice(0, -1)) {
    const fail = (what: string): never => {
      throw new Error(`${what}: ${line}`);
    };
    if (line === '') continue;
    const [, keyword, subject = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (keyword === 'HELP') {
      if (families.has(subject)) fail('a family comes twice');
      families.add(subject);
      helped = subject;
    } else if (keyword === 'TYPE') {
      if (helped !== subject) fail('no HELP before its TYPE');
      if (TYPES[rest] === undefined) fail('an unknown type');
      family = { name: subject, type: rest };
    } else {
      const [, name = '', labels = '', number = ''] = SAMPLE.exec(line) ?? fail('not a sample');
      if (!TYPES[family.type]?.some((suffix) => name === family.name + suffix)) fail('not of the family before it');
      if (!NUMBER.test(number)) fail('not a number');
      if (samples.has(name + labels)) fail('a sample comes twice');
      if (family.type === 'counter' && Number(number) < 0) fail('a counter below 0');
      samples.set(name + labels, Number(number.replace('Inf', 'Infinity')));
    }
  }
  return samples;
}
