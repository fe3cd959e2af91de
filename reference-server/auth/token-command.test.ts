import { fileURLToPath } from 'node:url';
import { jwtVerify } from 'jose';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { ed25519, pkcs8, SECRET, spki, withFile } from '../testing/keys.ts';
import { Program } from '../testing/program.ts';

const PROGRAM = fileURLToPath(new URL('../testing/token-program.ts', import.meta.url));

const test = suite('making tokens', { timeoutMs: 20_000 });

/** What the command does with these arguments. */
async function made(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ stdout: string; stderr: string; code: number | null }> {
  const program = new Program(argv, 'ignore', environment, PROGRAM);
  const { code } = await program.exit();
  return { stdout: program.stdout, stderr: program.stderr, code };
}

test(
  'a token says whose it is and until when, and nothing else is printed',
  withFile(SECRET, async (key) => {
    const now = Date.now() / 1000;
    const { stdout, stderr, code } = await made(['--key', key, '--user', '1001']);
    assert.equal([stderr, code], ['', 0]);
    assert.match(stdout, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const { payload } = await jwtVerify(stdout.trim(), Buffer.from(SECRET));
    const { iat = 0, exp = 0, ...claims } = payload;
    assert.equal(claims, { sub: '1001' });
    assert.ok(iat >= Math.floor(now) && iat <= Date.now() / 1000);
    assert.is(exp - iat, 3600);
  }),
);

test(
  "the agent's token claims its role; issuer, audience and time are as told",
  withFile(pkcs8(ed25519), async (key) => {
    const argv = ['--agent', '--expires', '90m', '--issuer', 'shop', '--audience', 'chat'];
    const { stdout } = await made(argv, { IM_AUTH_KEY_FILE: key });
    const { payload, protectedHeader } = await jwtVerify(stdout.trim(), ed25519.publicKey);
    const { iat = 0, exp = 0, ...claims } = payload;
    assert.equal(claims, { sub: '-1', role: 'agent', iss: 'shop', aud: 'chat' });
    assert.is(exp - iat, 5400);
    assert.equal(protectedHeader, { alg: 'EdDSA', typ: 'JWT' });
  }),
);

test(
  'of a JWK set the first private key signs, by its name',
  withFile(
    JSON.stringify({
      keys: [
        { ...ed25519.publicKey.export({ format: 'jwk' }), kid: 'public' },
        { ...ed25519.privateKey.export({ format: 'jwk' }), kid: 'private' },
      ],
    }),
    async (key) => {
      const { stdout } = await made(['--key', key, '--user', '7']);
      const { protectedHeader } = await jwtVerify(stdout.trim(), ed25519.publicKey);
      assert.is(protectedHeader.kid, 'private');
    },
  ),
);

test(
  'a public key cannot sign, which is told in one line',
  withFile(spki(ed25519), async (key) => {
    const problem = `token: the key file ${key} holds a public key, which cannot sign: name the private key\n`;
    assert.equal(await made(['--key', key, '--user', '1001']), { stdout: '', stderr: problem, code: 1 });
  }),
);

const MISTAKES: readonly [argv: string[], code: number, words: RegExp][] = [
  [['--user', '1001'], 2, /^token: name the key to sign with: --key <keyfile>\n$/],
  [['--key', 'x'], 2, /^token: say whose token it is, and once: --user <id> or --agent\n$/],
  [['--key', 'x', '--user', '1', '--agent'], 2, /^token: say whose token it is, and once/],
  [['--key', 'x', '--user', '01'], 2, /'01' is invalid\. Expected a whole number from 1 to 9007199254740991/],
  [['--key', 'x', '--user', '-1'], 2, /'-1' is invalid\. Expected a whole number from 1 .*; --agent is the agent/],
  [['--key', 'x', '--user', '1', '--expires', '1d'], 2, /'1d' is invalid\. Expected a duration such as 250ms/],
  [['--key', '/missing.key', '--user', '1'], 1, /^token: cannot read the key file \/missing\.key: there is no such/],
];
for (const [argv, expected, words] of MISTAKES) {
  test(`${argv.join(' ')} is a mistake told in one line`, async () => {
    const { stdout, stderr, code } = await made(argv);
    assert.equal([stdout, code], ['', expected]);
    assert.match(stderr, words);
    assert.match(stderr, /^[^\n]+\n$/);
  });
}

test.run();
