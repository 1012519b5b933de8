import { base64, base64urlnopad } from '@scure/base';
import { ReferralError } from '../errors/referral-error.js';

/** Bytes a Web API takes: never shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Gives so many random bytes. */
export type RandomBytes = (length: number) => Bytes;

/** The machine's own randomness. */
export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
/** Throws a `TypeError` for what is not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes);
/** Throws for what is not base64 in its one canonical writing. */
export const fromBase64 = (text: string): Bytes => base64.decode(text) as Bytes;
export const toBase64Url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);
/** Throws for what is not base64url, without padding, in its one canonical writing. */
export const fromBase64Url = (text: string): Bytes => base64urlnopad.decode(text) as Bytes;

/**
 * The browser's own cryptography.
 * @throws {ReferralError} `insecure-page` on a page that has none: http other than localhost
 */
export function subtle(): SubtleCrypto {
  const own = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!own) throw new ReferralError('insecure-page', 'No cryptography here: the page must be served over https');
  return own;
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle().digest('SHA-256', bytes));
}
