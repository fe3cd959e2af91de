// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of scenarios.
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { acked, type Fault, head, problemsOf, users, withSteps } from './fixtures/problems.ts';

const test = suite('scenarios of the right form that mean nothing');

const faults: Fault[] = [
  [
    'an id that is not the path',
    withSteps(acked).replace('area/name', 'area/other'),
    "1:1 the id area/other is not the end of the file's path",
  ],
  [
    'a row with the id of another',
    withSteps(acked).replace('steps:', 'examples: [{ id: a }, { id: b }, { id: a }]\nsteps:'),
    '4:34 a is the id of an earlier row',
  ],
  [
    'an unknown capability',
    withSteps(acked).replace('steps:', 'requires: [clock-tik]\nsteps:'),
    '4:12 the document has no capability clock-tik; did you mean clock-tick?',
  ],
  ['no check', withSteps('silence: { at: alice }'), '4:1 no step has a check, so that the scenario proves nothing'],
  [
    'a check that proves nothing',
    withSteps('silence: { at: alice, check: quiet }'),
    '7:5 check quiet proves no requirement',
  ],
  [
    'a check that would skip itself',
    withSteps('silence: { at: alice, otherwise: skip, check: quiet, proves: HB-7 }', acked),
    '7:5 a check cannot be skipped by what it judges; leave out either check or otherwise',
  ],
  ['proves without a check', withSteps('silence: { at: alice, proves: HB-7 }', acked), '7:5 proves needs a check'],
  [
    'the check that every scenario has',
    withSteps('silence: { at: alice, check: frames, proves: HB-7 }'),
    '7:5 frames is the check that every scenario has by itself',
  ],
  [
    'an unknown requirement',
    withSteps('silence: { at: alice, check: quiet, proves: [HB-7, HB-77] }'),
    '7:41 there is no requirement HB-77; did you mean HB-7?',
  ],
  [
    'a recommendation that there is not',
    withSteps('silence: { at: alice, check: quiet, proves: HB-7/SHOULD }'),
    '7:41 HB-7 has no recommendation',
  ],
  [
    'an unknown user',
    `${head}${users}steps:\n  - connect: alcie\n  - expect: { at: alcie, message: notice, check: told, proves: MSG-9 }\n`,
    '5:5 alcie is not among the users; did you mean alice?',
  ],
  [
    'an unknown user of a connection',
    withSteps('connect: { as: second, user: bobb }', acked),
    '7:5 bobb is not among the users; did you mean bob?',
  ],
  [
    'a connection that nobody opened',
    withSteps('send: { from: bob, message: heartbeat }', acked),
    '7:5 no step before this one connects bob',
  ],
  [
    'a misspelt connection',
    withSteps('close: { connection: alise }', acked),
    '7:5 no step before this one connects alise; did you mean alice?',
  ],
  [
    'an unknown message',
    withSteps('expect: { at: alice, message: heartbeatAk, check: a, proves: HB-1 }'),
    '7:26 the document has no message heartbeatAk to a client; did you mean heartbeatAck?',
  ],
  [
    'a message of the other direction',
    withSteps('send: { from: alice, message: imMessage }', acked),
    '7:26 the document has no message imMessage to the server',
  ],
  [
    'an expectation of nothing',
    withSteps('expect: { at: alice, check: a, proves: HB-1 }'),
    '7:5 an expectation names either a message or a pong',
  ],
  [
    'an expectation of two things',
    withSteps('expect: { at: alice, message: notice, pong: a, check: a, proves: HB-1 }'),
    '7:5 an expectation names either a message or a pong',
  ],
  [
    'nothing to send',
    withSteps('send: { from: alice }', acked),
    '7:5 a send step needs one of message, text, ping, frame and bytes',
  ],
  [
    'two things to send',
    withSteps('send: { from: alice, message: heartbeat, ping: a }', acked),
    '7:5 a send step needs one of message, text, ping, frame and bytes',
  ],
  [
    'an unknown timer',
    withSteps('wait: 0.5 sesionTtl', acked),
    '7:5 sesionTtl is neither a unit (ms, s, m or min, h) nor a timer of the document; did you mean sessionTtl?',
  ],
  [
    'an unknown timer within a matcher',
    withSteps(
      'connect: { as: bob, capture: it }',
      'verify: { value: "${it.status}", has: { $atMost: 1 answerLimt }, check: a, proves: HB-1 }',
    ),
    '8:45 answerLimt is neither a unit (ms, s, m or min, h) nor a timer of the document; did you mean answerLimit?',
  ],
  [
    'a bad duration of a matcher',
    withSteps(
      'connect: { as: bob, capture: it }',
      'verify: { value: "${it.status}", has: { $atMost: soon }, check: a, proves: HB-1 }',
    ),
    '8:45 soon is no duration; write it as 500, 500ms, 30s, 5min, 1 sessionTtl or 0.5 sessionTtl + 200 ms',
  ],
  [
    'an unknown matcher',
    withSteps('verify: { value: "${nonce}", has: { $patern: x }, check: a, proves: HB-1 }'),
    '7:34 there is no matcher $patern; did you mean $pattern?',
  ],
  [
    'a matcher beside another key',
    withSteps('verify: { value: "${nonce}", has: { $in: [1], text: x }, check: a, proves: HB-1 }'),
    '7:34 the matcher $in must be the only key of its mapping',
  ],
  [
    'a matcher without its list',
    withSteps('verify: { value: "${nonce}", has: { $in: 1 }, check: a, proves: HB-1 }'),
    '7:34 $in needs a list',
  ],
  [
    'a time without its limit',
    withSteps('verify: { value: "${nonce}", has: { $time: { near: "${alice.openedAt}" } }, check: a, proves: HB-1 }'),
    '7:34 $time needs near (a moment) and within (a duration)',
  ],
  [
    'a pattern that is none',
    withSteps('verify: { value: "${nonce}", has: { $pattern: "(" }, check: a, proves: HB-1 }'),
    '7:34 Invalid regular expression: /(/u: Unterminated group',
  ],
  [
    'an unknown variable',
    withSteps("send: { from: alice, message: chatText, payload: 'hi ${nonse}' }", acked),
    '7:45 ${nonse} names nothing; did you mean nonce?',
  ],
  [
    'a variable before its step',
    withSteps(
      'verify: { value: "${later}", has: 1, check: a, proves: HB-1 }',
      'send: { from: alice, message: heartbeat, capture: later }',
    ),
    '7:15 ${later} names nothing',
  ],
  [
    'an unknown field of a user',
    withSteps('verify: { value: "${alice.usrId}", has: 1, check: a, proves: HB-1 }'),
    '7:15 alice has no usrId; did you mean userId?',
  ],
  [
    'an unknown field of a capture',
    withSteps(
      'send: { from: alice, message: heartbeat, capture: sent }',
      'verify: { value: "${sent.payload}", has: 1, check: a, proves: HB-1 }',
    ),
    '8:15 sent has no payload',
  ],
  [
    'a table that there is not',
    withSteps('verify: { value: "${example.cell}", has: 1, check: a, proves: HB-1 }'),
    '7:15 ${example.cell} names nothing',
  ],
  [
    'a column that there is not',
    withSteps('verify: { value: "${example.cel}", has: 1, check: a, proves: HB-1 }').replace(
      'steps:',
      'examples: [{ id: a, cell: 1 }]\nsteps:',
    ),
    '8:15 example has no cel; did you mean cell?',
  ],
  [
    'a fault within a repetition',
    withSteps(
      "repeat:\n      times: 2\n      as: turn\n      steps:\n        - send: { from: alice, message: chatText, payload: '${trn}' }",
      acked,
    ),
    '11:51 ${trn} names nothing; did you mean turn?',
  ],
];

for (const [what, text, problem] of faults) {
  test(`tell ${what}`, async () => assert.equal(await problemsOf(text), [`area/name.yaml:${problem}`]));
}

test('tell a silence of an unknown message', async () => {
  const problems = await problemsOf(withSteps('silence: { at: alice, of: imMesage, check: quiet, proves: HB-7 }'));
  assert.is(
    problems[0],
    'area/name.yaml:7:27 the document has no message imMesage to a client; did you mean imMessage?',
  );
});

test.run();
