import { memo } from './words.js';

/**
 * A shorter form that a word shares with its plural, its feminine and its nearest verb forms. Light on purpose: French endings (which serve
 * English, Spanish and Portuguese plurals too), the Arabic article and plural, Ukrainian case endings. Takes and gives folded words.
 */
export const stem = memo((word) => {
  // `cours` is no plural: cut, it would be a law court.
  if (word.length < 4 || word === 'cours' || /\d/.test(word)) return word;
  if (/^[a-z]/.test(word)) return stemLatin(word);
  if (/^[\u0600-\u06ff]/.test(word)) return stemArabic(word);
  if (/^[\u0400-\u04ff]/.test(word)) return word.replace(/^(.{3,}?)[аяоеєиіїуюьй]{1,2}$/u, '$1');
  return word;
});

const LATIN_ENDINGS: [RegExp, string][] = [
  [/aux$/, 'al'],
  [/([^s])s$|x$/, '$1'],
  [/trice$/, 'teur'],
  [/e+$/, ''],
  [/([^s])s$/, '$1'],
  [/^(...+)(?:er|ez)$/, '$1'],
  [/v$/, 'f'],
  [/y$/, 'i'],
  [/([b-df-hj-np-tv-z])\1$/, '$1'],
  [/ail$/, 'al'],
];

function stemLatin(word: string): string {
  let stem = word;
  for (const [ending, replacement] of LATIN_ENDINGS) {
    const shorter = stem.replace(ending, replacement);
    if (shorter.length >= 3) stem = shorter;
  }
  return stem;
}

function stemArabic(word: string): string {
  return word
    .replace(/^[وفبك]?(?:ال|لل)(?=..)/u, '')
    .replace(/^و(?=....)/u, '')
    .replace(/^(...+?)(?:ات|هاي|ها|ه)$/u, '$1');
}
