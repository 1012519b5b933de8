const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // Arabic and Persian write the same letters with different code points.
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ٱ: 'ا',
  ء: '',
  ґ: 'г',
  ё: 'е',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * A word as search compares it: lower case, without accents, ligatures, diacritics, tatweel or the variants of Arabic and Persian letters;
 * digits of every script as 0–9. Idempotent; never throws.
 */
export function foldLetters(text: string): string {
  // Most words need no more, and this is most of the work of reading a catalog.
  if (/^[\w'-]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** The letters and digits of a text, folded, in words parted by one space. Idempotent. */
export function foldText(text: string): string {
  return (foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

const DESIGNATION =
  /^(?:(?:ville|canton|cantons unis|village|municipalite|paroisse|mrc|town|township|city|municipality|village municipality)(?: (?:de la|de l|de|du|des|d|of)) |mrc )(?=.)/u;
const ARTICLE = /^(?:le|la|les|l) (?=.)/u;

/** A place name in comparable words: folded, `St` and `Ste` written out. */
export function foldPlaceName(name: string): string {
  return foldText(name)
    .split(' ')
    .map((word) => word.replace(/^st(e?s?)$/, 'saint$1'))
    .join(' ');
}

/** A folded place name without `Ville de`, `Canton d'`, `MRC des` and the like; the same text when it has none. */
export function withoutDesignation(folded: string): string {
  return folded.replace(DESIGNATION, '');
}

/** A folded place name without its leading article. */
export function withoutArticle(folded: string): string {
  return folded.replace(ARTICLE, '');
}
