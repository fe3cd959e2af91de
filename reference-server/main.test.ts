import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { changeUsers } from './directory/users-database.ts';
import { putUsers } from './directory/users-store.ts';
import { logged, untilLogged } from './operations/testing/logged.ts';
import { Client } from './testing/client.ts';
import { eventually } from './testing/deadline.ts';
import { SECRET, withFile } from './testing/keys.ts';
import { type Program, withProgram } from './testing/program.ts';
import { handshake, RawPeer } from './testing/raw-peer.ts';
import { withTakenPort } from './testing/taken-port.ts';

const test = suite('the program', { timeoutMs: 20_000 });

const CLEAN = { code: 0, signal: null };
const TWO_HOURS = '{"command":"advance","ms":7200000}';

test(
  'through a pipe it offers its clock: two hours pass at a word, and the end of the pipe stops it',
  withProgram(['--log', 'none'], 'pipe', async (program) => {
    const url = await program.ready();
    assert.equal(program.events, [{ event: 'ready', control: ['advance'], url }]);
    const client = await Client.open(url, 1001);
    program.command('nonsense');
    program.command(TWO_HOURS);
    program.command('{"command":"advance","ms":60000}');
    assert.equal(await client.end(), { code: 4408, reason: 'session expired' });
    await eventually('three answers', () => program.events.length === 4);
    assert.equal(
      program.events.slice(1).map(({ event }) => event),
      ['error', 'advanced', 'advanced'],
    );
    const other = await Client.open(url, 1001);
    program.child.stdin?.end();
    assert.equal(await other.end(), { code: 1012, reason: '' });
    assert.equal(await program.exit(), CLEAN);
    assert.is(program.stderr, '');
  }),
);

test(
  'without a pipe it offers no control, and runs until a signal stops it',
  withProgram([], 'ignore', async (program) => {
    const url = await program.ready();
    assert.equal(program.events, [{ event: 'ready', url }]);
    const client = await Client.open(url, 1001);
    program.child.kill('SIGINT');
    assert.equal(await client.end(), { code: 1012, reason: '' });
    assert.equal(await program.exit(), CLEAN);
  }),
);

test(
  'SIGTERM stops it within 2 seconds, though one peer never answers, one never reads and one is half way in',
  withProgram(['--chat-bytes-burst', '1GiB'], 'pipe', async (program) => {
    const url = await program.ready();
    const mute = await RawPeer.open(url, 1001);
    const deaf = await RawPeer.open(url, 1002);
    deaf.socket.pause();
    const halfway = new RawPeer(url);
    halfway.write('GET /webSocket/1003 HTTP/1.1\r\n');
    const agent = await Client.open(url, -1);
    for (let count = 0; count < 100; count++) agent.send('x'.repeat(60_000));
    for (let count = 0; count < 100; count++) await agent.next();
    const started = performance.now();
    program.child.kill('SIGTERM');
    assert.equal(await program.exit(), CLEAN);
    assert.ok(performance.now() - started < 2000);
    for (const peer of [mute, deaf, halfway]) peer.socket.destroy();
  }),
);

test(
  'a second signal ends it at once (#68)',
  withProgram([], 'pipe', async (program) => {
    const mute = await RawPeer.open(await program.ready(), 1001);
    program.child.kill('SIGTERM');
    await mute.receives(Buffer.from([0x88, 2, 0x03, 0xf4]));
    program.child.kill('SIGINT');
    assert.equal(await program.exit(), { code: 130, signal: null });
    mute.socket.destroy();
  }),
);

test(
  'it serves on when nobody reads its output any more',
  withProgram([], 'pipe', async (program) => {
    const url = await program.ready();
    program.child.stdout?.destroy();
    const client = await Client.open(url, 1001);
    for (let count = 0; count < 3; count++) {
      program.command('{"command":"advance","ms":1}');
      await client.hearsNothing();
    }
    program.child.stdin?.end();
    assert.equal(await program.exit(), CLEAN);
  }),
);

test('the environment configures it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reference-server-'));
  const path = join(folder, 'users.json');
  await writeFile(path, '[{"userId": 5, "username": "张三", "avatar": "https://chat.example/5.png"}]');
  const environment = { IM_USERS_FILE: path, IM_TTL_MS: '300', IM_SWEEP_MS: '20', IM_HEARTBEAT_MS: '5000' };
  await withProgram(
    ['--time-zone', 'UTC'],
    'pipe',
    async (program) => {
      const client = await Client.open(await program.ready(), 5);
      client.send('hi');
      const message = JSON.parse(await client.next());
      assert.is(message.username, '张三');
      assert.is(message.avatar, 'https://chat.example/5.png');
      assert.ok(Math.abs(Date.parse(`${message.createTime.replace(' ', 'T')}Z`) - Date.now()) < 2000);
      assert.is((await client.end()).code, 4408);
    },
    environment,
  )();
  await rm(folder, { recursive: true });
});

test('without a users file it knows those of a database, which it creates and whose changes show at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reference-server-'));
  const path = join(folder, 'im-conformance', 'users.db');
  const created = `created the database ${path} with users 1001 to 1016`;
  const messages = (program: Program): unknown[] => logged(program, 'directory').map(({ message }) => message);
  await withProgram(
    [],
    'pipe',
    async (program) => {
      const client = await Client.open(await program.ready(), 1001);
      const nameOfSender = async (): Promise<string> => {
        client.send('hi');
        return JSON.parse(await client.next()).username;
      };
      await untilLogged(program, 'directory');
      assert.equal(messages(program), [created]);
      assert.is(await nameOfSender(), '用户1001');
      await changeUsers(path, (sql) => putUsers(sql, new Map([[1001, { username: '张三', avatar: '' }]])));
      assert.is(await nameOfSender(), '张三');
      await rm(path);
      assert.equal([await nameOfSender(), await nameOfSender()], ['张三', '张三']);
      const told = `cannot read the database ${path}: there is no such file; the server goes on with the 16 users that it knew`;
      await untilLogged(program, 'directory', 2);
      assert.equal(messages(program), [created, told]);
      program.child.stdin?.end();
      assert.equal(await program.exit(), CLEAN);
    },
    { IM_USERS_FILE: '', XDG_DATA_HOME: folder },
  )();
  await rm(folder, { recursive: true });
});

test('with a users file it loads no database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reference-server-'));
  await withProgram(
    [],
    'ignore',
    async (program) => {
      await program.ready();
      assert.equal(await readdir(folder), []);
    },
    { XDG_DATA_HOME: folder, IM_DATABASE: join(folder, 'users.db') },
  )();
  await rm(folder, { recursive: true });
});

test('a port in use is told in one line', () =>
  withTakenPort((port) =>
    withProgram(['--port', String(port)], 'ignore', async (program) => {
      assert.equal(await program.exit(), { code: 1, signal: null });
      const advice = 'it is in use; stop the program that holds it, or choose another with --port (0 is any free one)';
      assert.is(program.stderr, `reference-server: cannot listen on 127.0.0.1 port ${port}: ${advice}\n`);
    })(),
  ));

test(
  'where everybody may come in, it warns of that in one line',
  withProgram(['--host', '0.0.0.0', '--insecure', '--log', 'none'], 'pipe', async (program) => {
    const url = await program.ready();
    await eventually('the warning', () => program.stderr !== '');
    assert.is(program.stderr, 'reference-server: anybody who reaches 0.0.0.0 may speak as any user\n');
    const client = await Client.open(url.replace('0.0.0.0', '127.0.0.1'), 1001);
    await client.leave();
  }),
);

test(
  'with --auth nobody comes in without a token, and a page of another origin with none at all',
  withFile(SECRET, (key) =>
    withProgram(
      ['--auth', key, '--allow-origin', 'https://chat.example', '--allow-host', 'chat.example', '--log', 'none'],
      'pipe',
      async (program) => {
        const url = await program.ready();
        for (const [headers, status] of [
          [{}, 401],
          [{ Host: 'chat.example', Origin: 'https://chat.example' }, 401],
          [{ Origin: 'https://evil.example' }, 403],
          [{ Host: 'evil.example' }, 421],
        ] as const) {
          const peer = new RawPeer(url);
          peer.write(handshake('/webSocket/1001', headers));
          assert.is((await peer.end()).slice(9, 12), String(status));
          peer.socket.destroy();
        }
        program.child.stdin?.end();
        assert.equal(await program.exit(), CLEAN);
        assert.is(program.stderr, '');
      },
    )(),
  ),
);

test(
  'a key file of no use is told in one line, without what is in it',
  withFile('hunter2', (key) =>
    withProgram(['--auth', key], 'ignore', async (program) => {
      assert.equal(await program.exit(), { code: 1, signal: null });
      const problem = 'its secret has 7 bytes: expected 32 at least';
      assert.is(program.stderr, `reference-server: cannot use the key file ${key}: ${problem}\n`);
    })(),
  ),
);

const MISTAKES: readonly [argv: string[], code: number, message: RegExp][] = [
  [['--prot', '1'], 2, /^reference-server: unknown option '--prot' \(Did you mean --port\?\).*\n$/],
  [['--host', '0.0.0.0'], 2, /^reference-server: on 0\.0\.0\.0 .* --auth <keyfile>, or accept that with --insecure\n$/],
  [['--ttl', '2 hours'], 2, /^reference-server: option '--ttl <duration>' argument '2 hours' is invalid.*\n$/],
  [
    ['--users', '/missing.json'],
    1,
    /^reference-server: cannot read the users file \/missing\.json: there is no such file\n$/,
  ],
  [
    ['--database', '/missing/users.db'],
    1,
    /^reference-server: cannot create the database \/missing\/users\.db: there is no such folder\n$/,
  ],
  [
    ['--database', '/dev/zero'],
    1,
    /^reference-server: cannot use the database \/dev\/zero: it is not a file; name another one with --database\n$/,
  ],
  [
    ['--users', 'u.json', '--database', 'u.db'],
    2,
    /^reference-server: give either --users or --database, not both \(--help lists the options\)\n$/,
  ],
  [
    ['--host', '203.0.113.1', '--insecure'],
    1,
    /^reference-server: cannot listen on 203\.0\.113\.1 port 0: this machine has no such address.*\n$/,
  ],
];

for (const [argv, code, message] of MISTAKES) {
  test(
    `${argv.join(' ')} ends with ${code} and one line`,
    withProgram(argv, 'ignore', async (program) => {
      assert.equal(await program.exit(), { code, signal: null });
      assert.match(program.stderr, message);
      assert.is(program.stdout, '');
    }),
  );
}

test(
  '--help shows every option and ends well',
  withProgram(['--help'], 'ignore', async (program) => {
    assert.equal(await program.exit(), CLEAN);
    for (const flag of [
      '--host',
      '--port',
      '--ttl',
      '--sweep',
      '--heartbeat',
      '--users',
      '--database',
      '--time-zone',
      '--tick',
      '--no-pages',
      '--auth',
      '--allow-host',
    ]) {
      assert.ok(program.stdout.includes(`${flag} `), flag);
    }
  }),
);

test.run();
