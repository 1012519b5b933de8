import { ReferralError } from '../errors/referral-error.js';
import { utf8, type Bytes } from './bytes.js';
import type { SizeClass } from './types.js';

/** Bytes of what is sealed, by size class. */
export const SIZE_BYTES: Readonly<Record<SizeClass, number>> = { 1: 4096, 2: 16_384, 3: 65_536 };

const CLASSES = [1, 2, 3] as const;

/**
 * JSON of a value, followed by blanks up to the next size: what is sealed tells its class, and not its length.
 * @throws {ReferralError} `too-long` above the largest class of `classes`
 */
export function padded(value: unknown, classes: readonly SizeClass[] = CLASSES): { bytes: Bytes; size_class: SizeClass } {
  const text = utf8(JSON.stringify(value));
  const size_class = classes.find((one) => text.length <= SIZE_BYTES[one]);
  if (size_class === undefined) {
    const limit = SIZE_BYTES[classes.at(-1) ?? 3];
    throw new ReferralError('too-long', `${text.length} bytes to seal; at most ${limit}`);
  }
  const bytes = new Uint8Array(SIZE_BYTES[size_class]).fill(0x20);
  bytes.set(text);
  return { bytes, size_class };
}

/** Whether a text of so many bytes is of that class, to the byte. */
export const isOfClass = (bytes: number, size_class: SizeClass): boolean => SIZE_BYTES[size_class] === bytes;
