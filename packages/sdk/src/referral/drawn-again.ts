import { ReferralError } from '../errors/referral-error.js';

const DRAWS = 8;

/** Whether an engine refused a sound X25519 key, as `drawnAgain` says. */
export const isRefusedKey = (error: unknown): boolean => error instanceof DOMException && error.name === 'DataError';

/** What such a refusal is called where the key is fixed, so that no other can be drawn. */
export const keyRefused = (cause: unknown): ReferralError =>
  new ReferralError('key-refused', 'This browser refuses a sound key', { cause });

/**
 * Does again what draws random keys, where the engine refuses one: WebKitGTK's WebCrypto answers `DataError` to the import of some sound
 * X25519 keys (seen in WebKitGTK 2.50, a few in a hundred). Other errors, and one refused each time, are the caller's.
 */
export async function drawnAgain<T>(draw: () => Promise<T>): Promise<T> {
  for (let drawn = 1; ; drawn += 1) {
    try {
      return await draw();
    } catch (error) {
      if (drawn === DRAWS || !isRefusedKey(error)) throw error;
    }
  }
}
