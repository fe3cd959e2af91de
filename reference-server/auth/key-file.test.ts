import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { ed25519, type KeyPair, p256, pkcs8, rsa, SECRET, spki, withFile } from '../testing/keys.ts';
import { UserError } from '../user-error.ts';
import { parseKeys, readKeyFile } from './key-file.ts';

const test = suite('key files');

const jwk = ({ publicKey }: KeyPair): JsonWebKey => publicKey.export({ format: 'jwk' });
const privateJwk = ({ privateKey }: KeyPair): JsonWebKey => privateKey.export({ format: 'jwk' });
const oct = (bytes: number, more: object = {}): object => ({
  kty: 'oct',
  k: Buffer.alloc(bytes, 7).toString('base64url'),
  ...more,
});
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const sec1 = p256.privateKey.export({ type: 'sec1', format: 'pem' }).toString();
const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';

const RSA = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];
const ED = ['EdDSA', 'Ed25519'];
const GOOD: readonly [title: string, content: string | Buffer, algorithms: string[], signs: boolean][] = [
  ['a secret of 32 bytes', 'x'.repeat(32), ['HS256'], true],
  ['a secret of 48 bytes', 'x'.repeat(48), ['HS256', 'HS384'], true],
  ['a secret in hexadecimal digits', SECRET, ['HS256', 'HS384', 'HS512'], true],
  ['a secret of any bytes', Buffer.alloc(32, 0xfe), ['HS256'], true],
  ['a public Ed25519 key', spki(ed25519), ED, false],
  ['a private Ed25519 key', pkcs8(ed25519), ED, true],
  ['a public RSA key', spki(rsa), RSA, false],
  ['a private RSA key', pkcs8(rsa), RSA, true],
  ['a public P-256 key', spki(p256), ['ES256'], false],
  ['a private P-256 key of openssl ecparam', parameters + sec1, ['ES256'], true],
  ['a public key after a comment and with CR LF', `# ours\r\n${spki(p256).replaceAll('\n', '\r\n')}`, ['ES256'], false],
  ['a public key in UTF-16', utf16(spki(p256)), ['ES256'], false],
  ['a public JWK', JSON.stringify(jwk(ed25519)), ED, false],
  ['a private JWK', `\n ${JSON.stringify(privateJwk(rsa))}`, RSA, true],
  ['a JWK in UTF-16', utf16(JSON.stringify(jwk(p256))), ['ES256'], false],
  ['a JWK of one algorithm', JSON.stringify({ ...jwk(rsa), alg: 'PS512' }), ['PS512'], false],
  ['a secret JWK', JSON.stringify(oct(32)), ['HS256'], true],
];
for (const [title, content, algorithms, signs] of GOOD) {
  test(`${title} is read`, () => {
    const [key, ...others] = parseKeys(Buffer.from(content as string));
    assert.equal(others, []);
    assert.equal(key?.algorithms, algorithms);
    assert.is(key?.signing !== undefined, signs);
    assert.is(key?.verifying.type, algorithms[0]?.startsWith('HS') ? 'secret' : 'public');
  });
}

for (const newline of ['\n', '\r\n']) {
  test(`one ${JSON.stringify(newline)} after a secret is no part of it`, () => {
    const [key] = parseKeys(Buffer.from(`${'x'.repeat(32)}\n${newline}`));
    assert.is(key?.verifying.export().toString(), `${'x'.repeat(32)}\n`);
    assert.throws(() => parseKeys(Buffer.from(`${'x'.repeat(31)}${newline}`)), 'has 31 bytes');
  });
}

test('a JWK set has several keys, each with its name', () => {
  const keys = [
    { ...jwk(rsa), kid: 'old' },
    { ...jwk(p256), use: 'enc' },
    { ...privateJwk(ed25519), kid: 'new' },
  ];
  const read = parseKeys(Buffer.from(JSON.stringify({ keys })));
  assert.equal(
    read.map(({ id }) => id),
    ['old', 'new'],
  );
});

const encrypted = ed25519.privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
  .toString();
const der = p256.publicKey.export({ type: 'spki', format: 'der' });
const x25519 = generateKeyPairSync('x25519');
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
const k256 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
const BAD: readonly [title: string, content: string | Buffer, words: RegExp][] = [
  ['nothing', '', /its secret has 0 bytes: expected 32 at least/],
  ['a short secret', 'hunter2\n', /its secret has 7 bytes/],
  ['a short secret JWK', JSON.stringify(oct(31)), /its secret has 31 bytes/],
  ['half a JSON', '{"kty":', /begins like JSON and is none/],
  ['a list', `[${JSON.stringify(jwk(p256))}]`, /it is no JWK: "kty" is missing/],
  ['JSON of something else', '{"userId":1}', /it is no JWK: "kty" is missing/],
  ['an empty JWK set', '{"keys":[]}', /no key for signatures/],
  ['a set that is none', '{"keys":1}', /"keys" is not a list/],
  ['nobody in a JWK set', '{"keys":[null]}', /key 1 of its JWK set: it is no JWK/],
  ['a bad key in a JWK set', JSON.stringify({ keys: [jwk(p256), oct(5)] }), /key 2 of its JWK set: its secret has 5/],
  ['half a JWK', '{"kty":"EC","crv":"P-256","x":"AA"}', /its JWK is no valid key/],
  ['a secret JWK without one', '{"kty":"oct"}', /no secret in "k"/],
  ['an algorithm of another type', JSON.stringify({ ...jwk(rsa), alg: 'HS256' }), /its "alg" does not fit its type/],
  ['no algorithm', JSON.stringify({ ...jwk(rsa), alg: 'none' }), /its "alg" does not fit its type/],
  ['a key for another purpose', spki(x25519), /a key of type x25519 signs no tokens here/],
  ['another curve', spki(k256), /a key of type ec secp256k1 signs no tokens here/],
  ['a short RSA key', spki(weak), /its RSA key has 1024 bits: expected 2048/],
  ['an encrypted key', encrypted, /its private key is encrypted/],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', /neither a whole PUBLIC KEY nor/],
  ['half a PEM', spki(rsa).slice(0, 200), /neither a whole PUBLIC KEY nor/],
  ['a spoilt PEM', spki(p256).replace(/\nM/, '\nA'), /its PEM is no valid PUBLIC KEY/],
  ['a public key of SSH', `ssh-ed25519 ${'A'.repeat(64)} me@here`, /a key of SSH is not known here/],
  ['a public key in DER', der, /its key is in DER/],
  ['a public key in DER as one line of base64', `${der.toString('base64')}\n`, /its key is in DER/],
];
for (const [title, content, words] of BAD) {
  test(
    `${title} is refused in one line, which holds nothing of it`,
    withFile(content, async (path) => {
      const error: unknown = await readKeyFile(path).catch((thrown) => thrown);
      assert.instance(error, UserError);
      const { message, exitCode } = error as UserError;
      assert.is(exitCode, 1);
      assert.ok(message.startsWith(`cannot use the key file ${path}: `), message);
      assert.match(message, words);
      assert.not.match(message, /\n|hunter2|AAAA|"x"/);
    }),
  );
}

test('a key file that is not there is told', async () => {
  const error: unknown = await readKeyFile('/missing.key').catch((thrown) => thrown);
  assert.is((error as UserError).message, 'cannot read the key file /missing.key: there is no such file');
});

test.run();
