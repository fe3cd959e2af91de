import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { ProtocolModel } from './model-types.ts';
import { readModel } from './testing/generated-file.ts';

const test = suite('support chat');
let model: ProtocolModel;
let isUserId: (text: string) => boolean;

test.before(async () => {
  model = await readModel();
  const pattern = new RegExp(model.parameters['userId']?.pattern ?? '(?!)', 'u');
  isUserId = (text) => pattern.test(text);
});

const USER_IDS = ['-1', '1', '9', '10', '1001', '999999999999999', '1000000000000000', '8999999999999999'];
const LARGE_USER_IDS = [
  '9007199254740000',
  '9007199254740899',
  '9007199254740989',
  '9007199254740990',
  '9007199254740991',
];
const NO_USER_IDS = [
  '',
  '0',
  '-0',
  '-2',
  '-10',
  '-01',
  '01',
  '+1',
  ' 1',
  '1 ',
  '1\n',
  '1.5',
  '1e3',
  '0x10',
  'abc',
  '1/x',
  '１',
  '٣',
];
const TOO_LARGE = [
  '9007199254740992',
  '9007199254740999',
  '9007199254741000',
  '9007199254750000',
  '9099999999999999',
  '9100000000000000',
  '10000000000000000',
];

test('takes the userIds that it should', () => {
  for (const text of [...USER_IDS, ...LARGE_USER_IDS]) assert.ok(isUserId(text), text);
});

test('takes nothing else for a userId', () => {
  for (const text of [...NO_USER_IDS, ...TOO_LARGE]) assert.not(isUserId(text), JSON.stringify(text));
});

/** What the pattern says in one line of code. */
function shouldBeUserId(text: string): boolean {
  if (text === '-1') return true;
  return /^[1-9][0-9]*$/.test(text) && !text.includes('\n') && BigInt(text) <= BigInt(Number.MAX_SAFE_INTEGER);
}

test('agrees with the definition of a userId on any text', () => {
  const largest = BigInt(Number.MAX_SAFE_INTEGER);
  const texts = fc.oneof(
    fc.string(),
    fc.bigInt({ min: -5n, max: 2n * largest }).map(String),
    fc.bigInt({ min: largest - 2000n, max: largest + 2000n }).map(String),
    // Around every power of ten near the bound, where the pattern changes its branch.
    fc.tuple(fc.nat({ max: 15 }), fc.integer({ min: -3, max: 3 })).map(([power, step]) => {
      const unit = 10n ** BigInt(power);
      return String((largest / unit) * unit + BigInt(step) * (step % 2 === 0 ? unit : 1n));
    }),
  );
  fc.assert(
    fc.property(texts, (text) => isUserId(text) === shouldBeUserId(text)),
    { numRuns: 5000 },
  );
});

/** Every requirement by its level; an id is never dropped or used for another meaning. */
const LEDGER = {
  MUST: [
    'EP-1 EP-2 EP-4 EP-5 EP-6 EP-7 EP-8 EP-9 EP-10',
    'SES-1 SES-2 SES-3 SES-4 SES-5 SES-6 SES-8',
    'HB-1 HB-2 HB-3 HB-4 HB-5 HB-6 HB-7',
    'MSG-1 MSG-2 MSG-3 MSG-4 MSG-5 MSG-6 MSG-7 MSG-8 MSG-9 MSG-10 MSG-12 MSG-13 MSG-14',
    'TTL-1 TTL-2 TTL-3 TTL-4 TTL-5 TTL-6',
    'CL-1 CL-2 CL-3 CL-5 CL-6 CL-7 CL-8 CL-9 CL-10 CL-11 CL-12 CL-13 CL-14 CL-16 CL-17',
  ],
  SHOULD: ['EP-3', 'SES-7', 'MSG-11', 'CL-4 CL-15'],
  MAY: ['CLK-1'],
} as const;

test('keeps the ledger of requirements, each with its level', () => {
  const expected = Object.entries(LEDGER).flatMap(([level, lines]) =>
    lines.flatMap((line) => line.split(' ')).map((id) => `${id} ${level}`),
  );
  assert.equal(model.requirements.map(({ id, level }) => `${id} ${level}`).sort(), expected.sort());
});

test("binds the server by every area but the client's", () => {
  for (const { id, area, actor } of model.requirements) assert.is(actor, area === 'CL' ? 'client' : 'server', id);
});

test('keeps the values of its timers', () => {
  const { sessionTtl, sweepInterval, heartbeatInterval, silentServerLimit, silentSessionLimit } = model.timers;
  assert.equal(
    [sessionTtl, sweepInterval, heartbeatInterval, silentServerLimit, silentSessionLimit].map((timer) => timer?.ms),
    [7_200_000, 60_000, 2000, 6000, 20_000],
  );
});

test('names the message that proves a live connection', () => {
  assert.equal(model.livenessProbe, { send: 'heartbeat', reply: 'heartbeatAck' });
});

test.run();
