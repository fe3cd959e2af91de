import { readFile } from 'node:fs/promises';
import stringWidth from 'string-width';
import * as assert from 'uvu/assert';
import type { ProtocolModel } from '#generated/formats/model.js';
import { suite } from '../../../test/harness.ts';
import { UserError } from '../../user-error.ts';
import { entries } from '../catalogue.ts';
import { choose } from './choice.ts';
import { Journal } from './journal.ts';
import { listed, listing } from './listing.ts';
import { MISBEHAVIOURS } from './misbehaviours.ts';
import { MISBEHAVIOURS_ZH } from './misbehaviours-zh.ts';

const test = suite('catalogue of misbehaviours');
const model: ProtocolModel = JSON.parse(
  await readFile(new URL('../../../generated/support-chat/model.json', import.meta.url), 'utf8'),
);
const journal = new Journal(() => {});

test('each exercises requirements on a client that the ledger has', () => {
  const ledger = model.requirements.filter(({ actor }) => actor === 'client').map(({ id }) => id);
  for (const { name, exercises } of MISBEHAVIOURS) {
    assert.ok(exercises.length > 0, name);
    assert.equal(
      exercises.filter((id) => !ledger.includes(id)),
      [],
    );
  }
});

test('each name is used once, and none is among the faults that the suite has to find', () => {
  const names = [...MISBEHAVIOURS, ...entries()].map(({ name }) => name);
  assert.is(new Set(names).size, names.length);
  for (const { name } of MISBEHAVIOURS) assert.match(name, /^[a-z]+(-[a-z]+)*$/);
});

test('everything that is listed can be chosen', () => {
  for (const { name } of listed() as { name: string }[]) assert.type(choose(name, journal).start, 'function');
  for (const { name, time } of MISBEHAVIOURS) {
    if (time !== undefined) assert.type(choose(`${name}=250ms`, journal).start, 'function');
  }
});

for (const columns of [20, 60, 71, 72, 80, 200]) {
  test(`the list fits ${columns} columns`, () => {
    const text = listing(columns);
    const widest = Math.max(...text.split('\n').map(({ length }) => length));
    assert.ok(widest <= Math.max(40, Math.min(columns, 100)), `${widest} characters`);
    for (const { name } of [...MISBEHAVIOURS, ...entries()]) {
      assert.is(text.includes(`\n  ${name}`), name !== 'none-wire', name);
    }
  });
}

test('each is told in Chinese, too, and none that is not there', () => {
  assert.equal(Object.keys(MISBEHAVIOURS_ZH).sort(), MISBEHAVIOURS.map(({ name }) => name).sort());
  for (const one of MISBEHAVIOURS) {
    const { timeOf } = MISBEHAVIOURS_ZH[one.name] ?? {};
    assert.is(timeOf === undefined, one.time === undefined, one.name);
    assert.match(choose(one.name, journal, 'zh').words.join('\n'), /^这个服务端故意出错：.*\n.*\n客户端应当：/);
  }
  const words = choose('refusal-removes-live-session', journal, 'zh').words.join('');
  assert.match(words, /\p{Script=Han}.*违反 SES-2。$/u);
});

for (const columns of [40, 80]) {
  test(`the Chinese list fits ${columns} columns`, () => {
    const lines = listing(columns, 'zh').split('\n');
    const widest = Math.max(...lines.map((line) => stringWidth(line)));
    assert.ok(widest <= columns, `${widest} cells`);
    assert.ok(lines.filter((line) => /\p{Script=Han}/u.test(line)).length > 200);
  });
}

test('misbehaviours stand first, then the faults by requirement, then the null servers', () => {
  const text = listing(80);
  const places = ['Misbehaviours:', '  silent', 'Faults:', 'EP-1\n', 'CLK-1\n', 'Null servers:', '  null-echo'];
  const found = places.map((words) => text.indexOf(words));
  assert.equal(
    [...found].sort((a, b) => a - b),
    found,
  );
  assert.not(found.includes(-1));
});

test('a time that no timer of Node.js can wait is not an instant', () => {
  assert.match(choose('restarts=8760h', journal).words.join(' '), /: 2147483\.647 s\. /);
});

test('a server with which nothing is wrong does not say that it is wrong', () => {
  for (const name of ['none', 'none-wire']) assert.match(choose(name, journal).words.join(' '), /^Nothing is wrong/);
});

const MISTAKES: readonly [text: string, message: string][] = [
  ['slow-handshak', 'there is no fault "slow-handshak"; did you mean slow-handshake? (--list-faults shows them all)'],
  [
    'slow-handshak=5s',
    'there is no fault "slow-handshak"; did you mean slow-handshake? (--list-faults shows them all)',
  ],
  ['agent-refusd', 'there is no fault "agent-refusd"; did you mean agent-refused? (--list-faults shows them all)'],
  ['busy=5s', 'the fault busy takes no time'],
  ['agent-refused=5s', 'the fault agent-refused takes no time'],
  [
    'slow=soon',
    'the time of slow is "soon": expected a duration such as 250ms, 60s, 5min, 1.5h or 30000 (milliseconds), at most 8760h',
  ],
  [
    'slow=',
    'the time of slow is "": expected a duration such as 250ms, 60s, 5min, 1.5h or 30000 (milliseconds), at most 8760h',
  ],
  ['a\n\x1b', 'there is no fault "a\\n\\u001b"; did you mean'],
];

for (const [text, message] of MISTAKES) {
  test(`${JSON.stringify(text)} is a mistake`, () => {
    assert.throws(
      () => choose(text, journal),
      (error: unknown) => error instanceof UserError && error.exitCode === 2 && error.message.startsWith(message),
    );
  });
}

test.run();
