import crypto, { createHash } from 'node:crypto';

/** A digest in hexadecimal. Made in one step where Node can (20.12): of many small inputs, the object of a hash costs more than the hash. */
export const digestOf: (algorithm: 'sha1' | 'sha256', bytes: Uint8Array) => string =
  'hash' in crypto
    ? (algorithm, bytes) => crypto.hash(algorithm, bytes, 'hex')
    : (algorithm, bytes) => createHash(algorithm).update(bytes).digest('hex');
