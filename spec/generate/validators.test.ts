import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { readGenerated, readModel } from './testing/generated-file.ts';
import { type Call, runValidators } from './testing/run-validators.ts';

const test = suite('generated validators');

const MESSAGE = {
  role: 'user',
  username: '用户1001',
  uid: 1001,
  avatar: '',
  createTime: '2026-01-15 14:03:07',
  text: 'hello',
};
const { text: _text, ...WITHOUT_TEXT } = MESSAGE;
const at = (createTime: string) => ({ ...MESSAGE, createTime });

type Row = readonly [what: string, validator: string, value: unknown];

const ACCEPTED: readonly Row[] = [
  ['a message', 'isImMessage', MESSAGE],
  ['a further field', 'isImMessage', { ...MESSAGE, id: 7, extra: { deep: [1] } }],
  ['the agent', 'isImMessage', { ...MESSAGE, role: 'ai', uid: -1 }],
  ['the largest uid', 'isImMessage', { ...MESSAGE, uid: Number.MAX_SAFE_INTEGER }],
  ['an empty text', 'isImMessage', { ...MESSAGE, text: '' }],
  ['the last second of a year', 'isImMessage', at('2026-12-31 23:59:59')],
  ['midnight', 'isImMessage', at('2026-01-01 00:00:00')],
  ['the heartbeat', 'isHeartbeat', 'heartbeat'],
  ['a capital', 'isChatText', 'Heartbeat'],
  ['a trailing blank', 'isChatText', 'heartbeat '],
  ['an empty chat text', 'isChatText', ''],
  ['the acknowledgement as chat', 'isChatText', 'success'],
  ['the acknowledgement', 'isHeartbeatAck', 'success'],
  ['a notice', 'isNotice', '用户信息不存在！'],
  ['noon of a 12-hour clock', 'isClockTick', '2026:01:15 12:00:00'],
];

const REFUSED: readonly Row[] = [
  ['a uid in quotes', 'isImMessage', { ...MESSAGE, uid: '1001' }],
  ['a uid with a fraction', 'isImMessage', { ...MESSAGE, uid: 1001.5 }],
  ['a uid below the agent', 'isImMessage', { ...MESSAGE, uid: -2 }],
  ['the uid 0', 'isImMessage', { ...MESSAGE, uid: 0 }],
  ['a uid that no number holds exactly', 'isImMessage', { ...MESSAGE, uid: 2 ** 53 }],
  ['a missing text', 'isImMessage', WITHOUT_TEXT],
  ['a text of null', 'isImMessage', { ...MESSAGE, text: null }],
  ['the role system', 'isImMessage', { ...MESSAGE, role: 'system' }],
  ['a capital role', 'isImMessage', { ...MESSAGE, role: 'User' }],
  ['an avatar of null', 'isImMessage', { ...MESSAGE, avatar: null }],
  ['hour 24', 'isImMessage', at('2026-01-15 24:00:00')],
  ['a T between date and time', 'isImMessage', at('2026-01-15T14:03:07')],
  ['month 13', 'isImMessage', at('2026-13-15 14:03:07')],
  ['an hour of one digit', 'isImMessage', at('2026-01-15 4:03:07')],
  ['a zone', 'isImMessage', at('2026-01-15 14:03:07Z')],
  ['colons in the date', 'isImMessage', at('2026:01:15 02:03:07')],
  ['a line break at the end', 'isImMessage', at('2026-01-15 14:03:07\n')],
  ['a list', 'isImMessage', [MESSAGE]],
  ['null', 'isImMessage', null],
  ['the text of a message', 'isImMessage', JSON.stringify(MESSAGE)],
  ['a trailing blank', 'isHeartbeat', 'heartbeat '],
  ['a capital', 'isHeartbeat', 'Heartbeat'],
  ['the heartbeat', 'isChatText', 'heartbeat'],
  ['a number', 'isChatText', 7],
  ['a trailing blank', 'isHeartbeatAck', 'success '],
  ['a line break', 'isHeartbeatAck', 'success\n'],
  ['an ASCII exclamation mark', 'isNotice', '用户信息不存在!'],
  ['hour 0 of a 12-hour clock', 'isClockTick', '2026:01:15 00:00:00'],
  ['hour 13 of a 12-hour clock', 'isClockTick', '2026:01:15 13:00:00'],
  ['hyphens in the date', 'isClockTick', '2026-01-15 02:03:00'],
];

for (const [verb, rows, verdict] of [
  ['accept', ACCEPTED, true],
  ['refuse', REFUSED, false],
] as const) {
  test(`${verb} what they should`, async () => {
    const verdicts = await runValidators(
      'support-chat',
      rows.map(([, validator, value]) => ({ validator, value })),
    );
    const wrong = rows.filter((_, index) => verdicts[index] !== verdict);
    assert.equal(
      wrong.map(([what, validator]) => `${validator}: ${what}`),
      [],
    );
  });
}

test('accept every example of the document, and no example of another message of its direction', async () => {
  const { messages } = await readModel();
  const all = Object.values(messages);
  const value = (contentType: string, frame: string): unknown => {
    if (contentType !== 'application/json') return frame;
    try {
      return JSON.parse(frame);
    } catch {
      return frame;
    }
  };
  const calls = all.flatMap((own) =>
    all
      .filter(({ direction }) => direction === own.direction)
      .flatMap((judge) =>
        own.examples.map(({ name, frame }) => ({
          what: `${judge.name} of ${own.name} ${name}`,
          expected: judge === own,
          validator: `is${judge.name.charAt(0).toUpperCase()}${judge.name.slice(1)}`,
          value: value(judge.contentType, frame),
        })),
      ),
  );
  assert.ok(calls.length > 20);
  const verdicts = await runValidators('support-chat', calls satisfies readonly Call[]);
  const wrong = calls.filter(({ expected }, index) => verdicts[index] !== expected);
  assert.equal(
    wrong.map(({ what }) => what),
    [],
  );
});

test('of the formats judge as well', async () => {
  const users = (userId: unknown) => ({ validator: 'validateUsers', value: [{ userId, username: 'a', avatar: '' }] });
  const verdicts = await runValidators('formats', [users(1001), users('1001'), users(0)]);
  assert.equal(verdicts, [true, false, false]);
});

for (const folder of ['support-chat', 'formats']) {
  test(`in ${folder} import nothing and compile no strings`, async () => {
    const text = await readGenerated(`${folder}/validators.js`);
    const code = text.replace(/'[^'\n]*'|"(?:\\.|[^"\\\n])*"/g, '""');
    assert.ok(code.includes('export {'));
    for (const word of [/\brequire\s*\(/, /\bimport\b/, /\bnode:/, /\beval\s*\(/, /\bnew Function\b/])
      assert.not.match(code, word);
  });
}

test.run();
