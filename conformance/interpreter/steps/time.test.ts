import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { chatTarget } from '../fixtures/chat-target.ts';
import { type Later, peer, result, simulate, type Target, verdicts } from '../fixtures/simulation.ts';

const test = suite('steps that let time pass');

const timers = {
  sessionTtl: { ms: 8000, clock: 'session' },
  sweepInterval: { ms: 1000, clock: 'session' },
  answerLimit: { ms: 500, clock: 'link' },
} as const;

const expiry = `
  - connect: alice
  - wait: 0.5 sessionTtl
  - expectClose:
      at: alice
      within: 0.5 sessionTtl + 1 sweepInterval
      notBefore: { since: '\${alice.openedAt}', atLeast: 1 sessionTtl }
      codes: [1000, 4408]
      check: expires
      proves: TTL-1
`;

/** Closes alice when so much has passed on the session clock, which only advances by command. */
function advancing(ms: number, code: number | 'none' = 4408): Target {
  let passed = 0;
  const close = peer('alice#1', { type: 'close', code: code === 'none' ? undefined : code, reason: '' });
  return chatTarget((action) => {
    if (action.type !== 'advance') return undefined;
    const before = passed;
    passed += action.ms;
    const due: Later[] = before < ms && passed >= ms ? [[1, close]] : [];
    return [...due, [2, { type: 'advanced' }]];
  });
}

/** Closes alice after so much real time. */
const waiting = (ms: number, code = 4408): Target =>
  chatTarget((action, usual) =>
    action.type === 'connect' ? [...usual(), [ms, peer('alice#1', { type: 'close', code, reason: '' })]] : undefined,
  );

test('a virtual clock is advanced, in slices while something is awaited', () => {
  const played = simulate(expiry, advancing(8500), { clock: 'virtual', timers });
  assert.equal(verdicts(played), { expires: 'pass' });
  const steps = played.actions.flatMap((action) => (action.type === 'advance' ? [action.ms] : []));
  assert.equal(steps.slice(0, 3), [4000, 500, 500]);
  assert.is(
    steps.reduce((sum, ms) => sum + ms, 0),
    8500,
  );
  assert.ok(played.took < 200, `${played.took} ms of real time`);
  assert.is(result(played, 'expires').grade, 'virtual');
});

test('an expiry is early, late, or never', () => {
  const clock = { clock: 'virtual', timers } as const;
  const early = result(simulate(expiry, advancing(7000), clock), 'expires');
  assert.is(early.verdict, 'fail');
  assert.match(early.actual ?? '', /closed after 70\d\d ms, earlier than 1 sessionTtl \(8000 ms\)/);
  const never = result(simulate(expiry, advancing(20_000), clock), 'expires');
  assert.equal([never.verdict, never.actual], ['fail', 'sessionTtl is set to 8000 ms, and is not obeyed']);
  const odd = result(simulate(expiry, advancing(8500, 1011), clock), 'expires');
  assert.equal([odd.verdict, odd.actual], ['fail', 'the connection was closed with 1011']);
  assert.is(odd.expected, 'alice to be closed with 1000 or 4408 within 0.5 sessionTtl + 1 sweepInterval');
});

test('a close without a code is none of the codes', () => {
  assert.is(result(simulate(expiry, advancing(8500, 'none'), { clock: 'virtual', timers }), 'expires').verdict, 'fail');
});

test('a real clock is waited for', () => {
  const played = simulate(expiry, waiting(8200), { clock: 'scaled', timers });
  assert.equal(verdicts(played), { expires: 'pass' });
  assert.is(result(played, 'expires').grade, 'scaled');
  assert.ok(played.took >= 8200 && played.took < 8400, `${played.took} ms`);
  assert.is(played.actions.filter(({ type }) => type === 'advance').length, 0);
  assert.equal(verdicts(simulate(expiry, waiting(7800), { timers })), { expires: 'fail' });
  // Within the tolerance of 100 ms, early and late.
  assert.equal(verdicts(simulate(expiry, waiting(7950), { timers })), { expires: 'pass' });
  assert.equal(verdicts(simulate(expiry, waiting(9050), { timers })), { expires: 'pass' });
  assert.equal(verdicts(simulate(expiry, waiting(9200), { timers })), { expires: 'fail' });
});

test('a clock that cannot be advanced leaves everything untestable', () => {
  const failing = chatTarget((action) =>
    action.type === 'advance' ? [[1, { type: 'control-failed', message: 'it refused' }]] : undefined,
  );
  const played = simulate(expiry, failing, { clock: 'virtual', timers });
  assert.is(result(played, 'expires').reason, 'the clock cannot be advanced: it refused');
  const silent = chatTarget((action) => (action.type === 'advance' ? [] : undefined));
  const reason = result(simulate(expiry, silent, { clock: 'virtual', timers }), 'expires').reason;
  assert.is(reason, 'the target did not answer the command advance');
});

test('the close of a session that is gone already counts from when it came', () => {
  const steps = expiry.replace('  - wait: 0.5 sessionTtl', '  - wait: 20 s');
  assert.equal(verdicts(simulate(steps, waiting(7000), { timers })), { expires: 'fail' });
  assert.equal(verdicts(simulate(steps, waiting(9000), { timers })), { expires: 'pass' });
});

test('several connections are all to be closed', () => {
  const both = `
  - connect: alice
  - connect: bob
  - expectClose: { at: [alice, bob], within: 1 s, check: closed, proves: TTL-4 }
`;
  const { verdict, expected } = result(simulate(both, waiting(300), { timers }), 'closed');
  assert.equal([verdict, expected], ['fail', 'bob to be closed within 1 s']);
});

test('what a target does by itself in real time is not hurried', () => {
  const steps =
    '\n  - connect: alice\n  - wait: 1 sessionTtl + 300 ms\n  - silence: { at: alice, check: quiet, proves: HB-7 }\n';
  const played = simulate(steps, advancing(20_000), { clock: 'virtual', timers });
  assert.equal(verdicts(played), { quiet: 'pass' });
  assert.ok(played.took >= 300 && played.took < 500, `${played.took} ms`);
});

test.run();
