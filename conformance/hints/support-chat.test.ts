import { readFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import type { Hint } from '#generated/formats/hints.js';
import { suite } from '../../test/harness.ts';
import type { Cause } from '../interpreter/causes.ts';
import { recorded } from '../interpreter/judgement.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { checkOf, uidAsText } from '../report/fixtures/sample-run.ts';
import { hintFor, loadHints } from '../report/hints.ts';
import { causes, rules } from '../report/sentences/fixtures/every-kind.ts';
import { loadScenarios } from '../scenario/load.ts';
import { planRuns } from '../scenario/plan.ts';
import { type Stack, stacks } from '../stacks.ts';
import { readYaml } from '../yaml-file.ts';

const test = suite('the hints of the support chat');
const file = 'conformance/hints/support-chat.yaml';
const entries = readYaml(file, await readFile(file, 'utf8')).value as Hint[];
const hints = await loadHints('support-chat');
const protocol = await loadProtocol('support-chat');
const { scenarios } = await loadScenarios(['conformance/scenarios/support-chat'], protocol);

/** The hint for a check that failed; empty where there is none. */
function hint(id: string, requirement: string, cause: Cause, stack?: Stack | undefined, log?: string[]): string {
  const check = checkOf(id, requirement.split(' '), { verdict: 'fail', ...recorded({ cause }) });
  return hintFor(hints, check, { stack, log }) ?? '';
}

const nothing: Cause = { kind: 'nothing-came' };
const closed = (code: number, reason?: string): Cause => ({
  kind: 'closed',
  code,
  ...(reason === undefined ? {} : { reason }),
});
const frames = (rule: { readonly kind: 'none-of'; readonly messages: string[]; readonly frame: string }): Cause => ({
  kind: 'broken-frames',
  broken: [{ at: 'alice', requirement: 'EP-10', rule }],
});
const noneOf = (frame: string): Cause => frames({ kind: 'none-of', messages: [], frame });
const refused = (status: number): Cause => ({ kind: 'refused', status, reason: '' });
const text = (wanted: string, actual: string): Cause => ({
  kind: 'wrong-value',
  field: 'text',
  how: 'equal',
  wanted,
  actual,
});
const wrongTime = (off: number): Cause => ({
  kind: 'wrong-time',
  field: 'createTime',
  written: '',
  off,
  zone: 'Asia/Shanghai',
  declared: true,
});
const crashed = (first: string, last = ''): Cause => ({ kind: 'crashed', code: 1, first: [first], last: [last] });

type Row = [
  what: string,
  id: string,
  requirement: string,
  cause: Cause,
  says: RegExp,
  stack?: Stack | undefined,
  log?: string[],
];

const rows: Row[] = [
  [
    'two threads wrote, though the check is about forged texts',
    'message/cannot-be-forged[quoted]:is-text',
    'MSG-10',
    closed(1002, 'An unrecoverable IOException occurred'),
    /TEXT_FULL_WRITING.*synchronized/,
    'java',
  ],
  [
    'the log tells of two writers',
    'endpoint/never-broadcasts-binary[chat]:others-go-on',
    'EP-6',
    { kind: 'ended', how: 'RST' },
    /one writer/,
    undefined,
    ['java.lang.IllegalStateException: The remote endpoint was in state [TEXT_FULL_WRITING]'],
  ],
  [
    'gorilla panics',
    'opening/two-at-once:nothing-lost',
    'SES-8',
    crashed('panic: concurrent write to websocket connection'),
    /writePump/,
    'go',
  ],
  [
    'a text is sent before the close of the refusal',
    'session/refuses-second-connection:refused',
    'SES-1',
    { kind: 'sent-before-close', frame: 'token已建立连接', end: closed(4409) },
    /is noticed.*Send nothing.*4409/,
  ],
  [
    'the second connection is not noticed',
    'session/refuses-second-connection:refused',
    'SES-1',
    { kind: 'upgraded' },
    /is not noticed.*several processes/,
  ],
  [
    'a second connection is greeted',
    'session/refuses-second-connection:refused',
    'SES-1',
    { kind: 'sent-before-close', frame: 'welcome' },
    /is not noticed/,
  ],
  [
    'the TTL is not read',
    'ttl/expires-after-ttl:closed-after',
    'TTL-1 TTL-4',
    { kind: 'stayed-open' },
    /IM_TTL_MS.*IM_SWEEP_MS/,
  ],
  [
    'a timer is ignored',
    'opening/expiry:expires',
    'TTL-1',
    { kind: 'timer-ignored', timer: 'sessionTtl', ms: 400 },
    /fixedRateString/,
    'java',
  ],
  [
    'a number above the limit is let in',
    'endpoint/refuses-other-user-ids[above-limit]:refused',
    'EP-2',
    { kind: 'upgraded' },
    /9007199254740991.*canonical/,
  ],
  [
    'nobody ends a silent link, on Tomcat',
    'session/silent-link-ends:place-is-freed',
    'SES-7',
    closed(4409),
    /setMaxIdleTimeout of ten heartbeats.*every 10 s.*-Dorg\.apache\.tomcat\.websocket\.DEFAULT_PROCESS_PERIOD=1/,
    'java',
  ],
  [
    'links that answer pings are cut',
    'session/silent-link-ends:answering-link-lives',
    'SES-7',
    { kind: 'ended', how: 'FIN' },
    /cuts links that answer pings.*ten heartbeat intervals/,
  ],
  [
    'a broken frame ends the process',
    'opening/broken-frame:others-go-on',
    'EP-9',
    crashed("Error: Unhandled 'error' event", 'Invalid WebSocket frame: MASK must be set'),
    /ws\.on\('error'/,
    'node',
  ],
  [
    'heartbeat is answered with pong',
    'opening/heartbeat:acknowledged',
    'HB-1',
    { kind: 'other-came', frames: ['pong'], count: 1 },
    /^Answer heartbeat with the text success, no JSON/,
  ],
  [
    'a frame says pong',
    'opening/heartbeat:frames',
    'EP-10',
    noneOf('pong'),
    /heartbeat with the text success, no JSON/,
  ],
  [
    'heartbeat is answered with JSON',
    'opening/heartbeat:frames',
    'EP-10',
    noneOf('{"type": "success"}'),
    /heartbeat with the text success, no JSON/,
  ],
  ['a greeting is sent', 'opening/heartbeat:frames', 'EP-10', noneOf('连接成功'), /greeting/],
  [
    'somebody is announced',
    'heartbeat/answered-once:unsent',
    'MSG-14',
    { kind: 'unsent-message', frame: '', at: 'alice' },
    /coming or going/,
  ],
  [
    'everything arrives twice',
    'endpoint/never-broadcasts-binary[chat]:copies',
    'MSG-12',
    { kind: 'second-copy', text: 'x', at: 'bob' },
    /twice.*subscribes/,
  ],
  [
    'stored messages are sent',
    'session/gets-only-later-messages:earlier',
    'SES-5',
    { kind: 'earlier-message', frame: '', at: 'bob' },
    /Stored messages/,
  ],
  [
    'uid is a text',
    'opening/broadcast:frames',
    'MSG-2',
    uidAsText('alice', 1) as Cause,
    /uid is written as a string.*number/,
  ],
  [
    'uid is a text, in Java',
    'opening/broadcast:frames',
    'MSG-2',
    uidAsText('alice', 1) as Cause,
    /ToStringSerializer/,
    'java',
  ],
  [
    'UTF-8 is read as GBK',
    'message/text-is-unchanged[emoji]:unchanged',
    'MSG-5',
    text('📦 arrives 😀', '馃摝 arrives 馃榾'),
    /GBK or ISO-8859-1/,
  ],
  [
    'UTF-8 is read as ISO-8859-1',
    'message/text-is-unchanged[combining-mark]:unchanged',
    'MSG-5',
    text('e\u0301 is not \u00e9', 'eÌ\u0081 is not Ã©'),
    /GBK or ISO-8859-1/,
  ],
  [
    'emoji are lost',
    'message/text-is-unchanged[emoji]:unchanged',
    'MSG-5',
    text('📦 arrives 😀', '? arrives ?'),
    /utf8mb4/,
  ],
  ['another user gets nothing', 'opening/broadcast:reaches-the-other', 'MSG-1', nothing, /several processes/],
  ['the sender gets nothing', 'opening/copy:reaches-its-sender', 'MSG-1', nothing, /sender is left out of the loop/],
  [
    'the first is closed for the second',
    'session/refuses-second-connection:refused',
    'SES-1',
    { kind: 'upgraded', ousted: closed(4000) } as unknown as Cause,
    /first connection is closed in favour of the second.*refuse the second in its place/,
  ],
  [
    'the buffer is too small',
    'session/stalled-reader-delays-nobody:others-get-everything',
    'SES-6',
    closed(1009),
    /4,096 bytes/,
  ],
  [
    'a dead receiver ends the loop',
    'opening/broadcast:reaches-the-other',
    'MSG-1',
    nothing,
    /dead connection in the loop throws ConnectionClosed/,
    'python',
    ['websockets.exceptions.ConnectionClosedError: no close frame received or sent'],
  ],
  [
    'a user leaves during the loop',
    'endpoint/fails-broken-frames[unmasked]:others-go-on',
    'EP-9',
    closed(1011),
    /list\(online\.values\(\)\)/,
    'python',
    ['RuntimeError: dictionary changed size during iteration'],
  ],
  [
    'a connection is removed twice',
    'message/exactly-once:each-once',
    'MSG-12',
    closed(1011),
    /online\.pop\(user_id, None\)/,
    'python',
    ['KeyError: 1001'],
  ],
  ['12 hours too early', 'message/create-time:time-of-sending', 'MSG-6', wrongTime(-43_200_000), /12-hour clock/],
  ['12 hours too late', 'message/create-time:time-of-sending', 'MSG-6', wrongTime(43_199_000), /HH/, 'java'],
  ['another zone', 'message/create-time:time-of-sending', 'MSG-6', wrongTime(-28_800_000), /another zone/],
  ['40 seconds', 'message/create-time:time-of-sending', 'MSG-6', wrongTime(40_000), /not the time of sending/],
  [
    'createTime is ISO 8601',
    'opening/broadcast:frames',
    'MSG-6',
    {
      kind: 'broken-frames',
      broken: [
        {
          at: 'bob',
          rule: {
            kind: 'schema',
            message: 'imMessage',
            frame: '',
            problems: [{ field: 'createTime', keyword: 'pattern', wanted: '' }],
          },
        },
      ],
    },
    /toISOString/,
    'node',
  ],
  ['an Origin is asked for', 'opening/handshake:upgraded', 'EP-1', refused(403), /no Origin/],
  ['an Origin is asked for, in Java', 'opening/handshake:upgraded', 'EP-1', refused(403), /setAllowedOrigins/, 'java'],
  ['no endpoint is registered', 'opening/handshake:upgraded', 'EP-1', refused(404), /ServerEndpointExporter/, 'java'],
  ['a proxy drops the upgrade', 'opening/handshake:upgraded', 'EP-1', refused(400), /proxy_set_header/],
  ['a redirect', 'opening/handshake:upgraded', 'EP-1', refused(301), /redirect/],
  [
    'the refused attempt ends the live session',
    'session/refused-attempt-leaves-session:gets-broadcasts',
    'SES-2',
    nothing,
    /sessions\.remove\(userId, session\)/,
    'java',
  ],
  [
    'something else than an expiry ends the session',
    'heartbeat/does-not-renew:expires-all-the-same',
    'HB-3 TTL-3',
    closed(1011, 'keepalive ping timeout'),
    /not as an expired session does/,
  ],
  [
    'a heartbeat renews',
    'heartbeat/does-not-renew:expires-all-the-same',
    'HB-3 TTL-3',
    { kind: 'stayed-open' },
    /heartbeats included/,
  ],
  [
    'the queue is sent again',
    'user/texts-while-offline:none-twice',
    'CL-8',
    { kind: 'repeated', text: 'x', times: 2 },
    /out of the queue/,
  ],
];

for (const [what, id, requirement, cause, says, stack, log] of rows) {
  test(`know why: ${what}`, () => assert.match(hint(id, requirement, cause, stack, log), says));
}

test('suspect nothing that came of having been too much', () => {
  for (const requirement of ['MSG-14', 'SES-5', 'HB-2', 'EP-10', 'MSG-12', 'HB-7'])
    assert.is(hint('message/any:check', requirement, nothing), '', requirement);
});

test('do not say why where the wire cannot have told', () => {
  assert.is(hint('heartbeat/does-not-renew:expires-all-the-same', 'HB-3', nothing), '');
  assert.is(hint('message/create-time:time-of-sending', 'MSG-6', nothing), '');
});

test('name kinds of causes that there are, with fields that they have', () => {
  const known: Readonly<Record<string, object>> = {
    ...causes,
    ...Object.fromEntries(Object.entries(rules).map(([kind, fields]) => [`frame-${kind}`, fields])),
  };
  for (const { cause = [], where = {} } of entries) {
    const kinds = [cause].flat();
    for (const kind of kinds) assert.ok(kind in known, kind);
    for (const field of Object.keys(where))
      assert.ok(field === 'ousted' || kinds.some((kind) => field in (known[kind] ?? {})), `${kinds}: ${field}`);
  }
});

test('name requirements of the ledger, and checks that there are', () => {
  const checks = scenarios
    .flatMap(planRuns)
    .flatMap((plan) => [
      ...plan.checks.map(({ check, proves }) => ({ id: `${plan.id}:${check}`, proves })),
      { id: `${plan.id}:state`, proves: protocol.model.requirements.map(({ id }) => id) },
    ]);
  for (const { requirement = [], check } of entries) {
    const cited = [requirement].flat();
    for (const id of cited) assert.ok(protocol.cite(id), id);
    const fits = new RegExp(check ?? '', 'u');
    assert.ok(
      cited.length === 0 || checks.some(({ id, proves }) => cited.some((one) => proves.includes(one)) && fits.test(id)),
      `${cited}: ${check}`,
    );
  }
});

/** Words by which a language of programs is known. */
const words: Readonly<Record<Stack, RegExp>> = {
  java: /\b(Java|Spring|Tomcat|Jackson|Gson|ConcurrentHashMap|putIfAbsent|getBasicRemote|getAsyncRemote|sendText|CloseReason|CloseCodes|Long\.parseLong|NullPointerException|ZoneId)\b|@[A-Z][a-z]|synchronized \(/,
  go: /\b(?:in|for) Go\b|\bgorilla\b|\bgoroutines?\b|\bsync\.Mutex\b|\bwritePump\b|\bstrconv\b|\bhttp\.[A-Z]|\bWriteMessage\b|\bReadMessage\b|\bSetReadLimit\b|\bdefer\b/,
  python:
    /\bPython\b|\basyncio\b|\bwebsockets\b|\bawait socket\b|\bConnectionClosed\b|\bre\.fullmatch\b|\bint\(|\bstrftime\b|\bNone\b|\bjson\.dumps\b/,
  node: /\bNode\b|\bws\b|\bJSON\.stringify\b|\bsetInterval\b|\bsocket\.on\b|\bprocess\.env\b|\bmaxPayload\b|\bclearInterval\b|\bon(open|close|error|message)\b|\bJavaScript\b/,
};

test('name no language in general, and in the words of one no other', () => {
  for (const { hint: general, for: own = {} } of entries) {
    for (const said of Object.values(general))
      for (const stack of stacks) assert.not.match(said, words[stack], `${stack}: ${said}`);
    for (const stack of stacks)
      for (const said of Object.values(own[stack] ?? {}))
        for (const other of stacks.filter((one) => one !== stack && !(one === 'node' && stack === 'java')))
          assert.not.match(said, words[other], `${stack}, not ${other}: ${said}`);
  }
});

test('that say what a userId is accept and refuse what the scenarios do', () => {
  const rowsOf = (id: string) =>
    scenarios.find(({ scenario }) => scenario.scenario === id)?.scenario.examples as unknown as Record<
      string,
      string
    >[];
  const users = scenarios.find(({ scenario }) => scenario.scenario === 'endpoint/accepts-user-ids')?.scenario.users;
  const good = [...Object.values(users ?? {}).filter((user) => typeof user === 'number'), 1001].map(String);
  const bad = [
    ...rowsOf('endpoint/refuses-other-user-ids').map(({ userId = '' }) => decodeURIComponent(userId)),
    ...rowsOf('endpoint/refuses-other-spellings').map(({ before = '' }) => `${before}1001`),
  ];
  assert.ok(good.includes('9007199254740991') && bad.includes('9007199254740992') && bad.includes('01001'));
  const texts = entries
    .filter(({ requirement = [] }) => [requirement].flat().some((id) => /^EP-[23]$/.test(id)))
    .flatMap(({ hint: general, for: own = {} }) => [general, ...Object.values(own)])
    .flatMap((said) => Object.values(said) as string[]);
  const rules = texts.map((said) => ({
    said,
    patterns: [...said.matchAll(/`([^`]+)`/g)].map(([, source = '']) => new RegExp(`^(?:${source})$`, 'u')),
    // Close codes and statuses are no limits.
    limits: [...said.matchAll(/(?<![0-9])[0-9]{5,}(?![0-9])/g)].map(([digits]) => BigInt(digits)),
  }));
  const stating = rules.filter(({ patterns, limits }) => patterns.length + limits.length > 0);
  assert.ok(stating.length >= 20, `${stating.length} texts state a rule`);
  for (const { said, patterns, limits } of stating) {
    assert.ok(patterns.length > 0 && limits.length > 0, `one without the other lets something in: ${said}`);
    const accepts = (id: string): boolean =>
      patterns.every((pattern) => pattern.test(id)) && limits.every((limit) => BigInt(id) <= limit);
    for (const id of good) assert.ok(accepts(id), `${id} is refused by: ${said}`);
    for (const id of bad) assert.not.ok(accepts(id), `${id} is accepted by: ${said}`);
  }
});

test('stand between backticks only where they are regular expressions', () => {
  for (const { hint: general, for: own = {} } of entries)
    for (const said of [general, ...Object.values(own)].flatMap((texts) => Object.values(texts) as string[]))
      for (const [, source = ''] of said.matchAll(/`([^`]*)`/g)) assert.match(source, /[[(|^]/, said);
});

test.run();
