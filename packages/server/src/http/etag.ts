import { createHash } from 'node:crypto';

/**
 * The opaque part of a file's entity tag: SHA-256 of its bytes, 22 characters of base64url.
 * Content, not date: two machines that serve the same build answer the same tag.
 */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/**
 * Whether an `If-None-Match` header names this hash, by the weak comparison RFC 9110 section 13.1.2 asks for.
 * An encoded body carries the same hash as a weak tag, so a copy held in any coding is confirmed.
 */
export function matchesEtag(header: string | undefined, hash: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${hash}"`);
}
