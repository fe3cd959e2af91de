import type { KeyObject } from 'node:crypto';

/** Algorithms of signatures (RFC 7518, RFC 8037), the one to sign with first. */
export type Algorithms = readonly [string, ...string[]];

const LEAST_SECRET_BYTES = 32; // as long as the hash: RFC 7518 3.2
const LEAST_RSA_BITS = 2048; // RFC 7518 3.3

const CURVES: ReadonlyMap<string, Algorithms> = new Map([
  ['prime256v1', ['ES256']],
  ['secp384r1', ['ES384']],
  ['secp521r1', ['ES512']],
]);

/**
 * The algorithms that fit a key, by its type alone: what a token says of its algorithm chooses among these, and never makes
 * a public key a secret or a signature unnecessary. Throws an error that says what is wrong with the key. RFC 8725 3.1
 */
export function algorithmsOf(key: KeyObject): Algorithms {
  if (key.type === 'secret') return hmacOf(key.symmetricKeySize ?? 0);
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    if (modulusLength >= LEAST_RSA_BITS) return ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];
    throw new Error(`its RSA key has ${modulusLength} bits: expected ${LEAST_RSA_BITS} at least`);
  }
  const algorithms = key.asymmetricKeyType === 'ed25519' ? (['EdDSA', 'Ed25519'] as const) : CURVES.get(namedCurve);
  if (algorithms !== undefined) return algorithms;
  const name = [key.asymmetricKeyType, namedCurve].filter(Boolean).join(' ');
  throw new Error(`a key of type ${name} signs no tokens here: expected RSA, EC (P-256, P-384 or P-521) or Ed25519`);
}

function hmacOf(bytes: number): Algorithms {
  if (bytes < LEAST_SECRET_BYTES) {
    throw new Error(`its secret has ${bytes} bytes: expected ${LEAST_SECRET_BYTES} at least`);
  }
  return ['HS256', ...(bytes >= 48 ? ['HS384'] : []), ...(bytes >= 64 ? ['HS512'] : [])];
}
