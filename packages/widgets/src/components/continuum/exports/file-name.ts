/** Letters a name of a file keeps, of any script; the rest parts words. */
const PARTS = /[^\p{L}\p{N}\p{M}]+/gu;
const MOST = 100;

/** A name for a file, from words of what it holds: lower case, without accents, parted by hyphens. Never empty, never a hidden file. */
export function fileNameOf(words: readonly string[]): string {
  const plain = words
    .join(' ')
    .normalize('NFD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.charAt(0))
    .normalize('NFC')
    .toLowerCase()
    .replace(PARTS, '-')
    .replace(/^-+|-+$/g, '');
  const letters = Array.from(plain);
  if (letters.length <= MOST) return plain || 'accueil';
  return letters
    .slice(0, MOST)
    .join('')
    .replace(/-[^-]*$/, '');
}
