import type { HsdsPhone } from '@accueil/sdk';

/** The letters of a telephone keypad, ITU-T E.161. */
const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
/** Countries of the North American Numbering Plan whose numbers people write with ten digits. */
const TEN_DIGITS = new Set(['CA', 'US']);

/**
 * The link that dials a number (RFC 3966), or sends a text message where that is what it is for; `undefined` for a fax and for words that
 * hold no number. Letters become keys, short codes stay as they are, words after a number (`option 2`) are not dialled, an extension keeps
 * its zeros. `country`: ISO 3166-1 code of where the number is.
 */
export function telHref(phone: HsdsPhone, country: string): string | undefined {
  if (phone.type === 'fax') return undefined;
  const [, plus, rest, words = ''] = /^\s*(\+?)\s*([\d\s().\-‑–/]*\d)(.*)$/su.exec(phone.number) ?? [];
  if (rest === undefined) return undefined;
  const digits = rest.replace(/\D/g, '');
  const full = digits + (digits.length >= 3 && isVanity(words, digits) ? toKeys(words) : '');
  const number = international(plus === '+', full, country);
  if (phone.type === 'text' || phone.type === 'sms') return `sms:${number}`;
  const extension = phone.extension?.replace(/\D/g, '');
  return `tel:${number}${extension ? `;ext=${extension}` : ''}`;
}

/** `1 866 APPELLE` is one number: words that complete it to ten or eleven digits, and are all letters. */
function isVanity(words: string, digits: string): boolean {
  const plain = words.replace(/[\s-]/g, '');
  const wanted = digits.startsWith('1') ? 11 : 10;
  return /^[a-z]+$/i.test(plain) && digits.length < wanted && digits.length + plain.length >= wanted;
}

function toKeys(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/[a-z]/g, (letter) => String(KEYS.findIndex((key) => key.includes(letter)) + 2));
}

function international(plus: boolean, digits: string, country: string): string {
  if (plus) return `+${digits}`;
  if (TEN_DIGITS.has(country)) {
    if (/^[2-9]\d{9}$/.test(digits)) return `+1${digits}`;
    if (/^1[2-9]\d{9,}$/.test(digits)) return `+${digits}`;
  }
  return digits;
}

/** An address that may become a link: absolute, `http:` or `https:`, without a user name or password; else `undefined`. */
export function webUrl(address: string | undefined): URL | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.hostname !== '' && url.username === '' && url.password === '' ? url : undefined;
}

/** The host of an address as people say it: without `www.`. */
export function hostLabel(url: URL): string {
  return url.host.replace(/^www\./, '');
}

/** A `mailto:` link for one plain address; `undefined` for anything else (lists, headers, words). */
export function mailHref(email: string): string | undefined {
  return /^[^\s@<>,;:?&"'()%/\\]+@[^\s@<>,;:?&"'()%/\\]+\.[^\s@<>,;:?&"'()%/\\.]+$/.test(email) ? `mailto:${email}` : undefined;
}
