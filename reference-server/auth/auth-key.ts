import { createPrivateKey, createPublicKey, createSecretKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { type Algorithms, algorithmsOf } from './signature-algorithms.ts';

/** A key of tokens. */
export interface AuthKey {
  /** Its name in a JWK set, which a token may ask for (kid). */
  readonly id?: string;
  readonly algorithms: Algorithms;
  /** Checks signatures: a public key, or a secret. */
  readonly verifying: KeyObject;
  /** Makes signatures; absent where only the public half is there. */
  readonly signing?: KeyObject;
}

type Jwk = JsonWebKey & { readonly kid?: unknown; readonly alg?: unknown; readonly use?: unknown };

/** Reads the JSON of a JWK or a JWK set (RFC 7517). Throws an error that says what is wrong, and holds nothing of the key. */
export function keysOfJson(text: string): AuthKey[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('it begins like JSON and is none');
  }
  if (!Object.hasOwn(json as object, 'keys')) return [keyOfJwk(json as Jwk)];
  const { keys } = json as { keys: unknown };
  if (!Array.isArray(keys)) throw new Error('"keys" is not a list');
  const signatures = keys.filter((jwk: Jwk | null) => jwk?.use !== 'enc');
  if (signatures.length === 0) throw new Error('its JWK set has no key for signatures');
  return signatures.map((jwk: unknown, index) => {
    try {
      return keyOfJwk((jwk ?? {}) as Jwk);
    } catch (error) {
      throw new Error(`key ${index + 1} of its JWK set: ${(error as Error).message}`);
    }
  });
}

/** Reads the first key of a PEM text. Throws an error that says what is wrong, and holds nothing of the key. */
export function keyOfPem(text: string): AuthKey {
  const [block = '', label = ''] = /-----BEGIN ([A-Z ]*KEY)-----[\s\S]*?-----END \1-----/.exec(text) ?? [];
  if (block.includes('ENCRYPTED')) {
    throw new Error('its private key is encrypted: take the public key (openssl pkey -pubout), or decrypt it');
  }
  if (!/^(?:RSA |EC )?(?:PUBLIC|PRIVATE) KEY$/.test(label)) {
    throw new Error('its PEM holds neither a whole PUBLIC KEY nor a whole PRIVATE KEY');
  }
  let key: KeyObject;
  try {
    key = label.endsWith('PUBLIC KEY') ? createPublicKey(block) : createPrivateKey(block);
  } catch {
    throw new Error(`its PEM is no valid ${label}`);
  }
  return keyOf(key);
}

/** A key made of a secret. */
export function keyOfSecret(bytes: Buffer): AuthKey {
  return keyOf(createSecretKey(bytes));
}

function keyOfJwk(jwk: Jwk): AuthKey {
  const key = keyOf(keyObjectOf(jwk));
  const { alg, kid } = jwk;
  if (alg !== undefined && !key.algorithms.some((one) => one === alg)) {
    throw new Error(`its "alg" does not fit its type: expected one of ${key.algorithms.join(', ')}`);
  }
  return {
    ...key,
    ...(typeof kid === 'string' ? { id: kid } : {}),
    ...(typeof alg === 'string' ? { algorithms: [alg] } : {}),
  };
}

function keyObjectOf(jwk: Jwk): KeyObject {
  if (jwk.kty === undefined) throw new Error('it is no JWK: "kty" is missing');
  if (jwk.kty === 'oct') {
    if (typeof jwk.k !== 'string') throw new Error('its JWK has no secret in "k"');
    return createSecretKey(Buffer.from(jwk.k, 'base64url'));
  }
  try {
    return jwk.d === undefined
      ? createPublicKey({ key: jwk, format: 'jwk' })
      : createPrivateKey({ key: jwk, format: 'jwk' });
  } catch {
    throw new Error(
      'its JWK is no valid key: expected "kty" RSA, EC, OKP (Ed25519) or oct, with all that belongs to it',
    );
  }
}

function keyOf(key: KeyObject): AuthKey {
  const algorithms = algorithmsOf(key);
  if (key.type === 'public') return { algorithms, verifying: key };
  return { algorithms, verifying: key.type === 'private' ? createPublicKey(key) : key, signing: key };
}
