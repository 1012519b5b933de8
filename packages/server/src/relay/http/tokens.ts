import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A new bearer token (base64url), and what is kept of it. */
export function makeToken(): { token: string; hash: Buffer } {
  const bytes = randomBytes(TOKEN_BYTES);
  return { token: bytes.toString('base64url'), hash: sha256(bytes) };
}

/** The bytes of the request's bearer token (RFC 6750); `undefined` when it brings none that could be ours. */
export function bearerToken(request: Request): Buffer | undefined {
  const [, text] = /^Bearer +([\w-]{43})$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  const bytes = Buffer.from(text ?? '', 'base64url');
  return bytes.length === TOKEN_BYTES ? bytes : undefined;
}

export function sha256(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Whether two hashes are the same, in a time that tells nothing. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
