import { eld } from 'eld/extrasmall';

/** Fewer letters than this say too little of their language. */
const ENOUGH_LETTERS = 40;
/** What the detector reads at most: a longer text says no more, and takes longer. */
const READ_LETTERS = 240;
/** How much more likely another language must be than the one the text is said to be in. Languages of one other script are close. */
const MARGIN = { latin: 0.15, other: 0.08 };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Small words of some languages: where a text has more of its own than of any other, the detector has nothing to add. */
const LITTLE: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: words('le la les des du de et pour une un dans aux au avec sur par est sont qui que ou en vous votre ne pas leur leurs'),
  en: words('the and of to for in with a an on or by is are that your you from at be it their can'),
  es: words('el los las y para una con por del que en de un la se su sus es o al lo no'),
  pt: words('o os as e para uma com por do da dos das que em de um no na ou ao se a'),
  sw: words('na ya wa kwa za la katika ni cha vya au kutoka pia ili'),
};

/** Letters that only one language of a script has: where a text has them, it is in that language. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /^(?!.*[پچژگی]).*[ةيىك]/su,
  fa: /[پچژگیک]/u,
  uk: /^(?!.*[ыэёъ]).*[іїєґ]/isu,
};

/** Letters that a language never has, where those of its script are near. */
const FOREIGN: Readonly<Record<string, RegExp>> = { uk: /[ыэёъ]/iu };

/** What a text says of its language, against the one it stands under. */
export type LanguageVerdict = { is: 'right' } | { is: 'script' } | { is: 'language'; found: string };

const RIGHT: LanguageVerdict = { is: 'right' };

/**
 * Judges whether a text is in the language it stands under. Cautious: a short text, a proper name and any doubt are right.
 * Takes some microseconds; the detector (some tens) runs only where small words leave a doubt.
 */
export function judgeLanguage(text: string, lang: string, locales: readonly string[]): LanguageVerdict {
  if (text.length < ENOUGH_LETTERS / 2) return RIGHT;
  const read = text.slice(0, READ_LETTERS);
  const language = primary(lang);
  const script = scriptOf(lang);
  if (script?.code !== 'Latn') {
    const letters = read.match(ANY_LETTER)?.length ?? 0;
    const own = script ? (read.match(script.letters)?.length ?? 0) : letters;
    if (letters >= ENOUGH_LETTERS / 2 && own < letters * 0.3) return { is: 'script' };
    if (letters < ENOUGH_LETTERS || (LETTERS[language]?.test(read) ?? false)) return RIGHT;
    return detected(read, language, MARGIN.other);
  }
  if (read.length < ENOUGH_LETTERS || hasOwnWords(read, language, locales)) return RIGHT;
  const letters = read.match(ANY_LETTER)?.length ?? 0;
  const latin = read.match(LATIN)?.length ?? 0;
  if (letters >= ENOUGH_LETTERS / 2 && latin < letters * 0.3) return { is: 'script' };
  if (latin < ENOUGH_LETTERS || read.split(/\s+/).length < 6) return RIGHT;
  const verdict = detected(read, language, MARGIN.latin);
  // Of the sixty languages it knows, only those people write here in are likely.
  return verdict.is === 'language' && !locales.some((locale) => primary(locale) === verdict.found) ? RIGHT : verdict;
}

const ANY_LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

function detected(text: string, language: string, margin: number): LanguageVerdict {
  const result = eld.detect(text);
  if (result.language === language || result.language === '' || !result.isReliable()) return RIGHT;
  const scores = result.getScores();
  if (FOREIGN[language]?.test(text)) return { is: 'language', found: result.language };
  const lead = (scores[result.language] ?? 0) - (scores[language] ?? 0);
  return lead < margin ? RIGHT : { is: 'language', found: result.language };
}

/** Languages each small word is one of. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, list] of Object.entries(LITTLE)) {
  for (const word of list) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

function hasOwnWords(text: string, language: string, locales: readonly string[]): boolean {
  if (!LITTLE[language]) return false;
  const counts: Record<string, number> = {};
  for (const word of text.toLowerCase().split(/[^a-zà-ÿ]+/)) {
    for (const one of LANGUAGES_OF.get(word) ?? []) counts[one] = (counts[one] ?? 0) + 1;
  }
  const mine = counts[language] ?? 0;
  return mine >= 2 && locales.every((locale) => (counts[primary(locale)] ?? 0) <= mine);
}

function primary(lang: string): string {
  return lang.split('-')[0] ?? lang;
}

const scripts = new Map<string, { code: string; letters: RegExp } | undefined>();

/** The script a language is usually written in; `undefined` where the machine does not know it as one script. */
function scriptOf(lang: string): { code: string; letters: RegExp } | undefined {
  if (!scripts.has(lang)) {
    const code = new Intl.Locale(lang).maximize().script ?? '';
    try {
      scripts.set(lang, { code, letters: new RegExp(`\\p{Script=${code}}`, 'gu') });
    } catch {
      // `Jpan` and the like are several scripts together.
      scripts.set(lang, undefined);
    }
  }
  return scripts.get(lang);
}
