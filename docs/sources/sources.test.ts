import * as assert from 'uvu/assert';
import type { Differences } from '#generated/formats/differences.js';
import type { Sequences } from '#generated/formats/sequences.js';
import { suite } from '../../test/harness.ts';
import { citationsOf } from './citations.ts';
import { parseHelp } from './command-help.ts';
import { Dictionary } from './dictionary.ts';
import { lintDifferences, lintSequences } from './lint.ts';
import { readSources, type Sources } from './sources.ts';

const test = suite('sources of the documentation', { timeoutMs: 120_000 });
let sources: Sources;

test.before(async () => {
  sources = await readSources('support-chat');
});

test('a dictionary tells what it lacks, and what it has in vain', () => {
  const dictionary = new Dictionary('zh.yaml', { one: '一', two: '二', empty: '' });
  assert.is(dictionary.get('one'), '一');
  assert.is(dictionary.get('three'), 'three');
  assert.is(dictionary.get('empty'), 'empty');
  assert.is(dictionary.get('toString'), 'toString');
  assert.equal(dictionary.problems(), [
    'zh.yaml lacks a translation of: three',
    'zh.yaml lacks a translation of: empty',
    'zh.yaml lacks a translation of: toString',
    'zh.yaml translates what is nowhere: two',
  ]);
});

test('every scenario and every fault has a Chinese text', () => {
  const { scenarios, faults } = sources.explanations;
  for (const { en, zh } of [...scenarios.map(({ title }) => title), ...faults.map(({ description }) => description)])
    assert.match(zh, /\p{Script=Han}/u, en);
});

test('every requirement is proved by a check or cannot be observed', () => {
  const { requirements, scenarios } = sources.explanations;
  const proved = new Set(scenarios.flatMap(({ checks }) => checks.flatMap(({ proves }) => proves)));
  const open = requirements.filter(({ id, unobservable }) => !proved.has(id) && unobservable === undefined);
  assert.equal(
    open.map(({ id }) => id),
    [],
  );
});

const [first] = [
  {
    id: 'a',
    title: { en: 'abc', zh: '甲乙' },
    where: 'server',
    fault: { en: 'f'.repeat(20), zh: '错'.repeat(8) },
    fix: { en: 'f'.repeat(20), zh: '改'.repeat(8) },
    requirements: ['SES-2'],
    checks: ['server/session/refused-attempt-leaves-session'],
  },
] satisfies Differences;

test('a difference names requirements and checks that there are, and that belong together', () => {
  const problems = (change: Partial<Differences[number]>): string[] =>
    lintDifferences([{ ...(first as Differences[number]), ...change }], sources.explanations);
  assert.equal(problems({}), []);
  assert.equal(problems({ requirements: ['SES-2', 'SES-99'] }), [
    'differences.yaml: a: there is no requirement SES-99',
  ]);
  assert.equal(problems({ requirements: ['SES-2', 'SES-3/SHOULD'] }), [
    'differences.yaml: a: there is no requirement SES-3/SHOULD',
  ]);
  assert.match(problems({ checks: ['server/session/refused-attempt-leaves-sesion'] }).join(), /did you mean server\//);
  assert.match(problems({ requirements: ['SES-3'] }).join(), /leaves-session proves none of SES-3$/);
  assert.equal(problems({ checks: [] }), ['differences.yaml: a: it names no requirement or no check']);
  assert.equal(problems({ where: 'surroundings', requirements: [], checks: [] }), []);
  const twice = lintDifferences([first, first] as Differences, sources.explanations);
  assert.equal(twice, ['differences.yaml: a: it is there twice']);
});

test('a sequence names lanes, messages and requirements that there are', () => {
  const text = { en: 'text', zh: '文本' };
  const problems = (step: Sequences[number]['steps'][number]): string[] =>
    lintSequences([{ id: 'a', title: text, text, lanes: { x: text, y: text }, steps: [step] }], sources.protocol.model);
  assert.equal(problems({ from: 'x', to: ['y'], message: 'heartbeat', cites: ['HB-1'] }), []);
  assert.equal(problems({ from: 'x', to: 'z', message: 'beat', cites: ['HB-99'] }), [
    'sequences.yaml: a: step 1: there is no lane z',
    'sequences.yaml: a: step 1: there is no message beat',
    'sequences.yaml: a: step 1: there is no requirement HB-99',
  ]);
  assert.match(problems({ from: 'x', message: 'heartbeat' }).join(), /it goes from somebody to somebody$/);
  assert.match(
    problems({ note: text, event: text, from: 'x', to: 'y' }).join(),
    /one of a message, an event and a note$/,
  );
});

test('help is taken apart, and its lines put together', () => {
  const help = parseHelp(
    'judge',
    `Usage: kit judge [options] --url <url> | [options] --
                 <command>

Judges a server: a running one, or a program
that is started.

Options:
  --url <url>   base URL, such as
                ws://127.0.0.1
  --a-long-option-with-a-value <value>
                what it does
  -h, --help    display help for command

Examples:
  kit judge --url x

Exit codes: 0 fine,
1 not.
`,
  );
  assert.equal(help, {
    name: 'judge',
    usage: 'kit judge [options] --url <url> | [options] -- <command>',
    description: 'Judges a server: a running one, or a program that is started.',
    lists: [
      {
        heading: 'Options',
        rows: [
          { term: '--url <url>', text: 'base URL, such as ws://127.0.0.1' },
          { term: '--a-long-option-with-a-value <value>', text: 'what it does' },
        ],
      },
    ],
    rest: ['Examples:\n  kit judge --url x', 'Exit codes: 0 fine,\n1 not.'],
  });
});

test('every command has told its options', () => {
  const names = sources.commands.map(({ name }) => name);
  for (const name of ['', 'server', 'client', 'both', 'explain', 'serve', 'users', 'users import', 'chat'])
    assert.ok(names.includes(name), name);
  const server = sources.commands.find(({ name }) => name === 'server');
  const terms = server?.lists.flatMap(({ rows }) => rows.map(({ term }) => term)) ?? [];
  for (const term of ['--url <url>', '--run <pattern>', '--lang <language>']) assert.ok(terms.includes(term), term);
});

test('citations are found wherever the document cites', () => {
  const found = citationsOf({
    channels: { up: { 'x-im-cites': ['AB-1'], messages: { one: { 'x-im-requirement': 'AB-2' } } } },
    components: { messages: { one: { payload: { properties: { a: { 'x-im-requirement': 'AB-2' } } } } } },
    'x-im-timers': { wait: { 'x-im-cites': ['AB-1'] } },
    'x-im-life-cycle': { transitions: [{ cites: ['AB-1'] }] },
  });
  assert.equal(found.get('AB-1'), [
    { kind: 'channel', name: 'up' },
    { kind: 'timer', name: 'wait' },
    { kind: 'lifeCycle', name: '' },
  ]);
  assert.equal(found.get('AB-2'), [
    { kind: 'channel', name: 'up' },
    { kind: 'message', name: 'one' },
  ]);
});

test.run();
