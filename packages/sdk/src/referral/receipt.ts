import { sha256, utf8 } from './bytes.js';

/** Crockford's base 32: no I, L, O or U. https://www.crockford.com/base32.html */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FORM = /^R?([0-9A-HJKMNP-TV-Z]{4})([0-9A-HJKMNP-TV-Z]{4})$/;

/** Twice a number in GF(32), by x⁵ + x² + 1. */
const double = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

/** Damm's check digit: tells every single wrong digit, and every exchange of two neighbours. */
const checkOf = (digits: readonly number[]): number => digits.reduce((check, digit) => double(check ^ digit), 0);

/** The receipt number of an idempotency key: `R-7KQ4-M2XD`. The same for the sender, the relay and the recipient. */
export async function receiptOf(idempotencyKey: string): Promise<string> {
  const hash = await sha256(utf8(idempotencyKey.toLowerCase()));
  let bits = 0n;
  for (const byte of hash.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 5n;
  const digits = Array.from({ length: 7 }, (_, n) => Number((bits >> BigInt(30 - 5 * n)) & 31n));
  const text = [...digits, checkOf(digits)].map((digit) => DIGITS[digit]).join('');
  return `R-${text.slice(0, 4)}-${text.slice(4)}`;
}

/**
 * A receipt number as people write it (small letters, blanks, O for 0, I or L for 1), in its usual form; `undefined` when it cannot be one:
 * the check digit tells a slip. Never throws.
 */
export function readReceipt(written: string): string | undefined {
  const text = written
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const [, first = '', last = ''] = FORM.exec(text.length === 8 ? text : text.startsWith('R') ? text : '') ?? [];
  const digits = Array.from(first + last, (digit) => DIGITS.indexOf(digit));
  const check = digits.pop();
  return check !== undefined && checkOf(digits) === check ? `R-${first}-${last}` : undefined;
}
