/**
 * A shorter form that a word shares with its plural, its feminine and its nearest verb forms. Light on purpose: French endings (which serve
 * English, Spanish and Portuguese plurals too), the Arabic article and plural, Ukrainian case endings. Takes and gives folded words.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (/^[a-z]/.test(word)) return stemLatin(word);
  if (/^\p{Script=Arabic}/u.test(word)) return stemArabic(word);
  if (/^\p{Script=Cyrillic}/u.test(word)) return stemCyrillic(word);
  return word;
}

function stemLatin(word: string): string {
  let stem = word;
  const cut = (ending: RegExp, replacement = ''): void => {
    const shorter = stem.replace(ending, replacement);
    if (shorter.length >= 3) stem = shorter;
  };
  cut(/aux$/, 'al');
  cut(/(?<=[^s])s$|x$/);
  cut(/trice$/, 'teur');
  cut(/e+$/);
  cut(/(?<=[^s])s$/);
  if (stem.length > 4) cut(/(?:er|ez)$/);
  cut(/v$/, 'f');
  cut(/y$/, 'i');
  cut(/(?<=a)il$/, 'l');
  cut(/([b-df-hj-np-tv-z])\1$/, '$1');
  cut(/(?<=a)il$/, 'l');
  return stem;
}

function stemArabic(word: string): string {
  const bare = word.replace(/^[وفبك]?(?:ال|لل)(?=.{2})/u, '').replace(/^و(?=.{4})/u, '');
  return bare.replace(/(?<=.{3})(?:ات|هاي|ها|ه)$/u, '');
}

function stemCyrillic(word: string): string {
  return word.replace(/(?<=.{3})[аяоеєиіїуюьй]{1,2}$/u, '');
}
