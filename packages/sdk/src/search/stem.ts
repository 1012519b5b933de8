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
  // A refugee is no refuge.
  [/gees?$/, 'gei'],
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

// As `foldLetters` gives them, each once; single letters need not be told.
const STOPS = new Set(
  // French
  (
    'le la les un une des du de au aux en et ou est sont je tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ' +
    'ce cet cette ces que qui quoi dont pour par sur dans avec sans chez vers ne pas plus se me te si comment quel quelle quels quelles besoin cherche recherche veux voudrais faire avoir etre ' +
    // English
    'the an of to in at for and or is are am be my you your we our it its this that with from by how do does can where what need want find get ' +
    // Spanish and Portuguese
    'el los las una unos unas del al es por para con sin mi mis su sus como donde quiero necesito busco um uma os as da dos das no na nos nas ao em com sem meu minha seu sua onde preciso quero ' +
    // Arabic and Persian
    'في من علي الي عن مع هذا هذه ان انا او ما لا كيف اين اريد احتاج ابحث از به در با را كه براي هاي ها مي است يك چه كجا چگونه ميخواهم ' +
    // Ukrainian
    'та або на із до для від по за що як де це ми ви не про мені міи потрібно шукаю хочу ' +
    // Swahili
    'ya wa za kwa ni cha vya katika kutoka wapi nini jinsi nataka ninahitaji natafuta'
  ).split(' '),
);

/** True for a folded word that says nothing by itself in one of the eight languages, or is a single letter. */
export function isStopWord(word: string): boolean {
  return word.length === 1 || STOPS.has(word);
}

/** The words that say something; all of them when none does. */
export function withoutStopWords<T extends { word: string }>(words: readonly T[]): readonly T[] {
  const telling = words.filter(({ word }) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}
