import { createSecretKey, type KeyObject } from 'node:crypto';
import { type JWTHeaderParameters, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { ed25519, p256, pkcs8, rsa, SECRET, spki } from '../testing/keys.ts';
import { parseKeys } from './key-file.ts';
import type { Expectations } from './token-check.ts';
import { judgeToken } from './token-gate.ts';

const test = suite('who a token lets in');

const NOW = 1_800_000_000_000;
const EXP = NOW / 1000 + 60;
const HS: JWTHeaderParameters = { alg: 'HS256' };
const secret = createSecretKey(Buffer.from(SECRET));

/** A token of these claims, of user 1001 for a minute unless they say otherwise. */
function signed(claims: Record<string, unknown> = {}, key: KeyObject = secret, header = HS): Promise<string> {
  return new SignJWT({ sub: '1001', exp: EXP, ...claims } as JWTPayload).setProtectedHeader(header).sign(key);
}

/** The validity or the status that a token gets. */
async function verdict(
  token: string,
  { userId = 1001, file = SECRET, now = NOW, ...expectations }: Partial<Case> = {},
): Promise<number | string | undefined> {
  const judged = await judgeToken(token, userId, parseKeys(Buffer.from(file)), expectations, now);
  if (!('status' in judged)) return judged.validUntil;
  assert.not.ok(judged.text.includes(token.slice(0, 20)), judged.text);
  assert.match(judged.text, /^The (?:"sub" of the |signature of the )?token .*\.$|^No key .*\.$/);
  const challenge = judged.headers?.['WWW-Authenticate'];
  if (judged.status === 401) assert.match(challenge ?? '', /^Bearer error="invalid_token", error_description="[^"]+"$/);
  return `${judged.status} ${judged.text}`;
}

interface Case extends Expectations {
  readonly userId: number;
  readonly file: string;
  readonly now: number;
}

const AGENT = { sub: '-1', role: 'agent' };
const ISSUED = { iss: 'shop', aud: ['chat', 'mail'] };
const VALID = NOW + 60_000;
const SOUND: readonly [title: string, claims: object, given?: Partial<Case>][] = [
  ['a customer', {}],
  ['a customer who claims the role of the agent, as the customer', { role: 'agent' }],
  ['the agent', AGENT, { userId: -1 }],
  ['the greatest userId', { sub: '9007199254740991' }, { userId: 9_007_199_254_740_991 }],
  ['an issuer and an audience that nobody asks for', ISSUED],
  ['the issuer that is wanted', ISSUED, { issuer: 'shop' }],
  ['one of the audiences that are wanted', ISSUED, { audience: 'chat' }],
  ['a token of a clock that is 5 s ahead', { nbf: NOW / 1000 + 5 }],
];
for (const [title, claims, given] of SOUND) {
  test(`${title}: let in until it expires`, async () => {
    assert.is(await verdict(await signed({ ...claims }), given), VALID);
  });
}

const REFUSED: readonly [title: string, claims: object, words: RegExp, given?: Partial<Case>][] = [
  ['another user', { sub: '1002' }, /^403 .*another user/],
  ['another user who claims the role of the agent', { role: 'agent' }, /^403 .*another user/, { userId: -1 }],
  ['the agent without the role', { sub: '-1' }, /^403 .*role of the agent/, { userId: -1 }],
  ['the agent with another role', { sub: '-1', role: 'ai' }, /^403 .*role of the agent/, { userId: -1 }],
  ['the agent with a list of roles', { sub: '-1', role: ['agent'] }, /^403 .*role of the agent/, { userId: -1 }],
  ['no sub', { sub: undefined }, /^401 .*no "sub"/],
  ...['01001', '+1001', ' 1001', '1001.0', '1e3', '', 'abc', '１００１', '__proto__', '9007199254740992'].map(
    (sub): [string, object, RegExp] => [`sub ${JSON.stringify(sub)}`, { sub }, /^401 .*no userId/],
  ),
  ['sub as a number', { sub: 1001 }, /^401 .*no userId/],
  ['sub as a list', { sub: ['1001'] }, /^401 .*no userId/],
  ['no exp', { exp: undefined }, /^401 .*no "exp"/],
  ['an exp that is no number', { exp: String(EXP) }, /^401 .*no "exp"/],
  ['an exp of this moment', { exp: NOW / 1000 }, /^401 .*has expired/],
  ['an exp 1 s ago', { exp: NOW / 1000 - 1 }, /^401 .*has expired/],
  ['an exp of long ago', { exp: 1 }, /^401 .*has expired/],
  ['an nbf in the future', { nbf: NOW / 1000 + 6 }, /^401 .*not valid yet/],
  ['another issuer', ISSUED, /^401 .*another issuer/, { issuer: 'Shop' }],
  ['no issuer', {}, /^401 .*another issuer/, { issuer: 'shop' }],
  ['another audience', ISSUED, /^401 .*another audience/, { audience: 'cha' }],
  ['no audience', {}, /^401 .*another audience/, { audience: 'chat' }],
];
for (const [title, claims, words, given] of REFUSED) {
  test(`${title}: refused`, async () => assert.match(String(await verdict(await signed({ ...claims }), given)), words));
}

test('each type of key checks what its private half has signed, and nothing that another has signed', async () => {
  const kinds = [
    [{ alg: 'EdDSA' }, ed25519],
    [{ alg: 'ES256' }, p256],
    [{ alg: 'RS256' }, rsa],
    [{ alg: 'PS512' }, rsa],
  ] as const;
  for (const [header, pair] of kinds) {
    const token = await signed({}, pair.privateKey, header);
    assert.is(await verdict(token, { file: spki(pair) }), VALID);
    assert.is(await verdict(token, { file: pkcs8(pair) }), VALID);
    for (const [, other] of kinds.filter(([, one]) => one !== pair)) {
      assert.match(String(await verdict(token, { file: spki(other) })), /^401 /);
    }
  }
});

test('a secret of which one letter differs is another secret', async () => {
  const file = SECRET.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'));
  assert.match(String(await verdict(await signed(), { file })), /^401 The signature of the token is wrong/);
});

test('a public key is never taken for a secret, and an unsigned token for a signed one', async () => {
  for (const pair of [rsa, p256, ed25519]) {
    for (const text of [spki(pair), spki(pair).trim()]) {
      const confused = await signed({}, createSecretKey(Buffer.from(text)));
      assert.match(String(await verdict(confused, { file: spki(pair) })), /^401 No key .* fits the algorithm/);
    }
    const der = createSecretKey(pair.publicKey.export({ type: 'spki', format: 'der' }));
    assert.match(String(await verdict(await signed({}, der), { file: spki(pair) })), /^401 No key/);
  }
  const unsigned = new UnsecuredJWT({ sub: '1001', exp: EXP }).encode();
  const [, payload] = (await signed()).split('.');
  for (const alg of ['none', 'None', '']) {
    const header = Buffer.from(JSON.stringify({ alg })).toString('base64url');
    for (const token of [unsigned, `${header}.${payload}.`, `${header}.${payload}.AA`]) {
      for (const file of [SECRET, spki(rsa)]) assert.match(String(await verdict(token, { file })), /^401 /);
    }
  }
});

test('of a JWK set the key counts that a token names, or any where it names none', async () => {
  const jwk = (pair: typeof rsa, kid: string): object => ({ ...pair.publicKey.export({ format: 'jwk' }), kid });
  const file = JSON.stringify({ keys: [jwk(ed25519, 'old'), jwk(p256, 'new')] });
  const sign = (pair: typeof rsa, alg: string, kid?: string): Promise<string> =>
    signed({}, pair.privateKey, { alg, ...(kid === undefined ? {} : { kid }) });
  assert.is(await verdict(await sign(p256, 'ES256', 'new'), { file }), VALID);
  assert.is(await verdict(await sign(p256, 'ES256'), { file }), VALID);
  assert.is(await verdict(await sign(ed25519, 'EdDSA', 'old'), { file }), VALID);
  assert.match(String(await verdict(await sign(p256, 'ES256', 'old'), { file })), /^401 No key/);
  assert.match(String(await verdict(await sign(p256, 'ES256', 'x'), { file })), /^401 No key/);
  const twins = JSON.stringify({ keys: [jwk(rsa, 'a'), { ...jwk(rsa, 'b'), kid: undefined }] });
  assert.is(await verdict(await sign(rsa, 'RS256', 'c'), { file: twins }), VALID);
});

test('a changed token, half a token and no token at all are refused', async () => {
  const token = await signed();
  const [header = '', payload = '', signature = ''] = token.split('.');
  const other = Buffer.from(JSON.stringify({ sub: '1001', exp: EXP + 1 })).toString('base64url');
  const broken = [
    `${header}.${other}.${signature}`,
    `${header}.${payload}.${signature.slice(2)}`,
    `${header}.${payload}.`,
    `${header}.${payload}`,
    `${token}.${token}`,
    `.${payload}.${signature}`,
    header,
    'x',
    '..',
    'a.b.c',
    '\0'.repeat(30),
    'x'.repeat(8000),
  ];
  for (const text of broken) assert.match(String(await verdict(text)), /^401 The (?:token|signature)/, text);
  assert.is(await verdict(token), VALID, 'the whole one is right');
});

test.run();
