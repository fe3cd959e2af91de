import * as assert from 'uvu/assert';
import type { SelftestProblem } from '#generated/formats/selftest.js';
import { suite } from '../../test/harness.ts';
import { type Offer, readOffer } from './fault-list.ts';
import { faultyProgram, smallBench } from './fixtures/small-bench.ts';
import { matrixOf } from './matrix.ts';
import { runSelftest, type SelftestResults } from './run-selftest.ts';
import type { Bench } from './subject.ts';
import { judgeSelftest } from './verdict.ts';

const test = suite('a selftest against a program that is wrong in its own ways', { timeoutMs: 60_000 });

const events = { baseline: () => {}, fault: () => {}, null: () => {} };
const { signal } = new AbortController();

let bench: Bench;
let offer: Offer;
let results: SelftestResults;
let problems: readonly SelftestProblem[];

const problemsOf = (subject: string): string[] =>
  problems.filter((problem) => problem.subject === subject).map(({ kind, text }) => `${kind}: ${text}`);
const fault = (name: string) => results.faults.find((result) => result.name === name);

test.before(async () => {
  bench = await smallBench();
  offer = await readOffer(faultyProgram, bench.protocol);
  results = await runSelftest(bench, offer, 4, events, signal);
  const requirements = matrixOf(bench.protocol, 'server', bench.plans, results.faults);
  const judged = judgeSelftest({ ...results, requirements, filtered: false, interrupted: false });
  problems = judged.problems;
  assert.equal([judged.verdict, judged.exitCode], ['not proven', 1]);
});

test('finds nothing wrong with the server without a fault', () => {
  assert.equal(
    results.baselines.map(({ name, verdict, checks, broken }) => [name, verdict, checks, broken]),
    [['none', 'conformant', 5, []]],
  );
  assert.equal(problemsOf('none'), []);
});

test('kills a fault by a check of what it breaks', () => {
  assert.is(fault('ack-sent-twice')?.outcome, 'killed');
  assert.equal(fault('message-sent-twice')?.killedBy, [
    { id: 'small/broadcast:once', requirements: ['MSG-12'] },
    { id: 'small/broadcast:copies', requirements: ['MSG-12'] },
  ]);
  for (const name of ['ack-sent-twice', 'message-sent-twice']) assert.equal(problemsOf(name), []);
});

test('tells of a fault that survives', () => {
  assert.equal(problemsOf('harmless'), ['survived: no check notices that MSG-1 is broken']);
});

test('tells of a fault that only checks of something else find', () => {
  assert.equal(problemsOf('misnamed'), [
    'killed elsewhere: no check of MSG-1 fails, only checks of MSG-12: small/broadcast:once',
  ]);
});

test('tells of a fault that never said that it took effect', () => {
  assert.is(fault('silently-applied')?.outcome, 'killed');
  assert.match(
    problemsOf('silently-applied').join(),
    /^not applied: the program never told \{"event":"fault-applied"\}/,
  );
});

test('tells of a fault that cannot be started, with its last words', () => {
  assert.match(problemsOf('crashes').join(), /^not judged: .* exited with code 1 .* \| no idea how$/);
});

test('tells of a requirement with a check that no fault breaks', () => {
  assert.equal(problemsOf('HB-1/SHOULD'), ['no fault: checks prove it, and no fault shows that they can fail']);
});

test('tells of a server that is said to implement nothing and fulfils something', () => {
  assert.equal(problemsOf('null-chats'), [
    'null verified: a program that implements nothing is taken to fulfil HB-1, MSG-1, MSG-12',
  ]);
});

test('lets a server that implements nothing score nothing, whether it accepts anybody or not', () => {
  for (const name of ['null-closes', 'null-refuses']) {
    const result = results.nulls.find((one) => one.name === name);
    assert.equal([result?.judged, result?.verified, result?.of], [true, [], 3]);
    assert.equal(problemsOf(name), []);
  }
});

test('counts checks and faults of each requirement', () => {
  const rows = matrixOf(bench.protocol, 'server', bench.plans, results.faults);
  assert.equal(
    rows.map(({ id, checks, killed, faults }) => [id, checks, killed, faults]),
    [
      ['HB-1', 2, 1, 1],
      ['HB-1/SHOULD', 1, 0, 0],
      ['MSG-1', 1, 0, 2],
      ['MSG-12', 1, 2, 3],
    ],
  );
});

test('stops at a server that is broken without a fault, and says by what', async () => {
  const unsound = await smallBench([...faultyProgram, '--unsound']);
  const judged = await runSelftest(unsound, offer, 4, events, signal);
  assert.equal([judged.faults, judged.nulls], [[], []]);
  const verdict = judgeSelftest({ ...judged, requirements: [], filtered: false, interrupted: false });
  assert.is(verdict.exitCode, 1);
  const [problem, ...others] = verdict.problems;
  assert.equal([problem?.kind, problem?.subject, others], ['baseline not conformant', 'none', []]);
  assert.match(problem?.text ?? '', /is non-conformant, .* small\/acknowledged:once \(fail\)/);
});

test.run();
