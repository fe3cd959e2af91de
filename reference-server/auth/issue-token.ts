import { SignJWT } from 'jose';
import { PARAMETERS } from '#generated/support-chat/constants.js';
import type { UserId } from '../core/state.ts';
import { UserError } from '../user-error.ts';
import { readKeyFile } from './key-file.ts';
import type { Expectations } from './token-check.ts';
import { AGENT_ROLE } from './token-gate.ts';

/** A token to be made. */
export interface TokenOrder extends Expectations {
  readonly keyFile: string;
  readonly userId: UserId;
  /** How long it is valid, in milliseconds. */
  readonly validFor: number;
}

/** Signs a token with the first key of the file that can; rejects with a UserError where none can. */
export async function issueToken({ keyFile, userId, validFor, issuer, audience }: TokenOrder): Promise<string> {
  const keys = await readKeyFile(keyFile);
  const key = keys.find(({ signing }) => signing !== undefined);
  if (key?.signing === undefined) {
    throw new UserError(`the key file ${keyFile} holds a public key, which cannot sign: name the private key`, 1);
  }
  const now = Math.floor(Date.now() / 1000);
  const token = new SignJWT(userId === PARAMETERS.agentUserId ? { role: AGENT_ROLE } : {})
    .setProtectedHeader({ alg: key.algorithms[0], typ: 'JWT', ...(key.id === undefined ? {} : { kid: key.id }) })
    .setSubject(String(userId))
    .setIssuedAt(now)
    .setExpirationTime(now + Math.ceil(validFor / 1000));
  if (issuer !== undefined) token.setIssuer(issuer);
  if (audience !== undefined) token.setAudience(audience);
  return token.sign(key.signing);
}
