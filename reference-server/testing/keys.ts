import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A public key and its private half. */
export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const ed25519: KeyPair = generateKeyPairSync('ed25519');
export const p256: KeyPair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const rsa: KeyPair = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const spki = ({ publicKey }: KeyPair): string => publicKey.export({ type: 'spki', format: 'pem' }).toString();
export const pkcs8 = ({ privateKey }: KeyPair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A secret of 64 letters. */
export const SECRET = randomBytes(32).toString('hex');

/** Runs a test with a file of this content, and removes it afterwards. */
export function withFile(content: string | Buffer, body: (path: string) => Promise<void>): () => Promise<void> {
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reference-server-'));
    try {
      const path = join(folder, 'key');
      await writeFile(path, content);
      await body(path);
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}
