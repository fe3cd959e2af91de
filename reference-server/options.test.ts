import { homedir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { type Options, readOptions } from './options.ts';
import { DEFAULT_LIMITS } from './shell/limits.ts';
import { UserError } from './user-error.ts';

const test = suite('options');

function read(line: string, environment: Record<string, string> = {}): Options {
  const options = readOptions(line === '' ? [] : line.split(' '), { XDG_DATA_HOME: '/data', ...environment }, 'serve');
  if (options === undefined) throw new Error('only help was asked for');
  return options;
}

/** The options as plain data: the zone by what it makes of a moment. */
function plain({ wallTime, ...rest }: Options): object {
  return { ...rest, zone: wallTime(0) };
}

const DEFAULTS = {
  host: '127.0.0.1',
  port: 8080,
  sessionTtl: 7_200_000,
  sweepInterval: 60_000,
  heartbeatInterval: 2000,
  usersFile: undefined,
  database: '/data/im-conformance/users.db',
  clockTick: false,
  pages: true,
  access: { hosts: [], origins: [], tokens: undefined, open: false },
  limits: DEFAULT_LIMITS,
  operations: { log: 'stderr', logLevel: 'info', admin: undefined },
  echo: false,
  language: 'en',
  printLimits: false,
};
const VARIABLES = {
  IM_HOST: '127.0.0.2',
  IM_PORT: '0',
  IM_TTL_MS: '300',
  IM_SWEEP_MS: '20',
  IM_HEARTBEAT_MS: '10',
  IM_USERS_FILE: 'u.json',
  IM_DATABASE: 'u.db',
};

test('without flags and variables the timers are those of the protocol', () => {
  assert.equal(plain(read('--time-zone UTC')), { ...DEFAULTS, zone: '1970-01-01 00:00:00' });
});

test('variables win over defaults, and empty ones are not set', () => {
  assert.equal(plain(read('--time-zone UTC', VARIABLES)), {
    ...DEFAULTS,
    host: '127.0.0.2',
    port: 0,
    sessionTtl: 300,
    sweepInterval: 20,
    heartbeatInterval: 10,
    usersFile: 'u.json',
    database: 'u.db',
    zone: '1970-01-01 00:00:00',
  });
  const empty = Object.fromEntries(Object.keys(VARIABLES).map((key) => [key, '']));
  assert.equal(plain(read('--time-zone UTC', empty)), { ...DEFAULTS, zone: '1970-01-01 00:00:00' });
});

test('flags win over variables', () => {
  const line =
    '--host ::1 --port 65535 --ttl 1h --sweep 1s --heartbeat 1ms --users v.json --time-zone Asia/Shanghai --tick --no-pages';
  assert.equal(plain(read(line, VARIABLES)), {
    ...DEFAULTS,
    host: '::1',
    port: 65_535,
    sessionTtl: 3_600_000,
    sweepInterval: 1000,
    heartbeatInterval: 1,
    usersFile: 'v.json',
    database: 'u.db',
    clockTick: true,
    pages: false,
    zone: '1970-01-01 08:00:00',
  });
});

test('log and admin port are as the flags say', () => {
  assert.equal(read('--log x.log --log-level warn --admin-port 0 --admin-host ::1').operations, {
    log: { file: 'x.log' },
    logLevel: 'warn',
    admin: { host: '::1', port: 0 },
  });
  assert.equal(read('--log none --log stderr --admin-port 9100').operations, {
    log: 'stderr',
    logLevel: 'info',
    admin: { host: '127.0.0.1', port: 9100 },
  });
});

test('who may come in is read, in the way in which browsers write it', () => {
  const line =
    '--auth a.key --auth-issuer shop --auth-audience chat --allow-origin HTTPS://Chat.Example:443 --allow-origin http://[::1]:3000 --allow-host Chat.Example. --allow-host *';
  assert.equal(read(line, { IM_AUTH_KEY_FILE: 'b.key' }).access, {
    hosts: ['chat.example', '*'],
    origins: ['https://chat.example', 'http://[::1]:3000'],
    tokens: { keyFile: 'a.key', issuer: 'shop', audience: 'chat' },
    open: false,
  });
  assert.equal(read('', { IM_AUTH_KEY_FILE: 'b.key' }).access.tokens, { keyFile: 'b.key' });
  assert.is(read('', { IM_AUTH_KEY_FILE: '' }).access.tokens, undefined);
});

test('where others reach it, a server wants tokens, or is told that it need not', () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'chat.lan', 'localhost.lan', '127.0.0.1.lan']) {
    const hint = new RegExp(`^on ${host} whoever reaches .* --auth <keyfile>, or accept that with --insecure$`);
    for (const given of [() => read(`--host ${host}`), () => read('', { IM_HOST: host })]) {
      assert.throws(given, (error: UserError) => hint.test(error.message) && error.exitCode === 2);
    }
    assert.is(read(`--host ${host} --insecure`).access.open, true);
    assert.is(read(`--host ${host} --auth a.key`).access.open, false);
  }
  for (const host of ['127.0.0.1', '127.9.9.9', '::1', 'LocalHost']) {
    assert.is(read(`--host ${host} --insecure`).access.open, false);
    assert.is(read(`--host ${host}`).host, host);
  }
});

test('a database that a flag names wins over a users file that only a variable names', () => {
  const { usersFile, database } = read('--database v.db', VARIABLES);
  assert.equal([usersFile, database], [undefined, 'v.db']);
});

test('the language is that of the flag, the variable or the locale', () => {
  const locale = { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' };
  assert.is(read('', locale).language, 'zh');
  assert.is(read('', { ...locale, IM_CONFORMANCE_LANG: 'en' }).language, 'en');
  assert.is(read('--lang zh', { IM_CONFORMANCE_LANG: 'en' }).language, 'zh');
});

test('the default database is below the home directory where no other place for data is set', () => {
  const home = join(homedir(), '.local', 'share', 'im-conformance', 'users.db');
  for (const place of ['', 'relative/path']) assert.is(read('', { XDG_DATA_HOME: place }).database, home);
});

const MISTAKES: readonly [line: string, environment: Record<string, string>, message: RegExp][] = [
  ['--ttl 2d', {}, /--ttl <duration>' argument '2d' is invalid\. Expected a duration such as 250ms, 60s, 5min, 1\.5h/],
  ['--sweep 0s', {}, /--sweep/],
  ['--lang fr', {}, /Allowed choices are en, zh/],
  ['', { IM_CONFORMANCE_LANG: 'fr' }, /variable IM_CONFORMANCE_LANG is 'fr': expected en or zh$/],
  [
    '--message-bytes 32MiB',
    {},
    /^--unfinished-bytes-of-all has to be at least twice --message-bytes: a message that is allowed must have room$/,
  ],
  ['--port 65536', {}, /--port <port>' argument '65536' is invalid\. Expected a port number from 0 to 65535/],
  ['--port abc', {}, /--port/],
  [
    '--time-zone Mars/Olympus',
    {},
    /'Mars\/Olympus' is invalid\. Expected a time zone that this system knows, such as Asia\/Shanghai/,
  ],
  [
    '--log-level loud',
    {},
    /--log-level <level>' argument 'loud' is invalid\. Allowed choices are fatal, error, warn, info/,
  ],
  [
    '--admin-port 65536',
    {},
    /--admin-port <port>' argument '65536' is invalid\. Expected a port number from 0 to 65535/,
  ],
  [
    '--admin-port 0 --admin-host 0.0.0.0',
    {},
    /Expected an address of this machine alone: 127\.0\.0\.1, ::1 or localhost/,
  ],
  ['--admin-port 0 --admin-host 127.example', {}, /--admin-host <host>' argument '127\.example' is invalid/],
  ['--admin-host ::1', {}, /^--admin-host goes with --admin-port$/],
  ['--auth-issuer shop', {}, /^--auth-issuer goes with --auth <keyfile>$/],
  ['--auth-audience chat', {}, /^--auth-audience goes with --auth <keyfile>$/],
  ['--auth', {}, /--auth <keyfile>' argument missing/],
  ...['null', 'chat.example', 'https://chat.example/', 'https://*.example', 'https://'].map(
    (origin): [string, Record<string, string>, RegExp] => [
      `--allow-origin ${origin}`,
      {},
      /--allow-origin <origin>' argument '.*' is invalid\. Expected an origin such as https:\/\/chat\.example/,
    ],
  ),
  ...['https://chat.example', 'chat.example:8080', '*.example', 'chat_.example/'].map(
    (host): [string, Record<string, string>, RegExp] => [
      `--allow-host ${host}`,
      {},
      /--allow-host <name>' argument '.*' is invalid\. Expected a name without scheme and port, such as chat\.example/,
    ],
  ),
  ['--prot 1', {}, /^unknown option '--prot' \(Did you mean --port\?\)/],
  ['--ttl', {}, /--ttl <duration>' argument missing/],
  ['extra', {}, /too many arguments/],
  ['--users u.json --database u.db', {}, /^give either --users or --database, not both/],
  ['--database', {}, /--database <file>' argument missing/],
  ['', { IM_TTL_MS: '2h' }, /^environment variable IM_TTL_MS is '2h': expected a whole number of milliseconds/],
  ['', { IM_PORT: '-1' }, /^environment variable IM_PORT is '-1': expected a port number from 0 to 65535$/],
];

for (const [line, environment, message] of MISTAKES) {
  test(`"${line}" with ${JSON.stringify(environment)} is a mistake told in one line`, () => {
    assert.throws(
      () => read(line, environment),
      (error: unknown) => {
        assert.instance(error, UserError);
        assert.match((error as UserError).message, message);
        assert.not.match((error as UserError).message, /\n/);
        return (error as UserError).exitCode === 2;
      },
    );
  });
}

test.run();
