import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { head, problemsOf } from './fixtures/problems.ts';

const test = suite('scenarios between a client and a server');

/** A scenario for both whose own steps begin in line 10, after those by which alice is shown to get a message. */
const between = (...steps: string[]): string =>
  `${head}target: both\nusers: { alice: known, twin: { sameAs: alice } }\nclients: [alice, twin]\nsteps:\n${[
    'command: connect',
    'accept: { as: alice, from: alice }',
    'expect: { at: alice, from: server, message: imMessage, check: broadcast, proves: MSG-1 }',
    ...steps,
  ]
    .map((step) => `  - ${step}\n`)
    .join('')}`;

const faults: [step: string, problem: string][] = [
  [
    'expect: { at: alice, from: server, message: heartbeat, check: x, proves: HB-1 }',
    '10:40 the document has no message heartbeat to a client; did you mean heartbeatAck?',
  ],
  [
    'expect: { at: alice, message: heartbeat, check: x, proves: HB-1 }',
    '10:56 HB-1 binds a server, and the step judges a client',
  ],
  [
    'expect: { at: alice, from: server, message: imMessage, check: x, proves: CL-9 }',
    '10:70 CL-9 binds a client, and the step judges a server',
  ],
  [
    'expectAnswer: { at: alice, is: accepted, check: x, proves: CL-5 }',
    '10:56 CL-5 binds a client, and the step judges a server',
  ],
  [
    'silence: { at: alice, from: client, of: chatText, check: x, proves: CL-8 }',
    '10:5 no control: alice is not shown to get chatText before it is shown not to',
  ],
  ['silence: { at: alice, from: server }', '10:5 name under of what must not come: signs of life do'],
  ['send: { from: alice, message: imMessage }', '10:5 the step send is for scenarios that judge a server or a client'],
  ['connect: alice', '10:5 the step connect is for scenarios that judge a server'],
  ['accept: { as: bob, answer: 409 }', '10:24 the server answers: leave out answer'],
];

for (const [step, problem] of faults) {
  test(`cannot have ${step}`, async () => {
    assert.equal(await problemsOf(between(step)), [`area/name.yaml:${problem}`]);
  });
}

test('know each of the two by its part of a connection', async () => {
  const steps = [
    'expect: { at: alice, message: heartbeat, check: beats, proves: CL-2 }',
    'expect: { at: alice, from: server, message: heartbeatAck, check: answered, proves: HB-1 }',
    'silence: { at: alice, from: server, of: imMessage, check: once, proves: MSG-12 }',
    'server: stop',
    'server: start',
  ];
  assert.equal(await problemsOf(between(...steps)), []);
});

test('are the only ones that have two sides to watch', async () => {
  const text = `${head}users: { alice: known }\nsteps:\n  - connect: alice\n  - expect: { at: alice, from: server, message: imMessage, check: x, proves: MSG-1 }\n`;
  assert.equal(await problemsOf(text), ['area/name.yaml:6:26 there is only one side to watch: leave out from']);
});

test('cannot be brisk, since one interval holds for both', async () => {
  assert.equal(await problemsOf(between().replace('steps:', 'brisk: true\nsteps:')), [
    'area/name.yaml:6:1 a scenario that judges a rhythm, or clients and servers together, cannot be brisk',
  ]);
});

test('have no user who is the same as nobody', async () => {
  const text = between().replace('sameAs: alice', 'sameAs: alise');
  assert.equal(await problemsOf(text), [
    'area/name.yaml:4:32 alise is not among the users that have a userId of their own',
  ]);
});

test.run();
