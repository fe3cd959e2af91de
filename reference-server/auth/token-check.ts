import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { PARAMETER_PATTERNS } from '#generated/support-chat/constants.js';
import type { AuthKey } from './auth-key.ts';

/** What a token is expected to say, beside who it is for. */
export interface Expectations {
  /** Its `iss`; anything unless told. */
  readonly issuer?: string;
  /** One of its `aud`; anything unless told. */
  readonly audience?: string;
}

/** What a sound token says. */
export interface Claims {
  /** A userId in its one spelling. */
  readonly subject: string;
  readonly role: unknown;
  /** When it expires: wall time in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A token that is not sound. The message is a sentence for its bearer, and holds nothing of the token. */
export class TokenError extends Error {}

const USER_ID = new RegExp(PARAMETER_PATTERNS.userId);
/** The issuer's clock may be ahead by so many seconds. */
const CLOCK_TOLERANCE = 5;

/**
 * Checks a token's signature, expiry, issuer and audience at `now` (wall time, milliseconds), and that it names a user.
 * Throws a TokenError where it is not sound. RFC 7519, RFC 8725
 */
export async function checkToken(
  token: string,
  keys: readonly AuthKey[],
  expectations: Expectations,
  now: number,
): Promise<Claims> {
  const {
    sub,
    exp = 0,
    role,
  } = await verify(token, keys, expectations, now).catch((error: unknown) => {
    throw error instanceof TokenError ? error : new TokenError(wordsFor(error));
  });
  // The tolerance is for the beginning alone: a session that is let in at all lasts until its token expires.
  if (exp * 1000 <= now) throw new TokenError(EXPIRED);
  if (typeof sub !== 'string' || !USER_ID.test(sub)) {
    throw new TokenError('The "sub" of the token is no userId: expected a string such as "1001".');
  }
  return { subject: sub, role, expiresAt: exp * 1000 };
}

async function verify(token: string, keys: readonly AuthKey[], expectations: Expectations, now: number) {
  const { alg = '', kid } = decodeProtectedHeader(token);
  const fitting = keys.filter(
    ({ algorithms, id }) => algorithms.includes(alg) && (kid === undefined || id === undefined || id === kid),
  );
  for (const { verifying, algorithms } of fitting) {
    try {
      const { payload } = await jwtVerify(token, verifying, {
        ...expectations,
        algorithms: [...algorithms],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: new Date(now),
      });
      return payload;
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    }
  }
  throw new TokenError(
    fitting.length === 0
      ? 'No key of this server fits the algorithm and the key id of the token.'
      : 'The signature of the token is wrong.',
  );
}

const EXPIRED = 'The token has expired.';
const CLAIMS: ReadonlyMap<string, string> = new Map([
  ['iss', 'The token is of another issuer.'],
  ['aud', 'The token is for another audience.'],
  ['nbf', 'The token is not valid yet.'],
  ['sub', 'The token has no "sub", the userId.'],
  ['exp', 'The token has no "exp", the time when it expires.'],
]);

function wordsFor(error: unknown): string {
  if (error instanceof errors.JWTExpired) return EXPIRED;
  const { claim = '' } = error instanceof errors.JWTClaimValidationFailed ? error : {};
  return CLAIMS.get(claim) ?? 'The token is no signed JWT.';
}
