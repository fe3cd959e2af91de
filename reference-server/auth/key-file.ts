import { readNamedFile } from '../named-file.ts';
import { UserError } from '../user-error.ts';
import { type AuthKey, keyOfPem, keyOfSecret, keysOfJson } from './auth-key.ts';

/**
 * Reads a key file: a JWK or a JWK set, a key in PEM, or a secret of at least 32 bytes. Throws a UserError that names the
 * file and what is wrong, and holds nothing of the key.
 */
export async function readKeyFile(path: string): Promise<AuthKey[]> {
  const bytes = await readNamedFile('key file', path);
  try {
    return parseKeys(bytes);
  } catch (error) {
    throw new UserError(`cannot use the key file ${path}: ${(error as Error).message}`, 1);
  }
}

/** Reads the bytes of a key file; throws an error that says what is wrong with them. */
export function parseKeys(bytes: Buffer): AuthKey[] {
  const text = textOf(bytes);
  if (text.includes('-----BEGIN ')) return [keyOfPem(text)];
  if (/^\s*[{[]/.test(text)) return keysOfJson(text);
  // Whoever knows a public key that is taken for a secret can sign as anybody.
  if (/^(?:ssh-|ecdsa-|sk-)/.test(text)) throw new Error('a key of SSH is not known here: convert it to PEM');
  if (isDer(bytes) || isDer(Buffer.from(text, 'base64'))) throw new Error('its key is in DER: convert it to PEM');
  return [keyOfSecret(withoutNewline(bytes))];
}

/** Some editors and shells write UTF-16, and mark it. */
function textOf(bytes: Buffer): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(marked ? 'utf-16le' : 'utf-8').decode(bytes);
}

function withoutNewline(bytes: Buffer): Buffer {
  if (bytes.at(-1) !== 0x0a) return bytes;
  return bytes.subarray(0, bytes.at(-2) === 0x0d ? -2 : -1);
}

/** Whether this is a whole sequence in DER, as every key and certificate is: X.690 8.1 */
function isDer(bytes: Buffer): boolean {
  const length = bytes[1] ?? 0;
  const further = Math.max(0, length - 0x80);
  if (bytes[0] !== 0x30 || further > 4 || bytes.length < 2 + further) return false;
  return bytes.length === 2 + further + (further === 0 ? length : bytes.readUIntBE(2, further));
}
