import { PARAMETERS } from '#generated/support-chat/constants.js';
import type { UserId } from '../core/state.ts';
import type { Refusal } from '../shell/refusal.ts';
import type { Proof, Settings } from '../shell/settings.ts';
import type { AuthKey } from './auth-key.ts';
import { readKeyFile } from './key-file.ts';
import { offeredToken, SUBPROTOCOL } from './offered-token.ts';
import { type Claims, checkToken, type Expectations, TokenError } from './token-check.ts';

/** Which tokens open a session. */
export interface TokenRules extends Expectations {
  readonly keyFile: string;
}

/** What the agent's token says of its role. */
export const AGENT_ROLE = 'agent';

/** The settings of a server that wants a token of everybody; rejects with a UserError where the key file is of no use. */
export async function tokenGate({ keyFile, ...expectations }: TokenRules): Promise<Partial<Settings>> {
  const keys = await readKeyFile(keyFile);
  return {
    subprotocol: SUBPROTOCOL,
    async authenticate(request, userId) {
      const token = offeredToken(request);
      return typeof token === 'string' ? judgeToken(token, userId, keys, expectations, Date.now()) : token;
    },
  };
}

/** Decides whether a token proves at `now` (wall time, milliseconds) that its bearer is this user. Never rejects. */
export async function judgeToken(
  token: string,
  userId: UserId,
  keys: readonly AuthKey[],
  expectations: Expectations,
  now: number,
): Promise<Proof | Refusal> {
  let claims: Claims;
  try {
    claims = await checkToken(token, keys, expectations, now);
  } catch (error) {
    return unsound(error instanceof TokenError ? error.message : 'The token cannot be checked.');
  }
  if (claims.subject !== String(userId)) return { status: 403, text: 'The token is for another user.' };
  if (userId === PARAMETERS.agentUserId && claims.role !== AGENT_ROLE) {
    return { status: 403, text: 'The token does not claim the role of the agent.' };
  }
  return { validUntil: claims.expiresAt };
}

function unsound(text: string): Refusal {
  const description = text.replaceAll('"', "'"); // RFC 6750 3
  return {
    status: 401,
    text,
    headers: { 'WWW-Authenticate': `Bearer error="invalid_token", error_description="${description}"` },
  };
}
