// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of the environment are written like that.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import {
  ConfigurationError,
  configuredCapabilities,
  configuredTimers,
  configuredUsers,
  type ReadConfiguration,
  readConfiguration,
} from './settings.ts';

const test = suite('the configuration');
const { model } = await loadProtocol('support-chat');
let file = '';

test.before(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'configuration-')), 'im.yaml');
});
test.after(() => rm(path.dirname(file), { recursive: true }));

/** Reads a text, and everything of it that the model decides. */
async function read(text: string, environment: Record<string, string> = {}): Promise<ReadConfiguration> {
  await writeFile(file, text);
  const found = await readConfiguration(file, environment);
  configuredTimers(found, model);
  configuredCapabilities(found, model);
  return found;
}

const valid = `
protocol: support-chat
server: { url: 'ws://\${HOST}:8080' }
users:
  known: { from: 2001, to: 2003, username: '用户{userId}' }
  unknown: [5, 6]
timeZone: Asia/Shanghai
timers: { sessionTtl: 2 min, heartbeatInterval: 250ms, sweepInterval: 1.5 s }
capabilities: [clock-tick]
`;

test('takes durations in every form', async () => {
  const found = await read('timers: { sessionTtl: 1.5 h, heartbeatInterval: 250, sweepInterval: 5m }\n');
  assert.equal(configuredTimers(found, model), {
    sessionTtl: 5_400_000,
    heartbeatInterval: 250,
    sweepInterval: 300_000,
  });
});

test('says everything that the kit cannot guess', async () => {
  const found = await read(valid, { HOST: 'example.org' });
  assert.is(found.configuration.server?.url, 'ws://example.org:8080');
  assert.equal(configuredTimers(found, model), { sessionTtl: 120_000, heartbeatInterval: 250, sweepInterval: 1500 });
  assert.equal(configuredCapabilities(found, model), ['clock-tick']);
  const { known, unknown } = configuredUsers(found.configuration.users, model);
  assert.equal(
    known.map(({ userId, username, avatar }) => [userId, username, avatar]),
    [2001, 2002, 2003].map((userId) => [userId, `用户${userId}`, undefined]),
  );
  assert.equal(unknown, [{ userId: 5 }, { userId: 6 }]);
});

test('may be empty, or say nothing about users: then those of the document are there', async () => {
  for (const text of ['', '# nothing\n', '{}\n']) {
    const { configuration } = await read(text);
    assert.equal(configuration, {}, JSON.stringify(text));
    assert.equal(configuredUsers(configuration.users, model).known, model.directory?.known);
    assert.is(configuredUsers(configuration.users, model).unknown.length, model.directory?.unknown.length);
  }
});

test('takes at most so many users of a range', () => {
  const { known } = configuredUsers({ known: { from: 1, to: 9007199254740991 } }, model);
  assert.is(known.length, 1000);
});

const form = 'its form is: A number and a unit, which is ms if there is none: 250, 250ms, 60s, 90 min or 90m, 1.5 h';
const faults: [what: string, text: string, problem: string][] = [
  ['an unknown key', 'protokoll: x\n', '1:1 unknown key protokoll in the file; did you mean protocol?'],
  ['an unknown key further in', 'server:\n  urls: ws://a\n', '2:3 unknown key urls in server; did you mean url?'],
  ['a text for a list', 'server: { command: node x.js }\n', '1:11 server.command must be a list, such as [node, x.js]'],
  ['a number for a list', 'capabilities: 5\n', '1:1 capabilities must be a list, such as [5]'],
  ['nothing for a list', 'capabilities:\n', '1:1 capabilities must be a list'],
  [
    'an URL that is none of a WebSocket',
    'server: { url: http://a }\n',
    '1:11 server.url cannot be "http://a"; its form is: Base URL of a running server, ws://host:port or wss://host:port',
  ],
  [
    'a variable that the environment lacks',
    'server:\n  url: ws://${IM_NOWHERE}\n',
    '2:3 the environment has no variable IM_NOWHERE; set it, or give it a default: ${IM_NOWHERE:-…}',
  ],
  [
    'a variable in a list',
    'capabilities:\n  - clock-tick\n  - ${IM_NOWHERE}\n',
    '3:5 the environment has no variable IM_NOWHERE; set it, or give it a default: ${IM_NOWHERE:-…}',
  ],
  [
    'a default that is written as elsewhere',
    'server:\n  url: ws://${HOST:localhost}:8080\n',
    '2:3 ${HOST:localhost} cannot be read; write ${NAME}, ${NAME:-default}, or $${ where no variable is meant',
  ],
  [
    'a variable without its end',
    'server:\n  url: ws://${HOST\n',
    '2:3 ${HOST cannot be read; write ${NAME}, ${NAME:-default}, or $${ where no variable is meant',
  ],
  [
    'an unknown timer',
    'timers:\n  sesionTtl: 2 h\n',
    '2:3 support-chat has no timer sesionTtl; did you mean sessionTtl?',
  ],
  ['a bad duration', 'timers: { sessionTtl: two hours }\n', `1:11 timers.sessionTtl cannot be "two hours"; ${form}`],
  ['a list for a duration', 'timers: { sessionTtl: [7200] }\n', '1:11 timers.sessionTtl must be a text or a number'],
  ['a duration below nothing', 'timers: { sessionTtl: -1 }\n', '1:11 timers.sessionTtl must be >= 0'],
  [
    'a path of Windows between double quotes',
    'server: { command: [java, "\\Users\\me\\chat.jar"] }\n',
    '1:28 Invalid escape sequence \\Users\\me\\; between double quotes a backslash begins an escape: use single quotes, or / in place of it',
  ],
  [
    'an unknown capability',
    'capabilities: [clock-tik]\n',
    '1:16 support-chat has no capability clock-tik; did you mean clock-tick?',
  ],
  [
    'a time zone that there is not',
    'timeZone: Asia/Shangai\n',
    '1:1 there is no time zone Asia/Shangai; did you mean Asia/Shanghai?',
  ],
  ['a range without its end', 'users:\n  known: { from: 1 }\n', '2:3 users.known lacks to'],
  [
    'a range that runs backwards',
    'users:\n  known: { from: 9, to: 1 }\n',
    '2:3 no user lies between 9 and 1; from must not be greater than to',
  ],
  [
    'an unknown key of a user',
    'users:\n  known:\n    - { userId: 1, usrname: a }\n',
    '3:20 unknown key usrname in users.known.0; did you mean username?',
  ],
  ['a userId that is none', 'users: { unknown: [0] }\n', '1:20 users.unknown.0 must be >= 1'],
  ['no users', 'users: { unknown: [] }\n', '1:10 users.unknown must NOT have fewer than 1 items'],
  ['a key that stands twice', 'protocol: a\nprotocol: b\n', '2:1 Map keys must be unique'],
  [
    'an alias of nothing',
    'protocol: *other\n',
    '1:11 Unresolved alias (the anchor must be set before the alias): other',
  ],
  ['a list', '- a\n', '1:1 the file must be a mapping'],
];

for (const [what, text, problem] of faults) {
  test(`tells ${what}`, async () => {
    const error: unknown = await read(text).catch((thrown: unknown) => thrown);
    assert.instance(error, ConfigurationError);
    assert.is((error as Error).message, `${file}:${problem}`);
  });
}

test('tells every fault at once, a line each', async () => {
  const error: unknown = await read('timeZone: Mars/Olympus\nusers: { known: { from: 2, to: 1 } }\n').catch(
    (thrown: unknown) => thrown,
  );
  assert.is((error as Error).message.split('\n').length, 2);
});

test('does not read the values of the environment as YAML', async () => {
  const { configuration } = await read('server: { url: "ws://a", command: ["${X}"] }\n', { X: 'a: [b' });
  assert.equal(configuration.server?.command, ['a: [b']);
});

test('takes defaults for variables that are not set or empty, and leaves alone what is no variable', async () => {
  const text = `server: { url: 'ws://\${HOST:-127.0.0.1}:\${PORT:-8080}', command: ['\${EMPTY:-}', '$\${HOME}', $HOME] }`;
  const { configuration } = await read(text, { PORT: '', HOME: '/here' });
  assert.equal(configuration.server, { url: 'ws://127.0.0.1:8080', command: ['', '${HOME}', '$HOME'] });
  assert.is((await read(text, { HOST: 'a', PORT: '1' })).configuration.server?.url, 'ws://a:1');
});

test('suggests the variable that was meant', async () => {
  const error: unknown = await read('server: { url: "ws://${IM_HOTS}" }', { IM_HOST: 'a' }).catch((thrown) => thrown);
  assert.match(
    (error as Error).message,
    ':1:11 the environment has no variable IM_HOTS; did you mean IM_HOST; set it, or give it a default: ${IM_HOTS:-…}',
  );
});

test('that is named must be there', async () => {
  const error: unknown = await readConfiguration('/nowhere/im.yaml', {}).catch((thrown: unknown) => thrown);
  assert.instance(error, ConfigurationError);
  assert.is((error as Error).message, 'cannot read /nowhere/im.yaml: there is no such file');
});

test.run();
