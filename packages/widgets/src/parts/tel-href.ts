import type { HsdsPhone } from '@accueil/sdk';

/** The letters of a telephone keypad, ITU-T E.161. */
const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** Countries of the North American Numbering Plan whose numbers people write with ten digits. */
const TEN_DIGITS = new Set(['CA', 'US']);

/**
 * The link that dials a number (RFC 3966), or sends a text message where that is what it is for; `undefined` for a fax
 * and for words that hold no number. Letters become keys, short codes stay as they are (`211`), what follows a number
 * in words (`option 2`) is not dialled, and an extension keeps its zeros.
 * `country`: ISO 3166-1 code of where the number is, for the international form; without it the number stays local.
 */
export function telHref(phone: HsdsPhone, country?: string): string | undefined {
  if (phone.type === 'fax') return undefined;
  const [, plus, rest, words] = /^\s*(\+?)\s*([\d\s().\-‑–/]*\d)(.*)$/su.exec(phone.number) ?? [];
  if (rest === undefined) return undefined;
  const digits = rest.replace(/\D/g, '');
  const full = digits + (digits.length >= 3 && isVanity(words, digits) ? toKeys(words ?? '') : '');
  const number = international(plus === '+', full, country);
  if (phone.type === 'text' || phone.type === 'sms') return `sms:${number}`;
  const extension = phone.extension?.replace(/\D/g, '');
  return `tel:${number}${extension ? `;ext=${extension}` : ''}`;
}

/** `1 866 APPELLE` is one number: words that complete it to ten or eleven digits, and are all letters. */
function isVanity(words: string | undefined, digits: string): boolean {
  const letters = words?.trim() ?? '';
  const plain = letters.replace(/[\s-]/g, '');
  const wanted = digits.startsWith('1') ? 11 : 10;
  return /^[a-z]+$/i.test(plain) && digits.length < wanted && digits.length + plain.length >= wanted;
}

function toKeys(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/[a-z]/g, (letter) => String(KEYS.findIndex((key) => key.includes(letter)) + 2));
}

function international(plus: boolean, digits: string, country: string | undefined): string {
  if (plus) return `+${digits}`;
  if (country !== undefined && TEN_DIGITS.has(country)) {
    if (/^[2-9]\d{9}$/.test(digits)) return `+1${digits}`;
    if (/^1[2-9]\d{9,}$/.test(digits)) return `+${digits}`;
  }
  return digits;
}
